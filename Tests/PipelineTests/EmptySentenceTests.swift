import Foundation
import GraphModel
import Pipeline
import TestSupport
import Testing

/// Sentences in which no word is known, inside what somebody says.
@Suite struct EmptySentenceTests {
    @Test(arguments: [
        "马化腾说：“我们看好未来。吃葡萄不吐葡萄皮吃葡萄。大家都来。”", "马化腾表示，“前景很好。……。哦哦哦哦哦哦哦哦哦哦。”腾讯股价上涨5%。",
    ])
    func readsOnThroughThem(text: String) throws {
        let folders = try #require(DataFolders(in: ProjectFolders.root))
        let graph = try ArticlePipeline(folders).process(text: text, published: "2025-03-20").graph
        #expect(graph.entities.contains { $0.name == "马化腾" })
    }
}
