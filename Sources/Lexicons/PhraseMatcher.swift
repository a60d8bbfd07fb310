/// Finds phrases by longest match over folded code points.
///
/// With 英伟达 and 英伟达概念股 inside, `英偉達概念股` is one match, the longer.
package struct PhraseMatcher: Sendable {
    /// One phrase found.
    package struct Match: Hashable, Sendable {
        /// Code points of the text.
        package let positions: Range<Int>
        /// The number under which the phrase was added.
        package let value: Int32
    }

    /// Edges of a trie: parent node and code point to child.
    private var edges: [UInt64: Int32] = [:]
    /// Value of each node that ends a phrase, else -1.
    private var values: [Int32] = [-1]

    package init() {}

    /// Adds a phrase in any script; a later value for the same folded phrase replaces the earlier.
    ///
    /// - Returns: the value that stood there, or nil.
    @discardableResult
    package mutating func insert(_ phrase: String, value: Int32) -> Int32? {
        var node: Int32 = 0
        for scalar in ScriptFolding.shared.scalars(phrase) {
            let key = Self.key(node, scalar)
            if let next = edges[key] {
                node = next
            } else {
                values.append(-1)
                node = Int32(values.count - 1)
                edges[key] = node
            }
        }
        guard node != 0 else { return nil }
        let before = values[Int(node)]
        values[Int(node)] = value
        return before < 0 ? nil : before
    }

    /// The value of exactly this phrase.
    package func value(of phrase: String) -> Int32? {
        let scalars = ScriptFolding.shared.scalars(phrase)
        guard let match = longest(in: scalars, at: 0), match.positions.count == scalars.count else { return nil }
        return match.value
    }

    /// The longest phrase that begins at a position.
    package func longest(in scalars: [UInt32], at start: Int) -> Match? {
        all(in: scalars, at: start).last
    }

    /// Every phrase that begins at a position, the shortest first.
    package func all(in scalars: [UInt32], at start: Int) -> [Match] {
        var node: Int32 = 0
        var found: [Match] = []
        var i = start
        while i < scalars.count, let next = edges[Self.key(node, scalars[i])] {
            node = next
            i += 1
            let value = values[Int(node)]
            if value >= 0 { found.append(Match(positions: start..<i, value: value)) }
        }
        return found
    }

    /// All matches from left to right, the longest at each place, none inside another.
    package func matches(in scalars: [UInt32], within positions: Range<Int>) -> [Match] {
        var found: [Match] = []
        var i = positions.lowerBound
        while i < positions.upperBound {
            if let match = all(in: scalars, at: i).last(where: { $0.positions.upperBound <= positions.upperBound }) {
                found.append(match)
                i = match.positions.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(scalar) }
}
