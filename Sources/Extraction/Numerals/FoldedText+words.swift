import Lexicons

extension FoldedText {
    /// The first code point from a position on that may begin something, or the end of the text.
    ///
    /// - Parameter starts: true for each code point of the basic plane that may.
    func nextStart(from position: Int, in starts: [Bool]) -> Int {
        scalars.withUnsafeBufferPointer { scalars in
            starts.withUnsafeBufferPointer { starts in
                var at = position
                while at < scalars.count, scalars[at] >= 0x10000 || !starts[Int(scalars[at])] { at += 1 }
                return at
            }
        }
    }

    /// Where a word of the program ends that begins at a position, or nil. The word is folded.
    func end(of word: StaticString, at position: Int) -> Int? {
        guard position >= 0 else { return nil }
        var at = position
        var letters = CodePoints(word)
        while let letter = letters.next() {
            guard at < count, scalars[at] == letter else { return nil }
            at += 1
        }
        return at
    }

    /// True where a word of the program begins at a position.
    func has(_ word: StaticString, at position: Int) -> Bool { end(of: word, at: position) != nil }

    /// True where a word of the program ends right before a position.
    func has(_ word: StaticString, endingAt position: Int) -> Bool {
        var letters = CodePoints(word)
        var length = 0
        while letters.next() != nil { length += 1 }
        return has(word, at: position - length)
    }

    /// True where one of some characters stands at a position.
    func isOne(of marks: StaticString, at position: Int) -> Bool {
        guard position >= 0, position < count else { return false }
        var letters = CodePoints(marks)
        while let letter = letters.next() {
            if letter == scalars[position] { return true }
        }
        return false
    }

    /// The code points of a word that stands in the program, of three bytes and less: read without a `String`.
    private struct CodePoints {
        private var start: UnsafePointer<UInt8>
        private var rest: Int

        init(_ word: StaticString) {
            start = word.utf8Start
            rest = word.utf8CodeUnitCount
        }

        mutating func next() -> UInt32? {
            guard rest > 0 else { return nil }
            let first = UInt32(start[0])
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
            defer {
                start += length
                rest -= length
            }
            guard length > 1, rest >= length else { return first }
            let second = UInt32(start[1] & 0x3F)
            return length == 2 ? (first & 0x1F) << 6 | second : (first & 0xF) << 12 | second << 6 | UInt32(start[2] & 0x3F)
        }
    }
}
