/// What a write changed, counted in articles.
package struct StoreTally: Hashable, Sendable {
    /// Not there before.
    package var new = 0
    /// There, and other in content: written anew.
    package var replaced = 0
    /// There, word for word.
    package var same = 0

    package init() {}

    package static func += (a: inout StoreTally, b: StoreTally) {
        a.new += b.new
        a.replaced += b.replaced
        a.same += b.same
    }
}
