package import GraphModel
import TextCore

/// One article's part of a graph, ready to be written: its lists and a digest of all that they say.
///
/// Made on the thread that made the graph, so that the one writer has little left to do.
package struct ArticleSlice: Sendable {
    package let article: ArticleNode
    /// Where the article's bytes came from.
    let source: ArticleSource
    /// What tells reprints, or nil where the store has to work it out.
    let signature: TextSignature?
    let entities: [EntityNode]
    let mentions: [MentionEdge]
    let quantities: [Quantity]
    let times: [TimeExpression]
    let claims: [ClaimNode]
    /// The same for the same content; the path is left out, since one page may lie in two folders.
    package let digest: String
    /// One digest for each entity, in their order.
    let entityDigests: [String]

    /// Bytes that the article takes in memory, about.
    package var weight: Int { article.text.utf8.count * 4 + (source.page?.bytes.count ?? 0) }

    /// Number of claims.
    package var claimCount: Int { claims.count }

    /// The parts of a graph, in its order of articles. Each has the entities that its article mentions or makes claims about.
    package static func slices(of graph: Graph) -> [ArticleSlice] {
        if graph.articles.count == 1 { return [ArticleSlice(graph.articles[0], of: graph)] }
        let mentions = Dictionary(grouping: graph.mentions, by: \.articleID)
        let claims = Dictionary(grouping: graph.claims, by: \.articleID)
        return graph.articles.map { article in
            let itsMentions = mentions[article.id] ?? []
            let itsClaims = claims[article.id] ?? []
            let ids = Set(itsMentions.map(\.entityID)).union(itsClaims.flatMap(\.entityIDs))
            return ArticleSlice(
                article, graph.entities.filter { ids.contains($0.id) }, itsMentions, itsClaims, graph,
                ArticleSource(), nil)
        }
    }

    /// The one article of a graph.
    ///
    /// - Parameters:
    ///   - source: where its bytes came from.
    ///   - signature: what tells its reprints.
    package init(
        _ article: ArticleNode, of graph: Graph, source: ArticleSource = ArticleSource(), signature: TextSignature? = nil
    ) {
        self.init(article, graph.entities, graph.mentions, graph.claims, graph, source, signature)
    }

    private init(
        _ article: ArticleNode, _ entities: [EntityNode], _ mentions: [MentionEdge], _ claims: [ClaimNode], _ graph: Graph,
        _ source: ArticleSource, _ signature: TextSignature?
    ) {
        self.article = article
        self.source = source
        self.signature = signature
        self.entities = entities
        self.mentions = mentions
        self.claims = claims
        quantities = graph.quantities[article.id] ?? []
        times = graph.times[article.id] ?? []
        var hash = ContentHash()
        hash.add(article)
        entityDigests = entities.map { entity in
            var hash = ContentHash()
            hash.add(entity)
            return hash.hex(24)
        }
        for digest in entityDigests { hash.add(field: digest) }
        for mention in mentions { hash.add(fields: [mention.entityID, mention.text], mention.range) }
        for quantity in quantities { hash.add(quantity) }
        for time in times { hash.add(fields: [time.text, time.iso], time.range) }
        for claim in claims { hash.add(claim) }
        digest = hash.hex()
    }
}
