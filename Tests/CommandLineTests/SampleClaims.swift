import Foundation
import GraphModel
import TextCore

/// A made-up article with a claim of each kind, whose words try to break the table.
enum SampleClaims {
    static var graph: Graph {
        let text = "=海通科技市值下跌50亿元，净利润为亏损3.2亿元，\u{202E}高盛预计其资本开支由20亿元增至30亿元。"
        let whole = Quote(range: SourceText(text).range, text: text)
        var graph = Graph()
        graph.articles = [
            ArticleNode(
                id: "article:1", contentHash: "1", path: "a.html", title: "海通科技：市值|跌了", publisher: "示例财经",
                published: "2025-01-28T09:00:00+08:00", script: "Hans", text: text)
        ]
        graph.entities = [
            EntityNode(id: "entity:a", type: "Company", name: "海通科技"),
            EntityNode(id: "entity:b", type: "Company", name: "高盛"),
            EntityNode(id: "entity:c", type: "Person", name: "林远"),
        ]
        func claim(_ id: String, _ kind: String, _ predicate: String, _ change: (inout ClaimNode) -> Void) -> ClaimNode {
            var claim = ClaimNode(
                id: id, articleID: "article:1", kind: kind, predicate: predicate, subject: "entity:a", evidence: whole)
            change(&claim)
            return claim
        }
        graph.claims = [
            claim("claim:1", "change", "marketCap") {
                $0.value = money("50亿元", 5_000_000_000)
                $0.direction = .down
                $0.time = "2025-01-27"
                $0.basis = "yoy"
            },
            claim("claim:2", "measurement", "profit") { $0.value = money("3.2亿元", -320_000_000) },
            claim("claim:3", "change", "capex") {
                $0.from = money("20", 2_000_000_000)
                $0.to = money("30亿元", 3_000_000_000, .about)
                $0.direction = .up
                $0.modality = "forecast"
                $0.speaker = "entity:b"
            },
            claim("claim:4", "relation", "holdsPosition") {
                $0.subject = "entity:c"
                $0.object = "entity:a"
                $0.role = "董事长"
            },
            claim("claim:5", "statement", "statement") {
                $0.subject = "entity:c"
                $0.content = Quote(range: TextRange(1, 13), text: "海通科技")
                $0.topics = ["entity:a"]
            },
        ]
        return graph
    }

    private static func money(_ text: String, _ amount: Decimal, _ modifier: Quantity.Modifier = .exact) -> Quantity {
        Quantity(range: TextRange(0, 3), text: text, low: amount, high: amount, unit: "CNY", modifier: modifier)
    }
}
