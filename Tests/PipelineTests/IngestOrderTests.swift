import Foundation
import GraphExport
import GraphModel
import GraphStore
import Pipeline
import TestSupport
import Testing

/// The same files in any order and in any portions give the same store: versions, reprints and copies among them.
@Suite struct IngestOrderTests {
    private let stages: LazyPipeline

    init() throws {
        let folders = try #require(DataFolders(in: ProjectFolders.root))
        let pipeline = try ArticlePipeline(folders)
        stages = LazyPipeline { pipeline }
    }

    @Test(arguments: 1...6)
    func endsInTheSameStore(seed: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try Self.write(to: folder)
        let whole = try await content([files], folder.path + "/whole.db", jobs: 1)
        var order = files
        var state = UInt64(seed)
        for i in order.indices.reversed() {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(i, Int(state >> 33) % (i + 1))
        }
        let portions = stride(from: 0, to: order.count, by: seed).map { Array(order[$0..<min($0 + seed, order.count)]) }
        #expect(try await content(portions, folder.path + "/parts.db", jobs: seed) == whole)
        #expect(whole.count { $0.contains("current") } == 6)
    }

    /// Runs over the portions, one after another, and tells all that the store then holds.
    private func content(_ portions: [[String]], _ path: String, jobs: Int) async throws -> [String] {
        let store = try GraphStore.open(path, .create)
        for files in portions {
            _ = try await IngestRun(stages: stages, store: store, work: OrderedWork(jobs: jobs)).run(files) { _ in
            } progress: { _ in
            }
        }
        var lines: [String] = []
        let origins = try store.origins()
        try store.forEachArticle { graph in
            for article in graph.articles {
                lines.append(ArticleRecordWriter().record(of: article.id, in: graph) + (origins[article.id] ?? ""))
            }
        }
        for id in try store.articleIDs() {
            for version in try store.versions(ofArticle: id) {
                lines.append("\(id) \(version.id) \(version.state) \(version.path) \(version.moment)")
            }
        }
        return lines
    }

    private static func write(to folder: URL) throws -> [String] {
        let story = """
            星河科技周三发布季度报告，营收为412.6亿元，比上年同期增长18.3%，净利润为36.2亿元。公司首席财务官说，云服务的订单在三个月里\
            增加了27%，全年资本开支计划维持在90亿元不变。董事会同时批准回购不超过20亿元的股份。
            """
        let url = "https://www.news.example/a/71.html"
        let files: [(name: String, content: String, day: Int)] = [
            ("v1.html", page(story, url, "2025-03-01T09:00:00+08:00"), 20_200),
            ("v2.html", page(story + "股价上涨3%。", url + "?utm_source=app", "2025-03-01T12:00:00+08:00"), 20_100),
            ("v3.html", page(story + "股价上涨4%。", "http://news.example/a/71.html", "2025-03-01T12:00:00+08:00"), 20_300),
            ("reprint.html", page("据报道，" + story, "https://other.example/9.html", "2025-03-02"), 20_200),
            ("again.html", page(story + "（完）", "https://third.example/8.html", "2025-03-02"), 20_200),
            ("plain.txt", "去年台積電營收年增12%，今年上季營收下降3%。", 20_150), ("b/copy.txt", "去年台積電營收年增12%，今年上季營收下降3%。", 19_800),
            ("c/copy.md", "去年台積電營收年增12%，今年上季營收下降3%。", 19_900),
            ("one.html", page("騰訊與輝達合作，騰訊股價上漲5%。", nil, "2025-03-03"), 20_200),
            ("a/one.html", page("騰訊與輝達合作，騰訊股價上漲5%。", nil, "2025-03-03"), 20_000),
            ("two.html", page("腾讯控股与英伟达签署协议，腾讯股价下跌2%。", nil, "2025-03-04"), 20_200), ("empty.html", "", 20_000),
        ]
        return try files.map { file in
            let place = folder.appendingPathComponent(file.name)
            try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.content.utf8).write(to: place)
            let day = Date(timeIntervalSince1970: Double(file.day) * 86_400)
            try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: place.path)
            return place.path
        }
    }

    private static func page(_ text: String, _ url: String?, _ time: String) -> String {
        let link = url.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? ""
        return """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>财经样本</title>\(link)
            <meta property="article:published_time" content="\(time)"></head>
            <body><article><h1>财经样本标题</h1><p>\(text)</p></article></body></html>
            """
    }
}
