package import GraphStore
import Ingestion
package import TextCore

/// Puts files into a store: articles are made on all cores and written in batches by one.
///
/// What the store then holds does not depend on the number of cores or the order of the paths. Memory holds two batches.
package struct IngestRun: Sendable {
    /// What was done so far.
    package struct Progress: Sendable {
        /// Articles there are; nil where nobody has counted them.
        package internal(set) var total: Int?
        /// Files and members read, whether they gave an article or not.
        package internal(set) var done = 0
        package internal(set) var failed = 0
        package internal(set) var tally = StoreTally()
    }

    private let supply: any ArticleSupply
    private let store: GraphStore
    private let work: OrderedWork

    /// A run over files.
    package init(stages: LazyPipeline, store: GraphStore, work: OrderedWork, options: IngestOptions = IngestOptions()) {
        supply = PageReader(stages: stages, store: store, options: options)
        self.store = store
        self.work = work
    }

    /// A run over the pages that the store keeps, which reads them anew: give `run` ids of articles.
    package init(rebuilding store: GraphStore, stages: LazyPipeline, work: OrderedWork) {
        supply = StoredPageReader(stages: stages, store: store)
        self.store = store
        self.work = work
    }

    /// Reads and stores files.
    ///
    /// A page that lies under two paths is one article. A file that gives none is told to `report`, goes into the quarantine and
    /// costs nothing else.
    ///
    /// - Parameters:
    ///   - names: paths of files or members of archives, or ids of articles; one that stands twice counts once.
    ///   - report: takes in what is wrong with a file: errors and, marked so, warnings.
    ///   - progress: called after every file.
    /// - Throws: `StoreError` where the database refuses, `PipelineError` where tables are malformed; batches written before stay.
    package func run(
        _ names: [String], report: (Diagnostic) -> Void, progress: (Progress) -> Void
    ) async throws -> Progress {
        let files = Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return try await run(supply.inputs(files), total: files.count, report: report, progress: progress)
    }

    /// Reads and stores what a user named, as `run(_:report:progress:)` does, without a list of it in memory.
    ///
    /// - Parameter isCounted: false where nobody asks how many files there are to read.
    package func run(
        _ inputs: InputFiles, isCounted: Bool = true, report: (Diagnostic) -> Void, progress: (Progress) -> Void
    ) async throws -> Progress {
        try await run(AnySequence(inputs), total: isCounted ? inputs.count : nil, report: report, progress: progress)
    }

    private func run(
        _ inputs: AnySequence<ArticleInput>, total: Int?, report: (Diagnostic) -> Void, progress: (Progress) -> Void
    ) async throws -> Progress {
        var inputs = inputs
        var state = Progress(total: total)
        var queue = try StoreQueue(store)
        while true {
            try await read(inputs, into: &queue, &state, report: report, progress: progress)
            let outcome = try await queue.finish()
            state.tally += outcome.tally
            if outcome.unsettled.isEmpty { break }
            inputs = supply.inputs(outcome.unsettled.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            state.done -= outcome.unsettled.count
        }
        progress(state)
        return state
    }

    private func read(
        _ inputs: AnySequence<ArticleInput>, into queue: inout StoreQueue, _ state: inout Progress, report: (Diagnostic) -> Void,
        progress: (Progress) -> Void
    ) async throws {
        let supply = supply
        try await work.run(inputs) {
            supply.read($0)
        } consume: { outcome in
            switch outcome {
            case .whole(let path): return try await queue.add(.whole(path: path))
            case .known: state.tally.same += 1
            case .noted(let item): try await queue.add(item)
            case .read(let slice, let warnings):
                warnings.forEach(report)
                try await queue.add(.article(slice))
            case .failed(let diagnostic, let entry):
                state.failed += 1
                report(diagnostic)
                if let entry { try await queue.add(.failed(entry)) }
            case .broken(let error): throw error
            }
            state.done += 1
            progress(state)
        }
    }
}
