package import TextCore

/// A text beside its folded form, code point by code point: the form that every matcher reads.
///
/// Positions are code points of the text; `range(_:)` turns them into a place.
package struct FoldedText: Sendable {
    package let source: SourceText
    /// Folded code points: simplified, half-width, lower case.
    package let scalars: [UInt32]
    /// The code points as written.
    package let originals: [UInt32]
    /// Number of code points.
    package let count: Int

    package init(_ source: SourceText) {
        self.source = source
        let folding = ScriptFolding.shared
        count = source.codePointCount
        originals = Self.codePoints(of: source)
        scalars = originals.map { folding.fold($0) }
    }

    /// Reads the bytes by hand, which takes a fraction of the time of a `String`'s own view.
    private static func codePoints(of source: SourceText) -> [UInt32] {
        let bytes = source.bytes
        return [UInt32](unsafeUninitializedCapacity: source.codePointCount) { buffer, count in
            for index in 0..<source.codePointCount {
                let start = Int(source.offsets[index])
                let first = UInt32(bytes[start])
                var scalar = first < 0x80 ? first : first < 0xE0 ? first & 0x1F : first < 0xF0 ? first & 0xF : first & 0x7
                for next in start + 1..<max(start + 1, Int(source.offsets[index + 1])) {
                    scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
                }
                buffer[index] = scalar
            }
            count = source.codePointCount
        }
    }

    /// The place of a run of code points.
    package func range(_ positions: Range<Int>) -> TextRange { source.range(codePoints: positions) }

    /// The words as written.
    package func text(_ positions: Range<Int>) -> String { source[range(positions)] }

    /// The words in folded form.
    package func folded(_ positions: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[positions] { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }

    /// True where the folded text goes on with `word` at `position`. The word has to be folded itself.
    package func matches(_ word: String, at position: Int) -> Bool {
        var i = position
        for scalar in word.unicodeScalars {
            guard i < scalars.count, scalars[i] == scalar.value else { return false }
            i += 1
        }
        return true
    }

    /// True where `word`, folded code points, stands at `position`.
    package func matches(_ word: [UInt32], at position: Int) -> Bool {
        guard position >= 0, position + word.count <= scalars.count else { return false }
        for i in word.indices where scalars[position + i] != word[i] { return false }
        return true
    }

    /// True where `word` (folded) stands right before `position`.
    package func matches(_ word: String, endingAt position: Int) -> Bool {
        let start = position - word.unicodeScalars.count
        return start >= 0 && matches(word, at: start)
    }

    /// First place of `word` (folded) inside `positions`.
    package func firstIndex(of word: String, in positions: Range<Int>) -> Int? {
        let length = word.unicodeScalars.count
        guard length > 0, positions.count >= length else { return nil }
        return (positions.lowerBound...(positions.upperBound - length)).first { matches(word, at: $0) }
    }
}
