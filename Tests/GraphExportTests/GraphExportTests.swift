import Foundation
import GraphExport
import GraphModel
import TestSupport
import Testing
import TextCore

@Suite struct ArticleRecordTests {
    @Test func writesEachArticleInTheOrderOfTheRecord() {
        let graph = SampleGraph.graph
        let records = graph.articles.map { ArticleRecordWriter().record(of: $0.id, in: graph) }
        #expect(records.allSatisfy { !$0.contains("\n") })
        expectSnapshot(records.joined(separator: "\n") + "\n", "records.jsonl", in: SampleGraph.snapshots)
    }

    @Test func countsCodePointsBeyondTheBasicPlane() throws {
        let record = ArticleRecordWriter().record(of: "b 2/二", in: SampleGraph.graph)
        let object = try #require(JSONSerialization.jsonObject(with: Data(record.utf8)) as? [String: Any])
        let text = Array(try #require(object["text"] as? String).unicodeScalars)
        let entities = try #require(object["entities"] as? [[String: Any]])
        for mention in entities.flatMap({ $0["mentions"] as? [[String: Any]] ?? [] }) {
            let start = try #require(mention["start"] as? Int)
            let end = try #require(mention["end"] as? Int)
            #expect(String(String.UnicodeScalarView(text[start..<end])) == mention["text"] as? String)
        }
        #expect(entities.count == 3)
    }

    @Test func isEmptyForAnUnknownArticle() {
        #expect(ArticleRecordWriter().record(of: "article:none", in: SampleGraph.graph) == "")
    }
}
