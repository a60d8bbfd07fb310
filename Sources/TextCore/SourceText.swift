/// A text whose places can be named in UTF-8 bytes and in Unicode code points.
///
/// `SourceText("涨5%")` has 5 bytes and 3 code points.
package struct SourceText: Sendable {
    package let string: String
    /// The text as UTF-8.
    package let bytes: [UInt8]
    /// Byte offset of every code point, and the length of `bytes` at the end.
    package let offsets: [Int32]

    package init(_ string: String) {
        self.string = string
        bytes = Array(string.utf8)
        var starts: [Int32] = []
        starts.reserveCapacity(bytes.count / 2 + 1)
        for (i, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(Int32(i)) }
        starts.append(Int32(bytes.count))
        offsets = starts
    }

    /// Length in code points.
    package var codePointCount: Int { offsets.count - 1 }
    /// The whole text.
    package var range: TextRange { TextRange(0, bytes.count) }

    /// The words at a place. Bytes outside the text or inside a character are replaced, never a crash.
    package subscript(range: TextRange) -> String {
        let lower = min(range.lowerBound, bytes.count)
        return String(decoding: bytes[lower..<max(lower, min(range.upperBound, bytes.count))], as: UTF8.self)
    }

    /// The code points of a place, as they leave the program.
    ///
    /// - Complexity: O(log n).
    package func codePoints(of range: TextRange) -> Range<Int> {
        let lower = codePoint(at: range.lowerBound)
        return lower..<max(lower, codePoint(at: range.upperBound))
    }

    /// The place of a run of code points.
    ///
    /// - Complexity: O(1).
    package func range(codePoints: Range<Int>) -> TextRange {
        TextRange(Int(offsets[codePoints.lowerBound]), Int(offsets[codePoints.upperBound]))
    }

    /// Number of code points that start before a byte.
    package func codePoint(at byte: Int) -> Int {
        var low = 0
        var high = codePointCount
        while low < high {
            let middle = (low + high) / 2
            if Int(offsets[middle]) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
