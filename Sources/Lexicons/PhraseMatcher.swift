/// Finds phrases by longest match over folded code points.
///
/// With 英伟达 and 英伟达概念股 inside, `英偉達概念股` is one match, the longer. The phrases form a trie that is entered by the first
/// two code points at once; its edges lie in one flat hash table with open addressing. A bit set tells most places where no
/// phrase begins without a look into the table.
package struct PhraseMatcher: Sendable {
    /// One phrase found.
    package struct Match: Hashable, Sendable {
        /// Code points of the text.
        package let positions: Range<Int>
        /// The number under which the phrase was added.
        package let value: Int32

        package init(positions: Range<Int>, value: Int32) {
            self.positions = positions
            self.value = value
        }
    }

    /// An edge of the trie, and the node that it leads to.
    private struct Edge: Sendable {
        /// Where it comes from, and its code point; 0 in a free slot.
        var key: UInt64
        var child: Int32
        /// The value of the phrase that ends with the edge, else -1.
        var value: Int32

        static let free = Edge(key: 0, child: 0, value: -1)
    }

    /// The count of slots is a power of two.
    private var edges = [Edge](repeating: .free, count: 64)
    private var edgeCount: Int32 = 0
    /// Phrases of one code point.
    private var singles = CodePointSet()
    /// A Bloom filter of the pairs that phrases begin with; grows with the table.
    private var pairs = [UInt64](repeating: 0, count: 16)

    package init() {}

    /// Adds a phrase in any script; a later value for the same folded phrase replaces the earlier.
    ///
    /// - Parameter value: at least 0.
    /// - Returns: the value that stood there, or nil.
    @discardableResult
    package mutating func insert(_ phrase: String, value: Int32) -> Int32? {
        let scalars = ScriptFolding.shared.scalars(phrase)
        guard !scalars.isEmpty else { return nil }
        if scalars.count == 1 { singles.insert(scalars[0]) }
        var slot = slotOrNew(Self.entry(scalars))
        for scalar in scalars.dropFirst(2) { slot = slotOrNew(Self.key(edges[slot].child, scalar)) }
        let before = edges[slot].value
        edges[slot].value = value
        return before < 0 ? nil : before
    }

    /// The value of exactly this phrase.
    package func value(of phrase: String) -> Int32? {
        value(of: ScriptFolding.shared.scalars(phrase))
    }

    /// The value of exactly this phrase, given folded.
    package func value(of scalars: [UInt32]) -> Int32? {
        guard !scalars.isEmpty, var slot = slot(Self.entry(scalars)) else { return nil }
        for scalar in scalars.dropFirst(2) {
            guard let next = self.slot(Self.key(edges[slot].child, scalar)) else { return nil }
            slot = next
        }
        return edges[slot].value < 0 ? nil : edges[slot].value
    }

    /// The longest phrase that begins at a position.
    package func longest(in scalars: [UInt32], at start: Int) -> Match? {
        longest(in: scalars, from: start, before: scalars.count)
    }

    /// Every phrase that begins at a position, the shortest first.
    package func all(in scalars: [UInt32], at start: Int) -> [Match] {
        var found: [Match] = []
        eachMatch(in: scalars, from: start, before: scalars.count) { found.append($0) }
        return found
    }

    /// All matches from left to right, the longest at each place, none inside another.
    package func matches(in scalars: [UInt32], within positions: Range<Int>) -> [Match] {
        var found: [Match] = []
        var i = positions.lowerBound
        while i < positions.upperBound {
            if let match = longest(in: scalars, from: i, before: positions.upperBound) {
                found.append(match)
                i = match.positions.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    /// The longest phrase that begins at a position and ends no later than a limit.
    package func longest(in scalars: [UInt32], from start: Int, before end: Int) -> Match? {
        var found: Match?
        eachMatch(in: scalars, from: start, before: end) { found = $0 }
        return found
    }

    /// Visits every phrase that begins at a position and ends no later than a limit, the shortest first.
    ///
    /// - Complexity: O(length of the longest phrase that begins there).
    package func eachMatch(in scalars: [UInt32], from start: Int, before end: Int, _ visit: (Match) -> Void) {
        guard start < end else { return }
        if singles.contains(scalars[start]), let found = slot(Self.entry(scalars[start], nil)) {
            visit(Match(positions: start..<start + 1, value: edges[found].value))
        }
        guard start + 1 < end else { return }
        let entry = Self.entry(scalars[start], scalars[start + 1])
        guard mayBegin(entry), var slot = slot(entry) else { return }
        var i = start + 2
        while true {
            let edge = edges[slot]
            if edge.value >= 0 { visit(Match(positions: start..<i, value: edge.value)) }
            guard i < end, let next = self.slot(Self.key(edge.child, scalars[i])) else { return }
            slot = next
            i += 1
        }
    }

    // MARK: The trie

    /// False where no phrase begins with a pair; true for most pairs that one begins with, and for few others.
    private func mayBegin(_ entry: UInt64) -> Bool {
        let bit = Self.slot(entry, pairs.count * 64)
        return pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    private mutating func markPair(_ entry: UInt64) {
        let bit = Self.slot(entry, pairs.count * 64)
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    private func slot(_ key: UInt64) -> Int? {
        var slot = Self.slot(key, edges.count)
        while true {
            let found = edges[slot].key
            if found == key { return slot }
            if found == 0 { return nil }
            slot = (slot + 1) & (edges.count - 1)
        }
    }

    /// The slot of an edge, made where there is none.
    private mutating func slotOrNew(_ key: UInt64) -> Int {
        if let known = slot(key) { return known }
        if Int(edgeCount) * 2 >= edges.count { grow() }
        edgeCount += 1
        return put(Edge(key: key, child: edgeCount, value: -1))
    }

    @discardableResult
    private mutating func put(_ edge: Edge) -> Int {
        var slot = Self.slot(edge.key, edges.count)
        while edges[slot].key != 0 { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = edge
        if edge.key & Self.entryMark != 0 { markPair(edge.key) }
        return slot
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: .free, count: old.count * 2)
        pairs = [UInt64](repeating: 0, count: min(old.count / 2, 1 << 13))
        for edge in old where edge.key != 0 { put(edge) }
    }

    /// Set in the keys of edges that enter the trie.
    private static let entryMark: UInt64 = 1 << 63

    /// The key of the edge for the first code points of a phrase, two where it has two.
    private static func entry(_ scalars: [UInt32]) -> UInt64 {
        entry(scalars[0], scalars.count > 1 ? scalars[1] : nil)
    }

    private static func entry(_ first: UInt32, _ second: UInt32?) -> UInt64 {
        entryMark | UInt64(first) << 32 | UInt64(second.map { $0 + 1 } ?? 0)
    }

    /// The key of an edge from a node, never 0.
    private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar + 1)
    }

    /// Fibonacci hashing: the top bits of the product.
    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - count.trailingZeroBitCount))
    }
}
