import Foundation
import GraphExport
import GraphModel
import TestSupport
import Testing
import TextCore

/// GraphML and the tables for Neo4j.
@Suite struct GraphTablesTests {
    let schema: GraphSchema

    init() throws { schema = try SampleGraph.schema.get() }

    private func files(_ document: some GraphDocument, _ graph: Graph) throws -> [String: String] {
        var files: [String: String] = [:]
        let sink = { (file: String, text: String) in files[file, default: ""] += text }
        try document.open(to: sink)
        for entity in graph.entities { try document.add(entity, to: sink) }
        try document.add(articlesOf: graph, to: sink)
        for link in EntityLink.all(in: graph, schema) { try document.add(link, to: sink) }
        try document.add(ClaimAgreement(claim: "claim:1", agrees: ["claim:2"], conflicts: []), to: sink)
        try document.close(to: sink)
        return files
    }

    @Test func writesGraphML() throws {
        let text = try #require(files(GraphMLDocument(schema: schema), SampleGraph.firstPart)[""])
        expectSnapshot(text, "sample.graphml", in: SampleGraph.snapshots)
    }

    @Test func writesTablesForNeo4j() throws {
        let files = try files(Neo4jTables(schema: schema), SampleGraph.firstPart)
        let all = files.sorted { $0.key < $1.key }.map { "── \($0.key)\n\($0.value)" }
        expectSnapshot(all.joined(), "sample.neo4j.txt", in: SampleGraph.snapshots)
    }

    /// Text that would end an element or a cell if it were not escaped.
    static let hostile = [
        "</data><node id=\"x\"/>", "]]>&bogus;", "\"", "a\",\"b", "a\nb\r\nc\u{2028}d", "\u{0}\u{8}\u{FFFE}", "=1+1", ",,",
    ]

    @Test(arguments: hostile)
    func keepsHostileTextInItsPlace(text: String) throws {
        var graph = SampleGraph.firstPart
        graph.articles[0].title = text
        for i in graph.entities.indices { graph.entities[i].name = text }
        for i in graph.claims.indices { graph.claims[i].evidence.text = text }
        let xml = try #require(files(GraphMLDocument(schema: schema), graph)[""])
        #expect(xml.components(separatedBy: "<node ").count == 10)
        #expect(!xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        for (name, table) in try files(Neo4jTables(schema: schema), graph) {
            let lines = table.split(separator: "\n")
            #expect(table.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            #expect(Set(lines.dropFirst().map(Self.cells)).isSubset(of: [lines[0].split(separator: ",").count]), "\(name)")
        }
    }

    /// The number of cells of a line; quotes inside a cell are doubled.
    private static func cells(_ line: Substring) -> Int {
        var isQuoted = false
        return line.reduce(into: 1) { count, character in
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted { count += 1 }
        }
    }
}
