import Cleaning
import Extraction
import Foundation
import GraphBuilding
import GraphModel
import Ingestion
import TestSupport
import Testing
import TextCore

@Suite struct GraphBuilderTests {
    let schema: GraphSchema

    init() throws { schema = try GraphSchema(contentsOf: ProjectFolders.schema) }

    private static let marked = MarkedText("1️⃣晨曦電子2️⃣與3️⃣远山银行4️⃣合作，晨曦电子营收5️⃣2亿元6️⃣7️⃣。")

    /// What extraction might find in the text: 0 晨曦電子, 1 远山银行.
    private var findings: Findings {
        let marked = Self.marked
        var findings = Findings()
        findings.entities = [
            FoundEntity(type: "Company", name: "晨曦電子", aliases: ["晨曦电子", "晨曦電子"], mentions: [marked[1, 2]]),
            FoundEntity(
                lexiconID: "yuanshan", type: "Company", name: "远山银行", identifiers: ["ticker": "SSE:600000"],
                mentions: [marked[3, 4]]),
        ]
        findings.quantities = [revenue]
        findings.claims = [
            FoundClaim(kind: "relation", predicate: "partnersWith", subject: 0, object: 1, evidence: marked[1, 4]),
            FoundClaim(kind: "measurement", predicate: "revenue", subject: 0, value: revenue, evidence: marked[5, 6]),
        ]
        return findings
    }

    private var revenue: Quantity {
        Quantity(range: Self.marked[5, 6], text: "2亿元", low: 200_000_000, high: 200_000_000, unit: "CNY")
    }

    private func graph(_ findings: Findings, id: String? = nil, path: String = "a.txt") -> Graph {
        let text = Self.marked.text
        let article = Article(
            path: path, contentHash: ContentHash(text.utf8), encoding: "UTF-8", content: .plainText(text),
            diagnostics: [Diagnostic("no-date", .warning, "no date found", remedy: "give --published", path: path)])
        let clean = CleanText(
            text: SourceText(text), title: "合作", published: "2025-03-01", script: .hans,
            repairs: [
                .init(kind: .garbled, range: Self.marked[6, 7], original: nil)
            ], diagnostics: article.diagnostics)
        return GraphBuilder(schema: schema).graph(of: article, text: clean, findings: findings, id: id)
    }

    @Test func givesAWholeGraph() {
        let graph = graph(findings)
        #expect(graph.checkInvariants(schema) == [])
        #expect(graph.claims.count == 2)
        #expect(graph.mentions.map(\.text) == ["晨曦電子", "远山银行"])
        #expect(graph.claims[1].evidence.text == "2亿元")
        #expect(graph.articles.first?.title == "合作")
        #expect(graph.articles.first?.warnings == ["no date found (give --published)"])
        #expect(graph.articles.first?.repairs.map(\.kind) == ["garbled"])
        #expect(graph.quantities["\(graph.articles[0].id)"] == [revenue])
    }

    /// Fixed ids: they must not change with the machine, the run, or the path of the file.
    @Test func givesTheSameIDsEverywhere() {
        let ids = graph(findings)
        #expect(ids.articles.map(\.id) == ["article:" + ContentHash(Self.marked.text.utf8).hex(24)])
        #expect(ids.entities.map(\.id) == ["entity:18bef16217df584dd13a512d", "entity:yuanshan"])
        #expect(ids.claims.map(\.id) == graph(findings, path: "b/c.txt").claims.map(\.id))
        #expect(Set(ids.claims.map(\.id)).count == 2)
    }

    @Test func takesTheCallersID() {
        let graph = graph(findings, id: "req-1")
        #expect(graph.articles.map(\.id) == ["req-1"])
        #expect(graph.claims.allSatisfy { $0.articleID == "req-1" })
        #expect(graph.checkInvariants(schema) == [])
    }

    @Test func joinsOneNameInTwoScripts() {
        var findings = findings
        findings.entities.append(FoundEntity(type: "Company", name: "晨曦电子"))
        findings.claims = [
            FoundClaim(kind: "relation", predicate: "partnersWith", subject: 2, object: 1, evidence: Self.marked[1, 4])
        ]
        let graph = graph(findings)
        #expect(graph.entities.count == 2)
        #expect(graph.claims.map(\.subject) == [graph.entities[0].id])
        #expect(Set(graph.entities[0].aliases + [graph.entities[0].name]) == ["晨曦電子", "晨曦电子"])
    }

    @Test func leavesOutWhatTheSchemaForbidsAndSaysSo() {
        var findings = findings
        findings.claims += [
            FoundClaim(kind: "relation", predicate: "befriends", subject: 0, object: 1, evidence: Self.marked[1, 4]),
            FoundClaim(kind: "measurement", predicate: "profit", subject: 0, evidence: Self.marked[5, 6]),
            FoundClaim(kind: "relation", predicate: "holdsPosition", subject: 0, object: 1, evidence: Self.marked[1, 4]),
        ]
        let graph = graph(findings)
        #expect(graph.claims.count == 2)
        let warnings = graph.articles[0].warnings.dropFirst()
        #expect(warnings.count == 3)
        #expect(warnings.allSatisfy { $0.hasPrefix("left out a claim: ") })
        #expect(warnings.first?.contains("there is no predicate 'befriends': 晨曦電子與远山银行") == true)
    }

    @Test func statesOneClaimOnceAndKeepsTheSurer() {
        var findings = findings
        findings.claims[1].confidence = Decimal(string: "0.5") ?? 0
        var again = findings.claims[1]
        again.evidence = Self.marked[1, 6]
        again.confidence = Decimal(string: "0.8") ?? 0
        let turned = FoundClaim(kind: "relation", predicate: "partnersWith", subject: 1, object: 0, evidence: Self.marked[1, 4])
        findings.claims += [again, turned]
        let graph = graph(findings)
        #expect(graph.claims.count == 2)
        #expect(graph.claims[1].confidence == Decimal(string: "0.8"))
    }

    @Test func keepsClaimsThatDifferInOneField() {
        var findings = findings
        var planned = findings.claims[1]
        planned.modality = "planned"
        var later = findings.claims[1]
        later.time = "2025-Q1"
        findings.claims += [planned, later]
        #expect(graph(findings).claims.count == 4)
    }

    @Test func leavesOutClaimsOfEntitiesThatAreNotThere() {
        var findings = findings
        findings.claims = [
            FoundClaim(kind: "relation", predicate: "partnersWith", subject: 7, object: 1, evidence: Self.marked[1, 4])
        ]
        #expect(graph(findings).claims.isEmpty)
    }
}
