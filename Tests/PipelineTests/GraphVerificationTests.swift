import Foundation
import GraphExport
import GraphModel
import GraphStore
import Pipeline
import TestSupport
import Testing
import TextCore

/// What is not as it says it is, in databases and documents.
@Suite struct GraphVerificationTests {
    private static let data = DataFolders(in: ProjectFolders.root)
    private static let made = Result {
        let pipeline = try ArticlePipeline(try #require(data))
        let text = "台积电董事长魏哲家表示，公司2024年全年营收增长25%，达到2.5万亿元。台积电向英伟达供货。晨曦电子与台积电合作。"
        var graph = pipeline.process(text: text, published: "2025-03-01").graph
        graph.articles[0].path = "a.txt"
        return (graph: graph, schema: pipeline.schema)
    }

    private func faults(_ change: (inout Graph) -> Void) throws -> [String] {
        var (graph, schema) = try Self.made.get()
        change(&graph)
        let store = try GraphStore(inMemory: { $0 })
        try store.store(graph)
        var verification = GraphVerification(schema: schema, try #require(Self.data))
        try verification.verify(store)
        #expect(verification.articles == 1)
        #expect(verification.quotes > 5)
        return verification.faults
    }

    @Test func findsASoundDatabaseSound() throws { #expect(try faults { _ in } == []) }

    @Test func findsWordsThatDoNotStandThere() throws {
        #expect(try faults { $0.claims[0].evidence.text += "！" }.contains { $0.contains("is not what stands there") })
        #expect(try faults { $0.mentions[0].text = "别人" }.contains { $0.contains("'别人' is not what stands there") })
    }

    @Test func findsIdsThatTheirContentDoesNotMake() throws {
        #expect(
            try faults { $0.claims[0].modality = "denied" }.contains {
                $0.hasPrefix("\(try Self.made.get().graph.claims[0].id): its content makes it")
            })
        #expect(try faults { $0.articles[0].contentHash = "00" }.contains { $0.contains("its page's hash makes it article:00") })
        let renamed = try faults { graph in
            for i in graph.entities.indices where graph.entities[i].name == "晨曦电子" { graph.entities[i].name = "暮色电子" }
        }
        #expect(renamed.contains { $0.contains("not what '暮色电子' (Company) makes") })
    }

    @Test func findsWhatTheSchemaHasNot() throws {
        #expect(try faults { $0.claims[0].predicate = "nonsense" }.contains { $0.contains("there is no predicate 'nonsense'") })
    }

    /// A document as it was written, then with one change in its text.
    @Test(
        arguments: [
            ("", "", nil), ("\"modality\":\"asserted\"", "\"modality\":\"sure\"", "'sure' is no value for 'modality'"),
            ("\"confidence\":\"0.", "\"confidence\":\"x.", "is no decimal for 'confidence'"),
            ("\"@value\":\"晨曦电子\"}}", "\"@value\":\"暮色电子\"}}", "'暮色电子' is not what stands there"),
            ("\"predicate\":\"revenue\"", "\"predicate\":\"profit\"", "its content makes it"),
            ("\"linkKind\":\"supplies\"", "\"kindOfLink\":\"supplies\"", "it lacks 'linkKind'"),
            ("\"claims\":[\"claim:", "\"claims\":[\"claim:0", "no claim claim:0"), ("\n]}\n", "\n", "the document has no end"),
            (
                "\"oa:end\":{\"@type\":\"xsd:nonNegativeInteger\",\"@value\":\"",
                "\"oa:end\":{\"@type\":\"xsd:nonNegativeInteger\",\"@value\":\"9", "no place in"
            ),
        ] as [(String, String, String?)])
    func looksAtDocuments(old: String, new: String, fault: String?) throws {
        let (graph, schema) = try Self.made.get()
        var text = ""
        try LinkedDocument(schema: schema).write(graph, schema) { text += $0 }
        if let place = text.range(of: old) { text.replaceSubrange(place, with: new) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("verify-\(UUID().uuidString).jsonld")
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        var verification = GraphVerification(schema: schema, try #require(Self.data))
        try verification.verify(file)
        if let fault {
            #expect(verification.faults.contains { $0.contains(fault) }, "\(verification.faults)")
        } else {
            #expect(verification.faults == [])
            #expect(verification.claims == graph.claims.count)
        }
    }
}
