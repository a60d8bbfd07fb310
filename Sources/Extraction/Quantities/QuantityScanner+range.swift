import GraphModel
import Lexicons

extension QuantityScanner {
    /// The second end of a range that begins with a piece: 5-10%, 3万亿至4万亿, 30至40家.
    func rangeEnd(of first: Piece, sign: Int, start: Int) -> Piece? {
        guard let (at, isWord) = separatorEnd(after: denominatorEnd(of: first)) else { return between(first) }
        if isWord, hasFrom(before: start) { return nil }
        var begin = at
        if let prefix = currencyPrefixEnd(at: begin) { begin = prefix }
        let negative = begin < text.count && (text.scalars[begin] == 0x2D || text.scalars[begin] == 0x8D1F)
        if negative { begin += 1 }
        guard begin < text.count, zones.zone(at: begin) == nil, let numeral = tables.numerals.numeral(in: text, at: begin),
            codeEnd(of: numeral) == nil
        else { return nil }
        var second = piece(numeral)
        if negative { second.numeral = second.numeral.scaled(by: -1) }
        if !isWord, first.unit == nil, second.unit == nil, first.numeral.isPlain, second.numeral.isPlain,
            !first.numeral.hasDecimals, first.numeral.high >= second.numeral.low
        {
            return nil
        }
        return second
    }

    /// Behind 5元/股, or behind the amount where it has no denominator.
    private func denominatorEnd(of first: Piece) -> Int {
        guard first.unit != nil, text.isOne(of: "/", at: first.end),
            let match = tables.denominators.longest(in: text.scalars, at: first.end + 1)
        else { return first.end }
        return match.positions.upperBound
    }

    /// 在20%和30%之间.
    private func between(_ first: Piece) -> Piece? {
        guard first.end + 1 < text.count, [0x548C, 0x4E0E].contains(text.scalars[first.end]),
            let numeral = tables.numerals.numeral(in: text, at: first.end + 1)
        else { return nil }
        var second = piece(numeral)
        if let end = [second.end, numeral.positions.upperBound].first(where: { text.has("之间", at: $0) }) {
            second.end = end
            return second
        }
        // 10%与20%间, and -5与8间, where 间 is no room.
        if text.has("间", at: second.end), second.unit != nil { return second }
        guard first.unit == nil || first.unit === second.unit, text.has("间", at: numeral.positions.upperBound) else { return nil }
        second.unit = nil
        second.end = numeral.positions.upperBound
        return second
    }

    /// Joins both ends; nil where their units do not go together.
    func range(_ first: Piece, _ second: Piece, from position: Int) -> QuantityDraft? {
        var (low, high) = (first, second)
        if let a = low.unit {
            guard let b = high.unit, a === b || a.code == b.code && a.kind == b.kind else { return nil }
        } else if low.numeral.scale == 1, high.numeral.scale > 1,
            (low.numeral.low * high.numeral.scale).magnitude <= high.numeral.low.magnitude
        {
            low.numeral = low.numeral.scaled(by: high.numeral.scale)
        }
        if high.unit?.kind == .measure || high.unit == nil, low.numeral.isChinese != high.numeral.isChinese, low.unit == nil {
            return nil
        }
        let a =
            low.unit?.factor == high.unit?.factor
            ? low.numeral.low : low.numeral.low * (low.unit?.factor ?? 1) / (high.unit?.factor ?? 1)
        let b = high.numeral.high
        high.numeral.low = low.unit == nil ? low.numeral.low : a
        high.numeral.high = b
        high.numeral.isRatio = low.numeral.isRatio && high.numeral.isRatio
        high.hasSurplus = false
        guard isMeant(high, sign: 1) else { return nil }
        return finish(high, from: position, to: low)
    }

    /// 87亿美元加减2亿美元: an interval around the first.
    func deviation(from first: Piece) -> Piece? {
        var at = first.end
        if text.has("加减", at: at) || text.has("正负", at: at) {
            at += 2
        } else if text.has("±", at: at) {
            at += 1
        } else {
            return nil
        }
        guard at < text.count, let numeral = tables.numerals.numeral(in: text, at: at) else { return nil }
        let second = piece(numeral)
        guard first.unit == nil || first.unit?.code == second.unit?.code else { return nil }
        var both = second
        both.numeral.low = first.numeral.low - second.numeral.high
        both.numeral.high = first.numeral.high + second.numeral.high
        return both
    }

    /// Behind `-`, `~`, 至 and 到, spaces allowed; the flag tells words from signs.
    func separatorEnd(after position: Int) -> (end: Int, isWord: Bool)? {
        var at = position
        while at < text.count, text.scalars[at] == 0x20, at - position < 2 { at += 1 }
        guard at < text.count else { return nil }
        let isWord: Bool
        switch text.scalars[at] {
        case 0x2D, 0x2013, 0x2014, 0x7E, 0x301C, 0x2015, 0x2500: isWord = false
        case 0x81F3, 0x5230: isWord = true
        default: return nil
        }
        at += 1
        if at < text.count, !isWord, text.scalars[at] == text.scalars[at - 1], text.scalars[at] != 0x2D { at += 1 }
        while at < text.count, text.scalars[at] == 0x20, at - position < 5 { at += 1 }
        return at < text.count ? (at, isWord) : nil
    }

    /// 从3%到5% are two values, not a range.
    private func hasFrom(before start: Int) -> Bool {
        let prefix = tables.prefixes.longest(in: text.scalars, endingAt: start)?.start ?? start
        for at in (max(0, prefix - 8)..<prefix).reversed() {
            switch text.scalars[at] {
            case 0x4ECE, 0x7531, 0x81EA: return true
            case 0x2C, 0x3002, 0x3001, 0x0A, 0x3B: return false
            default: continue
            }
        }
        return false
    }

    private func currencyPrefixEnd(at position: Int) -> Int? {
        guard position + 1 < text.count else { return nil }
        for end in position + 1..<min(position + 6, text.count) {
            if let found = tables.prefixes.longest(in: text.scalars, endingAt: end, from: position), found.start == position,
                tables.numerals.mayBegin(text.scalars[end])
            {
                return end
            }
        }
        return nil
    }
}
