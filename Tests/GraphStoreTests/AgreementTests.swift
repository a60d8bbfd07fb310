import Foundation
import GraphModel
import GraphStore
import TestSupport
import Testing

/// Which claims of several articles say the same, can both be true, or contradict each other.
@Suite struct AgreementTests {
    private let schema: GraphSchema

    init() throws { schema = try GraphSchema(contentsOf: ProjectFolders.schema) }

    /// What a claim says, beside 营收 5927亿元 in 2024.
    struct Other: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout ClaimNode) -> Void
        let comparison: Comparison
    }

    private static let first: @Sendable (inout ClaimNode) -> Void = {
        $0.value = SampleStories.amount("5927亿元", 592_700_000_000)
        $0.metricName = "营收"
    }

    static let others = [
        Other(
            testDescription: "the same in another word",
            change: {
                first(&$0)
                $0.metricName = "營業收入"
            }, comparison: .same),
        Other(
            testDescription: "rounded",
            change: {
                first(&$0)
                $0.value = SampleStories.amount("0.59万亿元", 590_000_000_000)
            },
            comparison: .same),
        Other(
            testDescription: "about",
            change: {
                first(&$0)
                $0.value = SampleStories.amount("6000亿元", 600_000_000_000, "CNY", .about)
            },
            comparison: .compatible),
        Other(
            testDescription: "over",
            change: {
                first(&$0)
                $0.value = SampleStories.amount("5900亿元", 590_000_000_000, "CNY", .over)
            },
            comparison: .compatible),
        Other(
            testDescription: "another value",
            change: {
                first(&$0)
                $0.value = SampleStories.amount("5972亿元", 597_200_000_000)
            },
            comparison: .conflicting(.value)),
        Other(
            testDescription: "under",
            change: {
                first(&$0)
                $0.value = SampleStories.amount("5900亿元", 590_000_000_000, "CNY", .under)
            },
            comparison: .conflicting(.value)),
        Other(
            testDescription: "the same number in other money",
            change: {
                first(&$0)
                $0.value = SampleStories.amount("5927亿美元", 592_700_000_000, "USD")
            },
            comparison: .conflicting(.unit)),
        Other(
            testDescription: "other money",
            change: {
                first(&$0)
                $0.value = SampleStories.amount("820亿美元", 82_000_000_000, "USD")
            },
            comparison: .unrelated),
        Other(
            testDescription: "denied",
            change: {
                first(&$0)
                $0.modality = "denied"
            }, comparison: .conflicting(.modality)),
        Other(
            testDescription: "a forecast",
            change: {
                first(&$0)
                $0.modality = "forecast"
            }, comparison: .unrelated),
        Other(
            testDescription: "a segment",
            change: {
                first(&$0)
                $0.metricName = "云业务收入"
            }, comparison: .unrelated),
        Other(
            testDescription: "another year",
            change: {
                first(&$0)
                $0.time = "2023"
            }, comparison: .unrelated),
        Other(
            testDescription: "the year in days",
            change: {
                first(&$0)
                $0.time = "2024-01-01/2024-12-31"
            }, comparison: .same),
        Other(
            testDescription: "no time",
            change: {
                first(&$0)
                $0.time = nil
            }, comparison: .unrelated),
        Other(
            testDescription: "a rise to it",
            change: {
                $0.kind = "change"
                $0.to = SampleStories.amount("5927亿元", 592_700_000_000)
                $0.direction = .up
            }, comparison: .same),
    ]

    @Test(arguments: others)
    func comparesLevels(other: Other) throws {
        let store = try SampleStories.store([
            SampleStories.story("a", "海通科技去年营收5927亿元。", change: Self.first),
            SampleStories.story("b", "另一篇报道说的是海通科技的营收。", change: other.change),
        ])
        let claim = try #require(try store.claims(withID: "a", limit: 1).claims.first?.claim)
        let peers = try store.peers(of: claim, schema).claims
        #expect(peers.first?.stored.claim.id == "claim:a")
        #expect(peers.dropFirst().first?.comparison ?? .unrelated == other.comparison)
        let difference = try store.conflicts(about: nil, schema).groups.first?.difference
        #expect(difference == other.comparison.difference || other.testDescription == "the year in days")
    }

    @Test func comparesDirections() throws {
        func move(_ id: String, _ direction: ClaimNode.Direction, _ text: String) -> Graph {
            SampleStories.story(id, text, kind: "change") {
                $0.value = SampleStories.amount("3%", 3, "%")
                $0.direction = direction
                $0.basis = "yoy"
            }
        }
        let store = try SampleStories.store([
            move("a", .up, "海通科技营收同比增长3%。"), move("b", .down, "受海外需求拖累，公司全年收入减少3%，低于市场预期。"),
            move("c", .up, "年报显示，去年销售额上升3%，主要来自新产品。"),
        ])
        let group = try #require(try store.conflicts(about: [SampleStories.company.id], schema).groups.first)
        #expect(group.difference == .direction)
        #expect(group.sides.map { $0.claims.map(\.claim.id) } == [["claim:a", "claim:c"], ["claim:b"]])
        #expect(try store.conflicts(about: [SampleStories.rival.id], schema).groups.isEmpty)
    }

    @Test(arguments: [("CEO", "首席執行官", true), ("董事长兼CEO", "行政总裁", true), ("董事长", "首席执行官", false)])
    func comparesRoles(first: String, second: String, agree: Bool) throws {
        func position(_ id: String, _ role: String) -> Graph {
            SampleStories.story(id, "林远任海通科技\(role)，\(id)。", kind: "relation", "holdsPosition") {
                $0.subject = SampleStories.person.id
                $0.object = SampleStories.company.id
                $0.role = role
            }
        }
        let store = try SampleStories.store([position("a", first), position("b", second)])
        #expect(try store.conflicts(about: nil, schema).groups.map(\.difference) == (agree ? [] : [.role]))
    }

    @Test func countsReprintsOnce() throws {
        let text = "海通科技去年营收5927亿元，创历史新高，主要来自海外市场的增长，公司预计今年继续保持这一势头，并将加大研发投入。"
        let store = try SampleStories.store([
            SampleStories.story("a", text, change: Self.first), SampleStories.story("b", text, change: Self.first),
            SampleStories.story("c", "年报显示，该公司全年收入为5927亿元。", change: Self.first),
        ])
        let claims = try store.claims(about: [SampleStories.company.id]).claims
        #expect(claims.count == 3)
        let group = try #require(try store.groups(of: claims, schema).first)
        #expect(group.sides.count == 1)
        #expect(group.origins == 2)
    }

    @Test func takesTwoThingsThatOneStorySaysForTwoThings() throws {
        var both = SampleStories.story("a", "海通科技营收一为5亿元，一为7亿元。") { $0.value = SampleStories.amount("5亿元", 500_000_000) }
        var second = both.claims[0]
        second.id = "claim:a2"
        second.value = SampleStories.amount("7亿元", 700_000_000)
        both.claims.append(second)
        let other = SampleStories.story("b", "海通科技营收7亿元。") { $0.value = SampleStories.amount("7亿元", 700_000_000) }
        let store = try SampleStories.store([both, other])
        #expect(try store.conflicts(about: nil, schema).groups.isEmpty)
        let groups = try store.groups(about: [SampleStories.company.id], predicates: ["revenue"], schema).groups
        #expect(groups.map { $0.sides.map(\.origins.count) } == [[2, 1]])
    }
}
