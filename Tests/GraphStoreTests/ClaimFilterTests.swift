import Foundation
import GraphModel
import GraphStore
import TestSupport
import Testing
import TextCore

/// Which claims a filter lets through, and in which order.
@Suite struct ClaimFilterTests {
    private let store: GraphStore
    private let rules: AgreementRules

    init() throws {
        rules = try GraphSchema(contentsOf: ProjectFolders.schema).agreement
        store = try SampleStories.store([
            SampleStories.story("a", "海通科技营收12亿元。", published: "2025-03-01", publisher: "潮汐財訊") {
                $0.value = SampleStories.amount("12亿元", 1_200_000_000)
                $0.confidence = 0.5
            },
            SampleStories.story(
                "b", "林远预计海通科技利润约3亿元。", published: "2025-03-10T09:00:00+08:00", url: "https://www.hubin.example/b.html",
                "profit"
            ) {
                $0.value = SampleStories.amount("3亿元", 300_000_000, "CNY", .about)
                $0.modality = "forecast"
                $0.speaker = SampleStories.person.id
                $0.time = "2025-Q1"
            },
            SampleStories.story("c", "海通科技与山影股份合作。", published: "2025-02-01", kind: "relation", "partnersWith") {
                $0.object = SampleStories.rival.id
                $0.time = nil
            },
            SampleStories.story("d", "海通科技股价下跌5%。", published: nil, kind: "change", "price") {
                $0.value = SampleStories.amount("5%", 5, "%")
                $0.direction = .down
                $0.time = "2024-12-31"
            },
        ])
    }

    private func ids(_ order: ClaimOrder = .published, _ change: (inout ClaimFilter) -> Void = { _ in }) throws -> [String] {
        var filter = ClaimFilter()
        change(&filter)
        let all = try store.claims(about: [SampleStories.company.id], filter, order: order)
        let cut = try store.claims(about: [SampleStories.company.id], filter, order: order, limit: 1)
        #expect(cut.claims.map(\.claim.id) == Array(all.claims.map(\.claim.id).prefix(1)))
        #expect(cut.total == all.total && all.total == all.claims.count)
        return all.claims.map { String($0.claim.id.dropFirst(6)) }
    }

    @Test func letsAllThroughNewestFirst() throws { #expect(try ids() == ["b", "a", "c", "d"]) }

    @Test func filtersByWhatColumnsTell() throws {
        #expect(try ids { $0.predicates = ["profit", "price"] } == ["b", "d"])
        #expect(try ids { $0.kinds = ["relation"] } == ["c"])
        #expect(try ids { $0.modalities = ["asserted"] } == ["a", "c", "d"])
        #expect(try ids { $0.speakers = [SampleStories.person.id] } == ["b"])
        #expect(try ids { $0.speakers = [SampleStories.rival.id] } == [])
        #expect(try ids { $0.partners = [SampleStories.rival.id] } == ["c"])
    }

    @Test(arguments: [
        ("2024", ["a", "d"]), ("2024-12-31", ["a", "d"]), ("2025-03", ["b"]), ("2023", []), ("2025/", ["b"]), ("/2024-11", ["a"]),
    ])
    func filtersByWhenItHolds(time: String, found: [String]) throws {
        #expect(try ids { $0.held = CalendarSpan(edtf: time) } == found)
    }

    @Test(arguments: [("2025-03", ["b", "a"]), ("2025-02/2025-03-01", ["a", "c"]), ("2025-03-10", ["b"]), ("2026", [])])
    func filtersByPublication(time: String, found: [String]) throws {
        #expect(try ids { $0.articles.published = CalendarSpan(edtf: time) } == found)
    }

    @Test(arguments: [("潮汐财讯", ["a"]), ("潮汐", ["a"]), ("hubin.example", ["b"]), ("example", ["b"]), ("bin.example", [])])
    func filtersBySource(source: String, found: [String]) throws {
        #expect(try ids { $0.articles.source = source } == found)
    }

    @Test(
        arguments: [
            (1_000_000_000, nil, "CNY", ["a"]), (310_000_000, nil, "CNY", ["b", "a"]), (nil, 200_000_000, "CNY", []),
            (1, 10, nil, ["d"]), (nil, nil, "%", ["d"]),
        ] as [(Int?, Int?, String?, [String])])
    func filtersByAmountWithItsReach(low: Int?, high: Int?, unit: String?, found: [String]) throws {
        let range = ValueRange(low: low.map { Decimal($0) }, high: high.map { Decimal($0) }, unit: unit, rules: rules)
        #expect(try ids { $0.value = range } == found)
    }

    @Test func sorts() throws {
        #expect(try ids(.time) == ["b", "d", "a", "c"])
        #expect(try ids(.value) == ["d", "a", "b", "c"])
        #expect(try ids(.confidence) == ["b", "c", "d", "a"])
    }

    @Test func countsAClaimOfTwoEntitiesOnce() throws {
        let both = try store.claims(about: [SampleStories.company.id, SampleStories.rival.id], limit: 3)
        #expect(both.claims.map(\.claim.id) == ["claim:b", "claim:a", "claim:c"])
        #expect(both.total == 4)
    }

    @Test func findsClaimsByTheBeginningOfTheirID() throws {
        #expect(try store.claims(withID: "a", limit: 5).claims.map(\.claim.id) == ["claim:a"])
        #expect(try store.claims(withID: "claim:", limit: 5).claims.count == 4)
        #expect(try store.claims(withID: "zz", limit: 5).claims.isEmpty)
    }
}
