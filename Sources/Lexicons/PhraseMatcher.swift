/// Finds phrases by longest match over folded code points.
///
/// With 英伟达 and 英伟达概念股 inside, `英偉達概念股` is one match, the longer. The phrases form a trie whose edges lie in one
/// flat hash table with open addressing, so that a step is a multiplication and, nearly always, one look.
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

    /// Parent node and code point of each edge, 0 in a free slot; the count of slots is a power of two.
    private var keys: [UInt64] = [UInt64](repeating: 0, count: 64)
    /// The node that the edge of the same slot leads to.
    private var children: [Int32] = [Int32](repeating: 0, count: 64)
    private var edgeCount = 0
    /// Value of each node that ends a phrase, else -1.
    private var values: [Int32] = [-1]
    /// One bit a code point of the basic plane: set where a phrase begins with it.
    private var beginnings = [UInt64](repeating: 0, count: 1024)
    private var beginsBeyondBasicPlane = false

    package init() {}

    /// Adds a phrase in any script; a later value for the same folded phrase replaces the earlier.
    ///
    /// - Parameter value: at least 0.
    /// - Returns: the value that stood there, or nil.
    @discardableResult
    package mutating func insert(_ phrase: String, value: Int32) -> Int32? {
        var node: Int32 = 0
        for scalar in ScriptFolding.shared.scalars(phrase) {
            if node == 0 { markBeginning(scalar) }
            node = child(of: node, scalar) ?? addChild(of: node, scalar)
        }
        guard node != 0 else { return nil }
        let before = values[Int(node)]
        values[Int(node)] = value
        return before < 0 ? nil : before
    }

    /// The value of exactly this phrase.
    package func value(of phrase: String) -> Int32? {
        var node: Int32 = 0
        for scalar in ScriptFolding.shared.scalars(phrase) {
            guard let next = child(of: node, scalar) else { return nil }
            node = next
        }
        let value = values[Int(node)]
        return value < 0 ? nil : value
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
        guard start < end, mayBegin(scalars[start]) else { return }
        var node: Int32 = 0
        var i = start
        while i < end, let next = child(of: node, scalars[i]) {
            node = next
            i += 1
            let value = values[Int(node)]
            if value >= 0 { visit(Match(positions: start..<i, value: value)) }
        }
    }

    // MARK: The trie

    private func mayBegin(_ scalar: UInt32) -> Bool {
        scalar < 0x10000
            ? beginnings[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0 : beginsBeyondBasicPlane
    }

    private mutating func markBeginning(_ scalar: UInt32) {
        if scalar < 0x10000 {
            beginnings[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
        } else {
            beginsBeyondBasicPlane = true
        }
    }

    private func child(of node: Int32, _ scalar: UInt32) -> Int32? {
        let key = Self.key(node, scalar)
        var slot = Self.slot(key, keys.count)
        while keys[slot] != key {
            if keys[slot] == 0 { return nil }
            slot = (slot + 1) & (keys.count - 1)
        }
        return children[slot]
    }

    private mutating func addChild(of node: Int32, _ scalar: UInt32) -> Int32 {
        if edgeCount * 2 >= keys.count { grow() }
        let child = Int32(values.count)
        values.append(-1)
        put(Self.key(node, scalar), child)
        edgeCount += 1
        return child
    }

    private mutating func put(_ key: UInt64, _ child: Int32) {
        var slot = Self.slot(key, keys.count)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        children[slot] = child
    }

    private mutating func grow() {
        let (oldKeys, oldChildren) = (keys, children)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        children = [Int32](repeating: 0, count: oldKeys.count * 2)
        for (key, child) in zip(oldKeys, oldChildren) where key != 0 { put(key, child) }
    }

    /// Never 0: the code point is moved up by one.
    private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar + 1)
    }

    /// Fibonacci hashing: the top bits of the product.
    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - count.trailingZeroBitCount))
    }
}
