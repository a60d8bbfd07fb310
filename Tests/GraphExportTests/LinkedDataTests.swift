import Foundation
import GraphExport
import GraphModel
import TestSupport
import Testing
import TextCore

@Suite struct LinkedDataTests {
    let schema: GraphSchema

    init() throws { schema = try SampleGraph.schema.get() }

    private func text(_ graph: Graph, _ format: LinkedDocument.Format = .jsonld) throws -> String {
        var text = ""
        try LinkedDocument(schema: schema, format: format).write(graph, schema) { text += $0 }
        return text
    }

    @Test func writesContextVocabularyAndNodes() throws {
        expectSnapshot(try text(SampleGraph.graph), "sample.jsonld", in: SampleGraph.snapshots)
    }

    @Test func writesQuads() throws {
        let article = try text(SampleGraph.graph, .nquads).split(separator: "\n").filter {
            !$0.hasPrefix("<https://w3id.org/caimai/schema#")
        }
        expectSnapshot(article.joined(separator: "\n") + "\n", "sample.nq", in: SampleGraph.snapshots)
    }

    @Test func fetchesNoContext() throws {
        let object = try #require(JSONSerialization.jsonObject(with: Data(text(Graph()).utf8)) as? [String: Any])
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
            ("2025-01-27", "2025-01-27", "edtf:EDTF", ["2025-01-27", "2025-01-27"]),
            ("2024-Q4", "2024-36", "edtf:EDTF", ["2024-10-01", "2024-12-31"]),
            ("2024-Q1/2024-Q3", "2024-33/2024-35", "edtf:EDTF", ["2024-01-01", "2024-09-30"]),
            ("2024/..", "2024/..", "edtf:EDTF", ["2024-01-01"]), ("P7D", "P7D", "xsd:duration", []),
            ("P1Y6M", "P1Y6M", "xsd:duration", []), ("P3Y/P5Y", "P3Y/P5Y", nil, []), ("P2W", "P2W", nil, []),
            ("soon", "soon", nil, []),
        ] as [(String, String, String?, [String])])
    func typesTimes(time: String, text written: String, datatype: String?, bounds: [String]) throws {
        var graph = SampleGraph.firstPart
        graph.claims = [graph.claims[0]]
        graph.claims[0].time = time
        let literal = datatype.map { "{\"@type\":\"\($0)\",\"@value\":\"\(written)\"}" } ?? "\"\(written)\""
        let days = zip(["firstDay", "lastDay"], bounds).map { ",\"\($0)\":{\"@type\":\"xsd:date\",\"@value\":\"\($1)\"}" }
        #expect(try text(graph).contains("\"time\":\(literal)\(days.joined()),\"modality\""))
    }

    @Test func givesMoneyItsCurrency() throws {
        let quads = try text(SampleGraph.graph, .nquads)
        #expect(quads.contains("<https://w3id.org/caimai/claim/1#value> <https://schema.org/currency> \"CNY\" ."))
        #expect(quads.contains("<https://w3id.org/caimai/claim/1#value> <\(rdf)type> <https://schema.org/MonetaryAmount> ."))
        #expect(quads.contains("<https://w3id.org/caimai/claim/2#value> <\(rdf)type> <https://schema.org/QuantitativeValue> ."))
        #expect(!quads.contains("<https://w3id.org/caimai/claim/2#value> <https://schema.org/currency>"))
    }

    /// A plan is no fact, so no direct line: only 任职 and 合作 are, each with its claim.
    @Test func leadsFromLinesToTheirClaims() throws {
        let quads = try text(SampleGraph.graph, .nquads)
        let plain =
            "<https://w3id.org/caimai/entity/linyuan> <https://w3id.org/caimai/schema#holdsPosition> <https://w3id.org/caimai/entity/xinghai> ."
        #expect(quads.contains(plain))
        let link = "<https://w3id.org/caimai/link/linyuan/holdsPosition/xinghai>"
        #expect(quads.contains("\(link) <http://www.w3.org/ns/prov#wasDerivedFrom> <https://w3id.org/caimai/claim/4> ."))
        #expect(!quads.contains("link/xinghai/acquires"))
    }

    @Test func saysHowClaimsStandToOthers() throws {
        var text = ""
        let document = LinkedDocument(schema: schema, format: .nquads)
        try document.add(ClaimAgreement(claim: "claim:2", agrees: ["claim:1"], conflicts: ["claim:3"])) { text += $1 }
        #expect(
            text == """
                <https://w3id.org/caimai/claim/2> <http://purl.org/spar/cito/agreesWith> <https://w3id.org/caimai/claim/1> .
                <https://w3id.org/caimai/claim/2> <http://purl.org/spar/cito/disagreesWith> <https://w3id.org/caimai/claim/3> .

                """)
    }

    /// Text that would end a literal or a line if it were not escaped, as N-Quads and Turtle write it.
    @Test(arguments: [
        ("a\"b", "a\\\"b"), ("a\\", "a\\\\"), ("a\nb\r", "a\\nb\\r"), ("\u{0}\u{202E}", "\\u0000\\u202E"),
        ("\" .\n<a> <b> <c> .", "\\\" .\\n<a> <b> <c> ."),
    ])
    func escapesLiterals(text hostile: String, written: String) throws {
        var graph = SampleGraph.firstPart
        graph.articles[0].publisher = hostile
        for format in [LinkedDocument.Format.nquads, .turtle] {
            #expect(try text(graph, format).contains("\"\(written)\""))
        }
        let lines = try text(graph, .nquads).split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("<https://w3id.org/caimai/") && $0.hasSuffix(" .") })
        graph.articles[0].publisher = "星"
        #expect(try text(graph, .nquads).split(separator: "\n").count == lines.count)
    }

    private let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
}

/// What others read of the schema, as it is checked in.
@Suite struct SchemaDocumentsTests {
    @Test(arguments: SchemaDocuments.Document.allCases)
    func isWhatTheSchemaSays(document: SchemaDocuments.Document) throws {
        let text = SchemaDocuments(schema: try SampleGraph.schema.get()).text(document)
        let file = ProjectFolders.schema.appendingPathComponent("published/" + document.file)
        let stored = try? String(contentsOf: file, encoding: .utf8)
        #expect(text == stored, "\(document.file) is out of date: make schema")
        #expect(text.utf8.count > 4000)
    }

    @Test func namesEveryTermInEveryLanguage() throws {
        let schema = try SampleGraph.schema.get()
        let vocabulary = SchemaDocuments(schema: schema).text(.vocabulary)
        let names = schema.predicates.map(\.name) + schema.entityTypes.map(\.name)
        for paragraph in vocabulary.components(separatedBy: "\n\n") {
            guard let name = names.first(where: { paragraph.hasPrefix("cm:\($0) ") }) else { continue }
            for property in ["rdfs:label", "rdfs:comment"] {
                let line = try #require(paragraph.split(separator: "\n").first { $0.contains(property) }, "\(name)")
                for language in Label.languages { #expect(line.contains("\"@\(language)"), "\(name)") }
            }
        }
    }
}
