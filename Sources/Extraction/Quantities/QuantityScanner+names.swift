import GraphModel
import Lexicons

/// Numbers that are no quantities: parts of names, codes, addresses, list numbers.
extension QuantityScanner {
    /// Where a name or code that this number belongs to ends, or nil: GPT-4, H800, 600519.SH, 888-000-9999.
    func codeEnd(of numeral: Numeral) -> Int? {
        let (start, end) = (numeral.positions.lowerBound, numeral.positions.upperBound)
        if start > 0, text.scalars[start - 1] == 0x7B2C { return end }
        if numeral.isChinese { return nil }
        // 010-88886666, 007: a zero ahead of other digits.
        if text.scalars[start] == 0x30, !numeral.hasDecimals, end > start + 1 { return runEnd(from: end) }
        if start > 0, isTail(before: start), tables.prefixes.longest(in: text.scalars, endingAt: start) == nil {
            return runEnd(from: end)
        }
        if let chain = chainEnd(from: numeral) { return chain }
        guard end < text.count else { return nil }
        let next = text.scalars[end]
        if UnitTable.isLetterOrDigit(next), tables.units.unit(in: text, at: end) == nil, !isCapitalScale(at: end) {
            return runEnd(from: end)
        }
        if next == 0x2E || next == 0x2D, end + 1 < text.count, text.scalars[end + 1] >= 0x61, text.scalars[end + 1] <= 0x7A,
            numeral.isPlain
        {
            return runEnd(from: end)
        }
        return nil
    }

    private func isCapitalScale(at position: Int) -> Bool {
        [0x42, 0x4D, 0x4B, 0x54].contains(text.originals[position])
            && (position + 1 >= text.count || !UnitTable.isLetterOrDigit(text.scalars[position + 1]))
    }

    /// A letter, or letters and a hyphen, right before: the 4 of GPT-4.
    private func isTail(before start: Int) -> Bool {
        let before = text.scalars[start - 1]
        if before >= 0x61 && before <= 0x7A || before == 0x5F { return true }
        guard [0x2D, 0x2013, 0x2E, 0x2A].contains(before), start > 1 else { return false }
        return text.scalars[start - 2] >= 0x61 && text.scalars[start - 2] <= 0x7A
    }

    /// The end of the letters, digits and marks that a code goes on with.
    private func runEnd(from position: Int) -> Int {
        var end = position
        while end < text.count {
            let scalar = text.scalars[end]
            let joins = scalar == 0x2E || scalar == 0x2D || scalar == 0x5F
            guard
                UnitTable.isLetterOrDigit(scalar)
                    || joins && end + 1 < text.count && UnitTable.isLetterOrDigit(text.scalars[end + 1])
            else { break }
            end += 1
        }
        return end
    }

    /// Three groups of digits and more, parted by one mark: telephone numbers, addresses of hosts, versions.
    private func chainEnd(from numeral: Numeral) -> Int? {
        var end = numeral.positions.upperBound
        var groups = numeral.hasDecimals ? 2 : 1
        guard end < text.count, numeral.isPlain, numeral.low == numeral.high else { return nil }
        let mark: UInt32 = numeral.hasDecimals ? 0x2E : text.scalars[end]
        guard [0x2D, 0x2E, 0x2F].contains(mark) else { return nil }
        while end + 1 < text.count, text.scalars[end] == mark, text.scalars[end + 1] >= 0x30, text.scalars[end + 1] <= 0x39 {
            end += 1
            while end < text.count, text.scalars[end] >= 0x30, text.scalars[end] <= 0x39 { end += 1 }
            groups += 1
        }
        return groups >= 3 ? end : nil
    }

    /// True where a number says how much of something, or is worth keeping as a bare number.
    func isMeant(_ piece: Piece, sign: Int) -> Bool {
        let numeral = piece.numeral
        if piece.isGroup { return true }
        if numeral.isBare, isHeading(piece) { return false }
        guard let unit = piece.unit else { return numeral.isChinese ? isChineseNumber(numeral) : isNumber(numeral, sign: sign) }
        switch unit.kind {
        case .measure:
            if numeral.isBare { return numeral.hasSurplus || hasModifier(before: numeral) }
            return !isOne(numeral) && !isOrdinal(numeral) || numeral.positions.lowerBound == 0 && piece.end == text.count
        case .physical:
            return !numeral.isBare || numeral.hasSurplus || hasModifier(before: numeral)
        case .share: return !isOne(numeral) && !numeral.isBare
        case .point: return isLevel(numeral)
        default: return true
        }
    }

    /// 单位：亿元 and （万元） name a unit and no amount.
    private func isHeading(_ piece: Piece) -> Bool {
        var start = piece.numeral.positions.lowerBound
        start = tables.prefixes.longest(in: text.scalars, endingAt: start, from: floor)?.start ?? start
        if text.isOne(of: "(", at: start - 1), text.isOne(of: ")", at: piece.end) { return true }
        while start > 0, text.isOne(of: ":为 ", at: start - 1) { start -= 1 }
        return text.has("单位", endingAt: start)
    }

    private func hasModifier(before numeral: Numeral) -> Bool {
        tables.modifiers.bound(in: text, before: numeral.positions.lowerBound, from: floor) != nil
    }

    /// True behind 大于, 不超过 and the like, words that only a number follows.
    private func isBounded(_ numeral: Numeral) -> Bool {
        let start = numeral.positions.lowerBound
        guard let found = tables.modifiers.bound(in: text, before: start, from: floor) else { return false }
        return found.modifier != .about && start - found.start > 1
    }

