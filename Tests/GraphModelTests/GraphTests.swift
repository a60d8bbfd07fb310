import Foundation
import GraphModel
import TestSupport
import Testing
import TextCore

/// A graph of one article, 甲公司收购乙公司, with an entity that other graphs name otherwise.
private func graph(article: String = "article:1", name: String = "甲公司", aliases: [String] = []) -> Graph {
    let marked = MarkedText("1️⃣甲公司2️⃣收购3️⃣乙公司4️⃣，作价5️⃣3亿元6️⃣")
    let text = SourceText(marked.text)
    var graph = Graph()
    graph.articles = [ArticleNode(id: article, contentHash: "h", path: "a.txt", script: "Hans", text: marked.text)]
    graph.entities = [
        EntityNode(id: "entity:jia", type: "Company", name: name, aliases: aliases),
        EntityNode(id: "entity:yi", type: "Company", name: "乙公司", identifiers: ["ticker": "SZSE:000000"]),
    ]
    graph.mentions = [
        MentionEdge(articleID: article, entityID: "entity:jia", range: marked[1, 2], text: text[marked[1, 2]]),
        MentionEdge(articleID: article, entityID: "entity:yi", range: marked[3, 4], text: text[marked[3, 4]]),
    ]
    let price = Quantity(range: marked[5, 6], text: "3亿元", low: 300_000_000, high: 300_000_000, unit: "CNY")
    graph.quantities[article] = [price]
    let evidence = Quote(range: text.range, text: text.string)
    graph.claims = [
        ClaimNode(
            id: "claim:\(article)1", articleID: article, kind: "relation", predicate: "acquires", subject: "entity:jia",
            object: "entity:yi", evidence: evidence),
        ClaimNode(
            id: "claim:\(article)2", articleID: article, kind: "measurement", predicate: "dealValue", subject: "entity:jia",
            value: price, evidence: evidence),
    ]
    return graph
}

/// Everything a graph holds, in its order.
private func contents(_ graph: Graph) -> String {
    "\(graph.articles)\(graph.entities.map { [$0.id, $0.name, "\($0.aliases)"] })\(graph.mentions)\(graph.claims)"
        + "\(graph.quantities.sorted { $0.key < $1.key })"
}

@Suite struct GraphMergeTests {
    @Test func changesNothingTheSecondTime() {
        var once = graph()
        once.merge(graph(article: "article:2"))
        var twice = once
        twice.merge(once)
        #expect(contents(twice) == contents(once))
        #expect(once.articles.count == 2)
        #expect(once.claims.count == 4)
        #expect(once.entities.count == 2)
    }

    @Test func givesTheSameInAnyOrder() {
        let parts = [
            graph(), graph(article: "article:2", name: "甲集团", aliases: ["甲"]), graph(article: "article:3", aliases: ["JIA"]),
        ]
        var forwards = Graph.union(parts)
        var backwards = Graph.union(parts.reversed())
        forwards.sort()
        backwards.sort()
        #expect(contents(forwards) == contents(backwards))
        #expect(forwards.entities.first?.name == "甲公司")
        #expect(forwards.entities.first?.aliases == ["JIA", "甲", "甲集团"])
    }
}

@Suite struct GraphInvariantTests {
    let schema: GraphSchema

    init() throws { schema = try GraphSchema(contentsOf: ProjectFolders.schema) }

    @Test func findsNothingInAWholeGraph() {
        #expect(graph().checkInvariants(schema) == [])
    }

    /// A change to a whole graph, and words of the only line that it must give.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout Graph) -> Void

        init(_ message: String, _ change: @escaping @Sendable (inout Graph) -> Void) {
            testDescription = message
            self.change = change
        }
    }

    static let damages = [
        Damage("entity entity:yi: stands twice") { $0.entities.append($0.entities[1]) },
        Damage("there is no entity type 'Firm'") { $0.entities.append(EntityNode(id: "entity:x", type: "Firm", name: "x")) },
        Damage("no entity may have the type Agent") { $0.entities.append(EntityNode(id: "entity:x", type: "Agent", name: "x")) },
        Damage("a Person has no 'ticker'") {
            $0.entities.append(EntityNode(id: "entity:x", type: "Person", name: "x", identifiers: ["ticker": "A:1"]))
        },
        Damage("its name is among its aliases") { $0.entities[0].aliases = ["甲公司"] },
        Damage("its aliases are not sorted") { $0.entities[0].aliases = ["b", "a"] },
        Damage("mention: no entity entity:x") { $0.mentions[0].entityID = "entity:x" },
        Damage("mention: no article article:x") { $0.mentions[0].articleID = "article:x" },
        Damage("mention: '甲公' is not what stands there") { $0.mentions[0].text = "甲公" },
        Damage("mention: cuts a character") { $0.mentions[0].range = TextRange(0, 8) },
        Damage("mention: outside the text") { $0.mentions[0].range = TextRange(0, 999) },
        Damage("ends below its start") { $0.quantities["article:1"]?[0].high = 1 },
        Damage("evidence: '甲' is not what stands there") { $0.claims[0].evidence.text = "甲" },
        Damage("its confidence is not between 0 and 1") { $0.claims[0].confidence = 2 },
        Damage("no entity entity:x") { $0.claims[0].speaker = "entity:x" },
        Damage("there is no predicate 'buys'") { $0.claims[0].predicate = "buys" },
        Damage("there is no kind of claim 'fact'") { $0.claims[0].kind = "fact" },
        Damage("a measurement cannot have the predicate acquires") { $0.claims[1].predicate = "acquires" },
        Damage("relation acquires needs object") { $0.claims[0].object = nil },
        Damage("measurement dealValue needs value") { $0.claims[1].value = nil },
        Damage("dealValue takes no object") { $0.claims[1].object = "entity:yi" },
        Damage("acquires joins a thing with itself") { $0.claims[0].object = "entity:jia" },
        Damage("the object of listedOn is a Person") {
            $0.claims[0].predicate = "listedOn"
            $0.entities[1].type = "Person"
            $0.entities[1].identifiers = [:]
        },
        Damage("there is no modality 'sure'") { $0.claims[0].modality = "sure" },
        Damage("there is no basis 'weekly'") { $0.claims[0].basis = "weekly" },
        Damage("relation affects needs direction") { $0.claims[0].predicate = "affects" },
        Damage("measurement other needs metricName") { $0.claims[1].predicate = "other" },
    ]

    @Test(arguments: damages)
    func namesEachDamage(damage: Damage) {
        var damaged = graph()
        damage.change(&damaged)
        let faults = damaged.checkInvariants(schema)
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.contains(damage.testDescription) == true, "\(faults)")
    }
}
