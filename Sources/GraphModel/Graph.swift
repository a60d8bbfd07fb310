/// The typed graph: articles, entities and claims are nodes; mentions and a claim's roles are edges.
///
/// Holds one article's part or many articles' union; `checkInvariants(_:)` says whether it is whole.
package struct Graph: Sendable {
    package var articles: [ArticleNode] = []
    package var entities: [EntityNode] = []
    package var mentions: [MentionEdge] = []
    /// By article id, in text order.
    package var quantities: [String: [Quantity]] = [:]
    /// By article id, in text order.
    package var times: [String: [TimeExpression]] = [:]
    package var claims: [ClaimNode] = []

    package init() {}
}
