package import GraphModel

/// A claim with what a reader wants to know of its article.
package struct StoredClaim: Sendable {
    package let claim: ClaimNode
    package let article: ArticleSummary
}

/// An article without its text.
package struct ArticleSummary: Hashable, Sendable {
    package let id: String
    package let path: String
    package let url: String?
    package let title: String?
    package let publisher: String?
    package let published: String?
    package let publishedBound: String?
    /// Reprints of one story have one origin.
    package let origin: String
}

/// Claims and the entities that they name.
package struct ClaimListing: Sendable {
    /// Newest article first; within an article, in the order of its text.
    package let claims: [StoredClaim]
    /// By id.
    package let entities: [String: EntityNode]
    /// Number of claims there are, where the list was cut.
    package let total: Int
}
