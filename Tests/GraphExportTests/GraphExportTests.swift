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

@Suite struct JSONLDTests {
    let schema: GraphSchema

    init() throws { schema = try SampleGraph.schema.get() }

    private func document(_ graph: Graph) -> String {
        var text = ""
        JSONLDWriter(schema: schema).write(graph) { text += $0 }
        return text
    }

    @Test func writesContextVocabularyAndNodes() {
        expectSnapshot(document(SampleGraph.graph), "sample.jsonld", in: SampleGraph.snapshots)
    }

    @Test func writesPartsAsOneDocument() throws {
        var text = ""
        var written = JSONLDDocument(schema: schema)
        written.open { text += $0 }
        written.add(SampleGraph.firstPart) { text += $0 }
        written.add(SampleGraph.secondPart) { text += $0 }
        written.close { text += $0 }
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let nodes = try #require(object["@graph"] as? [[String: Any]])
        #expect(nodes.filter { $0["@id"] as? String == "entity:xinghai" && $0["name"] != nil }.count == 1)
        #expect(nodes.filter { ($0["@type"] as? [String])?.contains("Claim") == true }.count == 8)
    }

    @Test func fetchesNoContext() throws {
        let object = try #require(JSONSerialization.jsonObject(with: Data(document(Graph()).utf8)) as? [String: Any])
        let context = try #require(object["@context"] as? [String: Any])
        #expect(context["@import"] == nil)
        #expect(context["@vocab"] as? String == "https://w3id.org/caimai/schema#")
        let terms = context.values.compactMap { $0 as? [String: Any] }
        #expect(terms.count > 30)
        #expect(terms.allSatisfy { $0["@context"] == nil && $0["@id"] is String })
    }

    /// Times as records have them, and the literals that RDF has.
    @Test(
        arguments: [
            ("2025-01-27", "2025-01-27", "edtf:EDTF"), ("2024-Q4", "2024-36", "edtf:EDTF"),
            ("2024-Q1/2024-Q3", "2024-33/2024-35", "edtf:EDTF"), ("P7D", "P7D", "xsd:duration"),
            ("P1Y6M", "P1Y6M", "xsd:duration"),
            ("P3Y/P5Y", "P3Y/P5Y", nil), ("P2W", "P2W", nil), ("soon", "soon", nil),
        ] as [(String, String, String?)])
    func typesTimes(time: String, text: String, datatype: String?) throws {
        var graph = SampleGraph.firstPart
        graph.claims = [graph.claims[0]]
        graph.claims[0].time = time
        let literal = datatype.map { "{\"@type\":\"\($0)\",\"@value\":\"\(text)\"}" } ?? "\"\(text)\""
        #expect(document(graph).contains("\"time\":\(literal),\"modality\""))
    }
}
