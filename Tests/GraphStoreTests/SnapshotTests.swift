import Foundation
import GraphModel
import TestSupport
import Testing
import TextCore

@testable import GraphStore

/// The database piece by piece.
@Suite struct SnapshotTests {
    private let store: GraphStore
    private let schema: GraphSchema

    init() throws {
        store = try GraphStore(inMemory: { $0 })
        schema = try GraphSchema(contentsOf: ProjectFolders.schema)
    }

    /// An article in which a company has revenue and supplies another.
    private func article(_ number: Int, revenue: Int, modality: String = "asserted") -> Graph {
        let text = "甲公司营收\(revenue)亿元，向乙公司供货。"
        let id = "article:a\(number)"
        let quote = Quote(range: SourceText(text).range, text: text)
        var graph = Graph()
        graph.articles = [ArticleNode(id: id, contentHash: "\(number)", path: "\(number).html", script: "Hans", text: text)]
        graph.entities = ["jia", "yi"].map { EntityNode(id: "entity:" + $0, type: "Company", name: $0) }
        let amount = Decimal(revenue) * 100_000_000
        graph.claims = [
            ClaimNode(
                id: "claim:r\(number)", articleID: id, kind: "measurement", predicate: "revenue", subject: "entity:jia",
                value: Quantity(range: TextRange(0, 0), text: "\(revenue)亿元", low: amount, high: amount, unit: "CNY"),
                time: "2024",
                evidence: quote),
            ClaimNode(
                id: "claim:s\(number)", articleID: id, kind: "relation", predicate: "supplies", subject: "entity:jia",
                object: "entity:yi", modality: modality, evidence: quote),
        ]
        return graph
    }

    @Test func joinsTheClaimsOfOneLine() throws {
        for graph in [article(1, revenue: 10), article(2, revenue: 11), article(3, revenue: 12, modality: "denied")] {
            try store.store(graph)
        }
        var links: [EntityLink] = []
        try store.snapshot { try $0.forEachLink(schema) { links.append($0) } }
        #expect(
            links == [
                EntityLink(subject: "entity:jia", predicate: "supplies", object: "entity:yi", claims: ["claim:s1", "claim:s2"])
            ])
        #expect(try EntityLink.all(in: store.graph(), schema) == links)
    }

    @Test func tellsWhoAgreesAndWhoContradicts() throws {
        for graph in [article(1, revenue: 100), article(2, revenue: 100), article(3, revenue: 150)] { try store.store(graph) }
        var found: [ClaimAgreement] = []
        try store.snapshot { try $0.forEachAgreement(schema) { found.append($0) } }
        #expect(found.first { $0.claim == "claim:r2" }?.agrees == ["claim:r1"])
        #expect(found.first { $0.claim == "claim:r3" }?.conflicts == ["claim:r1"])
        #expect(found.first { $0.claim == "claim:r3" }?.agrees == [])
        #expect(found.contains { $0.claim.hasPrefix("claim:s") && !$0.agrees.isEmpty })
    }

    @Test func givesEntitiesInTheOrderOfIds() throws {
        try store.store(article(1, revenue: 1))
        var ids: [String] = []
        try store.snapshot { try $0.forEachEntity { ids.append($0.id) } }
        #expect(ids == ["entity:jia", "entity:yi"])
    }
}
