import GraphModel
import TextCore

/// What one graph holds of one article, in text order.
struct ArticlePart {
    let text: SourceText
    /// Those that the article mentions, in the order of first mention, then those that only a claim names.
    let entities: [EntityNode]
    /// By entity id, in text order.
    let mentions: [String: [MentionEdge]]
    let quantities: [Quantity]
    let times: [TimeExpression]
    let claims: [ClaimNode]

    /// - Complexity: O(size of the graph).
    init(of article: ArticleNode, in graph: Graph) {
        text = SourceText(article.text)
        let own = graph.mentions.filter { $0.articleID == article.id }.sorted { ($0.range, $0.entityID) < ($1.range, $1.entityID) }
        mentions = Dictionary(grouping: own, by: \.entityID)
        claims = graph.claims.filter { $0.articleID == article.id }
        quantities = graph.quantities[article.id] ?? []
        times = graph.times[article.id] ?? []
        var order: [String: Int] = [:]
        for id in own.map(\.entityID) + claims.flatMap(\.entityIDs) where order[id] == nil { order[id] = order.count }
        entities = graph.entities.filter { order[$0.id] != nil }.sorted { order[$0.id, default: 0] < order[$1.id, default: 0] }
    }
}

extension ClaimNode {
    /// Every entity that the claim names: subject, object, speaker, topics.
    var entityIDs: [String] { [subject] + [object, speaker].compactMap { $0 } + topics }
}
