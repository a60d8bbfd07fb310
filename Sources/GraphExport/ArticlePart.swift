import GraphModel
import TextCore

/// What one graph holds of one article, in text order.
struct ArticlePart {
    let article: ArticleNode
    let text: SourceText
    /// In text order.
    let mentions: [MentionEdge]
    let quantities: [Quantity]
    let times: [TimeExpression]
    let claims: [ClaimNode]

    /// - Complexity: O(size of the graph).
    init(of article: ArticleNode, in graph: Graph) {
        self.init(
            of: article, mentions: graph.mentions.filter { $0.articleID == article.id },
            claims: graph.claims.filter { $0.articleID == article.id }, graph: graph)
    }

    private init(of article: ArticleNode, mentions: [MentionEdge], claims: [ClaimNode], graph: Graph) {
        self.article = article
        text = SourceText(article.text)
        self.mentions = mentions.sorted { ($0.range, $0.entityID) < ($1.range, $1.entityID) }
        self.claims = claims
        quantities = graph.quantities[article.id] ?? []
        times = graph.times[article.id] ?? []
    }

    /// Every article of a graph with its part, in the graph's order, made as they are asked for.
    ///
    /// - Complexity: O(size of the graph) for all.
    static func all(in graph: Graph) -> some Sequence<ArticlePart> {
        let mentions = Dictionary(grouping: graph.mentions.indices) { graph.mentions[$0].articleID }
        let claims = Dictionary(grouping: graph.claims.indices) { graph.claims[$0].articleID }
        return graph.articles.lazy.map { article in
            ArticlePart(
                of: article, mentions: (mentions[article.id] ?? []).map { graph.mentions[$0] },
                claims: (claims[article.id] ?? []).map { graph.claims[$0] }, graph: graph)
        }
    }

    /// The entities of the part: those that the article mentions, in the order of first mention, then those that only a
    /// claim names.
    func entities(in graph: Graph) -> [EntityNode] {
        var order: [String: Int] = [:]
        for id in mentions.map(\.entityID) + claims.flatMap(\.entityIDs) where order[id] == nil { order[id] = order.count }
        return graph.entities.filter { order[$0.id] != nil }.sorted { order[$0.id, default: 0] < order[$1.id, default: 0] }
    }
}
