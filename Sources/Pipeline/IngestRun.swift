import GraphModel
package import GraphStore
package import TextCore

/// Puts files into a store: articles are made on all cores and written in batches by one.
///
/// What the store then holds does not depend on the number of cores or the order of the paths. Memory holds one batch.
package struct IngestRun: Sendable {
    /// What was done so far.
    package struct Progress: Sendable {
        /// Files there are.
        package internal(set) var total: Int
        /// Files read, whether they gave an article or not.
        package internal(set) var done = 0
        package internal(set) var failed = 0
        package internal(set) var tally = StoreTally()
    }

    private let pipeline: ArticlePipeline
    private let store: GraphStore
    private let work: OrderedWork
    private let published: String?
    /// Articles in one transaction.
    private let batchSize = 128

    /// - Parameter published: publication date for every file, ISO 8601; wins over the pages' own.
    package init(pipeline: ArticlePipeline, store: GraphStore, work: OrderedWork, published: String? = nil) {
        self.pipeline = pipeline
        self.store = store
        self.work = work
        self.published = published
    }

    /// Reads and stores files.
    ///
    /// A page that lies under two paths is one article. A file that gives none is told to `report` and costs nothing else.
    ///
    /// - Parameters:
    ///   - paths: files; a path that stands twice counts once.
    ///   - report: takes in what is wrong with a file: errors and, marked so, warnings.
    ///   - progress: called after every file.
    /// - Throws: `StoreError` where the database refuses; batches written before stay.
    package func run(
        _ paths: [String], report: (Diagnostic) -> Void, progress: (Progress) -> Void
    ) async throws -> Progress {
        let files = Array(Set(paths)).sorted()
        var state = Progress(total: files.count)
        var batch = IngestBatch()
        let (pipeline, published) = (pipeline, published)
        try await work.run(files) { path in
            Result { () throws(Diagnostic) in
                let article = try pipeline.process(path: path, published: published)
                return (ArticleSlice.slices(of: article.graph), article.diagnostics)
            }
        } consume: { result in
            state.done += 1
            switch result {
            case .success(let (slices, diagnostics)):
                diagnostics.forEach(report)
                state.tally.same += batch.add(slices)
            case .failure(let diagnostic):
                state.failed += 1
                report(diagnostic)
            }
            if batch.count >= batchSize { state.tally += try store.store(batch.take()) }
            progress(state)
        }
        state.tally += try store.store(batch.take())
        progress(state)
        return state
    }
}

/// Articles that wait for the next transaction.
private struct IngestBatch {
    private var slices: [ArticleSlice] = []
    /// Ids of this run: of one page under two paths, the first counts.
    private var seen: Set<String> = []

    var count: Int { slices.count }

    /// Takes in articles and says how many of them the run had before.
    mutating func add(_ new: [ArticleSlice]) -> Int {
        let fresh = new.filter { seen.insert($0.article.id).inserted }
        slices += fresh
        return new.count - fresh.count
    }

    mutating func take() -> [ArticleSlice] {
        defer { slices = [] }
        return slices
    }
}
