import Foundation
import GraphModel
import GraphStore
import TextCore

/// Made-up articles with one claim each, for questions about many.
enum SampleStories {
    static let company = EntityNode(id: "entity:haitong", type: "Company", name: "海通科技")
    static let rival = EntityNode(id: "entity:shanying", type: "Company", name: "山影股份")
    static let person = EntityNode(id: "entity:lin", type: "Person", name: "林远")

    /// One article that says one thing.
    ///
    /// - Parameters:
    ///   - text: the article's text, and the claim's evidence.
    ///   - change: makes the claim; its subject is 海通科技 unless told.
    static func story(
        _ id: String, _ text: String, published: String? = "2025-03-01", publisher: String? = nil, url: String? = nil,
        kind: String = "measurement", _ predicate: String = "revenue", change: (inout ClaimNode) -> Void = { _ in }
    ) -> Graph {
        var graph = Graph()
        graph.articles = [
            ArticleNode(
                id: "article:\(id)", contentHash: id, path: "\(id).html", url: url, title: "标题\(id)", publisher: publisher,
                published: published, script: "Hans", text: text)
        ]
        graph.entities = [company, rival, person]
        var claim = ClaimNode(
            id: "claim:\(id)", articleID: "article:\(id)", kind: kind, predicate: predicate, subject: company.id, time: "2024",
            evidence: Quote(range: SourceText(text).range, text: text))
        change(&claim)
        graph.claims = [claim]
        return graph
    }

    /// `amount("5927亿美元", 592_700_000_000, "USD")`.
    static func amount(
        _ text: String, _ value: Decimal, _ unit: String = "CNY", _ modifier: Quantity.Modifier = .exact
    ) -> Quantity {
        Quantity(range: TextRange(0, 3), text: text, low: value, high: value, unit: unit, modifier: modifier)
    }

    static func store(_ stories: [Graph]) throws -> GraphStore {
        let store = try SampleArticles.store()
        for story in stories { try store.store(story) }
        return store
    }
}
