/// What a write changed, counted in articles.
package struct StoreTally: Hashable, Sendable {
    /// Not there before.
    package var new = 0
    /// In the place of an older version, or of an older reading of the same bytes.
    package var replaced = 0
    /// There, word for word.
    package var same = 0
    /// Older than a version that is there: noted in the history, and nothing else.
    package var older = 0
    package var claimsAdded = 0
    package var claimsRemoved = 0

    package init() {}

    package static func += (a: inout StoreTally, b: StoreTally) {
        a.new += b.new
        a.replaced += b.replaced
        a.same += b.same
        a.older += b.older
        a.claimsAdded += b.claimsAdded
        a.claimsRemoved += b.claimsRemoved
    }
}

/// What one transaction did.
package struct StoreOutcome: Sendable {
    package var tally = StoreTally()
    /// Paths of pages that must be read once more: they lie in several places, and this run read two of them at one time.
    package var unsettled: [String] = []

    package init() {}
}
