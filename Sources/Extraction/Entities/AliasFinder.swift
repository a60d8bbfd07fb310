import Lexicons

/// Finds other names of a thing in brackets or after a comma behind it: …有限公司（以下简称“奎芯科技”）, 鎧俠（Kioxia）.
struct AliasFinder: NameFinder {
    func candidates(in reading: NameReading) -> [NameCandidate] {
        reading.tokens.indices.compactMap { number in
            if reading.classes(number).contains(.definition) { return definition(at: number, reading) }
            return reading.character(number) == 0x28 ? latinName(in: number, reading) : nil
        }
    }

    /// The words after 以下简称, with or without quotation marks.
    private func definition(at cue: Int, _ reading: NameReading) -> NameCandidate? {
        let text = reading.text
        guard let open = bracket(before: cue, reading) else { return nil }
        var start = reading.tokens[cue].positions.upperBound
        while start < text.count, !text.isHan(start), !text.isAlphanumeric(start), text.kinds[start] != .lineFeed { start += 1 }
        var end = start
        while end < text.count, end - start < 20,
            text.isHan(end) || text.isAlphanumeric(end) || text.kinds[end] == .space || Self.inner.contains(text.scalars[end])
        { end += 1 }
        while end > start, text.kinds[end - 1] == .space { end -= 1 }
        guard end - start > 1, end < text.count, Self.closing.contains(text.scalars[end]),
            let owner = owner(before: open, reading)
        else { return nil }
        if reading.tokens[Int(reading.tokenAt[start])].positions == start..<end,
            reading.word(Int(reading.tokenAt[start]))?.claims.isEmpty == true,
            reading.role(Int(reading.tokenAt[start])) != .unknown
        {
            return nil
        }
        return NameCandidate(positions: start..<end, type: "Company", score: 12, aliasOf: owner)
    }

    /// The bracket or comma before a definition, at most a few tokens back.
    private func bracket(before cue: Int, _ reading: NameReading) -> Int? {
        var number = cue - 1
        while number > 0, cue - number < 12, reading.tokens[number].kind != .lineFeed {
            if reading.character(number) == 0x28 || reading.character(number) == 0x2C && cue - number < 3 { return number }
            number -= 1
        }
        return nil
    }

    /// Latin words that fill a bracket.
    private func latinName(in open: Int, _ reading: NameReading) -> NameCandidate? {
        let text = reading.text
        var start = reading.tokens[open].positions.upperBound
        while start < text.count, text.kinds[start] == .space { start += 1 }
        var end = start
        var letters = 0
        while end < text.count, end - start < 60,
            text.isAlphanumeric(end) || text.kinds[end] == .space || Self.inner.contains(text.scalars[end])
        {
            if text.isAlphanumeric(end), text.kinds[end] != .digit { letters += 1 }
            end += 1
        }
        guard end < text.count, text.scalars[end] == 0x29, letters > 1, letters * 2 > end - start, text.kinds[start] == .upper,
            let owner = owner(before: open, reading)
        else { return nil }
        while end > start, text.kinds[end - 1] == .space { end -= 1 }
        return NameCandidate(positions: start..<end, type: "Company", score: 12, aliasOf: owner)
    }

    /// The run that ends right before a token, whose entity the draft looks up.
    private func owner(before number: Int, _ reading: NameReading) -> Range<Int>? {
        guard number > 0 else { return nil }
        let end = reading.tokens[number].positions.lowerBound
        return end > 0 ? end - 1..<end : nil
    }

    /// . & - ' , · and brackets of places
    private static let inner: Set<UInt32> = [0x2E, 0x26, 0x2D, 0x27, 0x2C, 0xB7]
    /// Marks that end a definition: ” " 」 』 ） ， 。
    private static let closing: Set<UInt32> = [0x201D, 0x22, 0x300D, 0x300F, 0x29, 0x2C, 0x3002, 0x2019]
}
