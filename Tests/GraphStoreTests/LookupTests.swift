import Foundation
import GraphModel
import Testing
import TextCore

@testable import GraphStore

/// Finding entities, their claims and what stands around them.
@Suite struct LookupTests {
    private let store: GraphStore

    init() throws {
        store = try SampleArticles.store()
        for graph in [SampleArticles.hans, SampleArticles.hant] { try store.store(graph) }
    }

    @Test(arguments: [
        ("英伟达", "entity:nvidia"), ("輝達", "entity:nvidia"), ("辉达", "entity:nvidia"), ("英偉達", "entity:nvidia"),
        ("nvidia", "entity:nvidia"), ("ＮＶＩＤＩＡ", "entity:nvidia"), ("NVDA", "entity:nvidia"), ("nasdaq:nvda", "entity:nvidia"),
        ("00700", "entity:tencent"), ("700", "entity:tencent"), ("0700.HK", "entity:tencent"), ("騰訊", "entity:tencent"),
    ])
    func findsEveryNameOfAnEntity(name: String, id: String) throws {
        let lookup = try store.lookup(name)
        #expect(lookup.fit == .exact)
        #expect(lookup.entities.map(\.entity.id) == [id])
    }

    @Test(arguments: [
        ("英伟", EntityLookup.Fit.prefix, ["entity:nvidia"]), ("仁勋", .part, ["entity:jensen-huang"]),
        ("英伟答", .similar, ["entity:nvidia"]), ("nvdiia", .similar, ["entity:nvidia"]), ("中国石油天然气", .none, []),
        ("", .none, []), ("  ", .none, []),
    ])
    func guessesFromPartsAndTypos(name: String, fit: EntityLookup.Fit, ids: [String]) throws {
        let lookup = try store.lookup(name)
        #expect(lookup.fit == fit)
        #expect(lookup.entities.map(\.entity.id) == ids)
    }

    @Test func countsClaimsInEveryRole() throws {
        let summary = try #require(try store.lookup("英伟达").entities.first)
        #expect((summary.articles, summary.claims) == (2, 4))
        #expect(try store.entities(limit: 10).map(\.entity.id) == ["entity:nvidia", "entity:jensen-huang", "entity:tencent"])
        #expect(try store.entities(matching: "腾", type: "Person", limit: 10) == [])
    }

    @Test func listsTheNewestArticleFirst() throws {
        let listing = try store.claims(about: ["entity:nvidia"])
        #expect(listing.claims.map(\.claim.id) == ["claim:4", "claim:1", "claim:2", "claim:3"])
        #expect(Set(listing.entities.keys) == ["entity:nvidia", "entity:jensen-huang", "entity:tencent"])
        let cut = try store.claims(about: ["entity:nvidia"], limit: 1)
        #expect((cut.claims.count, cut.total) == (1, 4))
    }

    @Test(arguments: [(1, ["claim:4"], 2), (2, ["claim:1", "claim:2", "claim:3", "claim:4"], 3)])
    func walksAsManyStepsAsAsked(depth: Int, claims: [String], entities: Int) throws {
        let graph = try store.neighbourhood(of: ["entity:tencent"], depth: depth, limit: 10).graph
        #expect(graph.claims.map(\.id).sorted() == claims)
        #expect(graph.entities.count == entities)
    }

    @Test func leavesOutClaimsOfEntitiesBeyondTheLimit() throws {
        let found = try store.neighbourhood(of: ["entity:nvidia"], depth: 1, limit: 2)
        let graph = found.graph
        #expect(graph.entities.map(\.id) == ["entity:jensen-huang", "entity:nvidia"])
        #expect(graph.claims.map(\.id).sorted() == ["claim:1", "claim:2", "claim:3"])
    }

    @Test func beginsWithTheMostRelatedWhereNobodyIsNamed() throws {
        let graph = try store.neighbourhood(of: [], depth: 1, limit: 2).graph
        #expect(graph.entities.map(\.id) == ["entity:jensen-huang", "entity:nvidia"])
    }

    @Test func walksOnlyAlongClaimsThatPass() throws {
        var filter = NeighbourhoodFilter()
        filter.kinds = ["relation"]
        let found = try store.neighbourhood(of: ["entity:nvidia"], depth: 1, limit: 10, filter: filter)
        #expect(!found.graph.claims.isEmpty)
        #expect(found.graph.claims.allSatisfy { $0.kind == "relation" })
        #expect(try store.neighbourhood(of: [], depth: 1, limit: 10, filter: filter).graph.claims == found.graph.claims)
        filter.confidence = 2
        #expect(try store.neighbourhood(of: ["entity:nvidia"], depth: 1, limit: 10, filter: filter).graph.claims.isEmpty)
    }

    @Test(arguments: [("2025-01/2025-02", true), ("2024", false)])
    func takesTheDayOfPublicationForClaimsWithoutATime(held: String, passes: Bool) {
        var filter = NeighbourhoodFilter()
        filter.held = CalendarSpan(edtf: held)
        let published = "2025-02-05T08:00:00+08:00"
        let pass = { (time: String?) in
            filter.passes(kind: "relation", predicate: "uses", time: time, confidence: "1", published: published)
        }
        #expect(pass(nil) == passes)
        #expect(pass("2024-Q3") == !passes)
    }
}