    /// 一家, 一个 are articles more than numbers.
    private func isOne(_ numeral: Numeral) -> Bool { numeral.isChinese && numeral.high <= 1 }

    /// 二期, 二轮 tell an order: two of a thing are 两.
    private func isOrdinal(_ numeral: Numeral) -> Bool {
        numeral.positions.count == 1 && text.scalars[numeral.positions.lowerBound] == 0x4E8C
    }

    /// 点 counts levels of an index: with decimals, in hundreds, or near a word for one.
    private func isLevel(_ numeral: Numeral) -> Bool {
        if numeral.isChinese { return false }
        if numeral.hasDecimals || numeral.high.magnitude >= 100 { return true }
        let start = numeral.positions.lowerBound
        return tables.contexts.last(.point, in: text, max(0, start - 15)..<start) != nil
    }

    /// A number in words with no unit: 四百五十 counts, 三一 and 五 do not.
    private func isChineseNumber(_ numeral: Numeral) -> Bool {
        if numeral.isBare { return numeral.hasSurplus && numeral.scale > 1 }
        return numeral.isRatio || !numeral.isPlain && numeral.positions.count >= 2 || standsAlone(numeral.positions)
            || tables.modifiers.modifier(in: text, after: numeral.positions.upperBound).map {
                $0.end > numeral.positions.upperBound + 1
            } == true
    }

    /// True for a number that is the whole text, that a 是 brings in and nothing goes on from, or that stands in quotation marks.
    ///
    /// 答案是五 and “五”和“六”, but not 三是质量 or “一”字板.
    private func standsAlone(_ positions: Range<Int>) -> Bool {
        let (start, end) = (positions.lowerBound, positions.upperBound)
        let characters = tables.numerals.table.characters
        if end >= text.count || end + 1 == text.count && text.scalars[end] < 0x4E00 {
            if start == 0 || start == 1 && text.scalars[0] < 0x4E00 { return true }
        }
        guard characters.has(.beforeLoneNumber, text, at: start - 1) else { return false }
        guard text.isOne(of: "“‘「『", at: start - 1) else {
            return end >= text.count || characters.has(.afterLoneNumber, text, at: end)
        }
        return text.isOne(of: "”’」』", at: end) && (end + 1 >= text.count || characters.has(.afterLoneNumber, text, at: end + 1))
    }

    /// A bare number in digits, unless it looks like a code, a year, a list number or a part of a name.
    private func isNumber(_ numeral: Numeral, sign: Int) -> Bool {
        let (start, end) = (numeral.positions.lowerBound, numeral.positions.upperBound)
        if numeral.scale > 1 || sign < 0 { return true }
        if numeral.isRatio {
            return numeral.high <= 1 || text.scalars[start..<end].contains(0x20) || !text.scalars[start..<end].contains(0x2F)
        }
        if start > 1, text.scalars[start - 1] == 0x3A, UnitTable.isLetterOrDigit(text.scalars[start - 2]) { return false }
        let length = numeral.positions.count
        if !numeral.hasDecimals {
            if text.scalars[start] == 0x30, length > 1 { return false }
            if length == 4, numeral.low >= 1900, numeral.low < 2100 { return false }
            if length == 6, !text.scalars[start..<end].contains(0x2C), end < text.count, start > 0 { return false }
        }
        if numeral.isPlain, !numeral.hasDecimals, !endsFreely(end), !isBounded(numeral) { return false }
        if end < text.count, [0x53F7, 0x65F6, 0x5E74, 0x6708, 0x65E5, 0x3A].contains(text.scalars[end]) { return false }
        return !isInBrackets(start, end) && !isListNumber(start, end, numeral) && !isAfterLatin(start)
    }

    /// True where what follows a bare number is no noun that it would be part of: 95无铅, 3·30新政, 62、64号 are names.
    private func endsFreely(_ end: Int) -> Bool {
        guard end < text.count else { return true }
        let next = text.scalars[end]
        if next == 0x201D || next == 0x2019 || next == 0xB7 || next == 0x300D { return false }
        if next >= 0x4E00, next < 0xA000 {
            return tables.numerals.table.characters.has(.afterBareNumber, text, at: end) && !isNumbered(end)
        }
        return !isNumbered(end)
    }

    /// 62、64及66号: a list of house numbers.
    private func isNumbered(_ end: Int) -> Bool {
        var at = end
        while at < text.count, at - end < 24 {
            switch text.scalars[at] {
            case 0x30...0x39, 0x3001, 0x548C, 0x53CA, 0x4E0E, 0x81F3, 0x20: at += 1
            default: return text.scalars[at] == 0x53F7
            }
        }
        return false
    }

    private func isInBrackets(_ start: Int, _ end: Int) -> Bool {
        guard start > 0, end < text.count, text.scalars[end] == 0x29 else { return false }
        return text.scalars[start - 1] == 0x28 || text.scalars[start - 1] == 0x3A
    }

    /// 1、 2. (3) at the head of a line or sentence.
    private func isListNumber(_ start: Int, _ end: Int, _ numeral: Numeral) -> Bool {
        guard numeral.high < 100, end < text.count, [0x3001, 0x2E, 0x29, 0x3A].contains(text.scalars[end]) else { return false }
        guard start > 0 else { return end + 1 < text.count }
        return [0x0A, 0x3002, 0x3B, 0x20, 0x3A, 0x28].contains(text.scalars[start - 1])
    }

    /// Grok 3, Mag 7: a Latin word and a space before.
    private func isAfterLatin(_ start: Int) -> Bool {
        guard start > 1, text.scalars[start - 1] == 0x20 else { return false }
        return text.scalars[start - 2] >= 0x61 && text.scalars[start - 2] <= 0x7A
    }
}
