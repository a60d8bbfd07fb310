import Foundation
import GraphModel
import GraphStore
import Pipeline
import TestSupport
import Testing
import TextCore

/// The stages joined, over made-up texts.
@Suite struct ArticlePipelineTests {
    private let pipeline: ArticlePipeline

    init() throws {
        let folders = try #require(DataFolders(in: ProjectFolders.root))
        pipeline = try ArticlePipeline(folders)
    }

    @Test func makesAGraphThatIsWhole() {
        let article = pipeline.process(text: "台积电董事长魏哲家表示，公司全年营收将增长25%。", published: "2025-03-01")
        #expect(article.graph.checkInvariants(pipeline.schema) == [])
        #expect(article.graph.articles.map(\.published) == ["2025-03-01"])
        #expect(article.articleID.hasPrefix("article:"))
    }

    @Test func givesTheSameGraphEveryTime() {
        let text = "騰訊公布季度業績，營收年增8%，董事會提議派息每股4.5港元。"
        let first = pipeline.process(text: text, id: "a")
        let second = pipeline.process(text: text, id: "a")
        #expect(ArticleSlice.slices(of: first.graph).map(\.digest) == ArticleSlice.slices(of: second.graph).map(\.digest))
        #expect(first.articleID == "a")
    }

    @Test func worksOnManyThreadsAtOnce() async throws {
        let texts = (1...60).map { "美的集团第\($0)季度净利润同比增长\($0)%。" }
        let pipeline = self.pipeline
        let expected = texts.map { ArticleSlice.slices(of: pipeline.process(text: $0).graph).map(\.digest) }
        var digests: [[String]] = []
        try await OrderedWork(jobs: 8).run(texts) {
            ArticleSlice.slices(of: pipeline.process(text: $0).graph).map(\.digest)
        } consume: {
            digests.append($0)
        }
        #expect(digests == expected)
    }

    @Test func storesEachPageOnceWhateverThePaths() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["b.txt", "a.txt"] {
            try Data("招商银行不良贷款率下降至0.95%。".utf8).write(to: folder.appendingPathComponent(name))
        }
        let store = try GraphStore.open(folder.path + "/a.db", .create)
        let pipeline = pipeline
        let stages = LazyPipeline { pipeline }
        let paths = ["b.txt", "a.txt", "a.txt", "none.txt"].map { folder.path + "/" + $0 }
        var complaints: [String] = []
        let result = try await IngestRun(stages: stages, store: store, work: OrderedWork(jobs: 2)).run(paths) {
            if $0.severity == .error { complaints.append($0.code) }
        } progress: { _ in
        }
        #expect((result.total, result.done, result.failed, result.tally.new, result.tally.same) == (3, 3, 1, 1, 1))
        #expect(complaints == ["missing-file"])
        #expect(try store.graph().articles.map(\.path) == [folder.path + "/a.txt"])
    }
}
