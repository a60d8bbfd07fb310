/// An article that holds what a reader looks for.
package struct SearchHit: Sendable {
    package let article: ArticleSummary
    /// Words around what was found, each find between `SearchHit.open` and `SearchHit.close`.
    package let snippet: String
    /// Ids of its claims whose words hold all that is looked for, in the order of the text.
    package let claims: [String]

    /// Marks in a snippet: characters of the private area, which no text for readers has.
    package static let open: Character = "\u{F8F0}"
    package static let close: Character = "\u{F8F1}"
}

/// Hits, the newest article first.
package struct SearchListing: Sendable {
    package let hits: [SearchHit]
    /// Number of articles that hold it, where the list was cut.
    package let total: Int
}
