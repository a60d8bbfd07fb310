/// A half-open place in a text, in UTF-8 bytes.
///
/// In `"英伟达涨"` the name 英伟达 is `TextRange(0, 9)`. Use `SourceText.codePoints(of:)` for the offsets that leave the
/// program.
package struct TextRange: Hashable, Sendable {
    /// First byte inside.
    package let lowerBound: Int
    /// First byte after.
    package let upperBound: Int

    /// - Parameters:
    ///   - lowerBound: first byte inside, at least 0.
    ///   - upperBound: first byte after; a value below `lowerBound` makes the range empty.
    package init(_ lowerBound: Int, _ upperBound: Int) {
        self.lowerBound = lowerBound
        self.upperBound = max(lowerBound, upperBound)
    }

    /// Length in bytes.
    package var count: Int { upperBound - lowerBound }
    package var isEmpty: Bool { count == 0 }

    /// True where the two share at least one byte.
    package func overlaps(_ other: TextRange) -> Bool {
        lowerBound < other.upperBound && other.lowerBound < upperBound
    }

    /// True where every byte of `other` lies inside.
    package func contains(_ other: TextRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension TextRange: Comparable {
    /// Text order: earlier start first, then the shorter.
    package static func < (a: TextRange, b: TextRange) -> Bool {
        (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
    }
}
