import GraphModel
import Lexicons

extension QuantityScanner {
    /// A currency before the number: 人民币5亿元, US$3 million. What stands behind wins over it.
    func takePrefix(_ draft: inout QuantityDraft) {
        var start = draft.positions.lowerBound
        if start > floor, start < text.count, draft.kind == nil || draft.kind == .money {
            var end = start
            while end > floor, text.scalars[end - 1] == 0x20, start - end < 2 { end -= 1 }
            if let found = tables.prefixes.longest(in: text.scalars, endingAt: end, from: floor), isFree(before: found.start) {
                if draft.kind == nil || draft.isMarketMoney { draft.unit = tables.prefixCodes[found.value] }
                draft.kind = .money
                draft.hasPrefix = true
                start = found.start
            }
        }
        if draft.per == nil, let each = tables.denominatorsBefore.longest(in: text.scalars, endingAt: start, from: floor),
            draft.kind != nil
        {
            draft.per = text.text(each.start + 1..<start)
            start = each.start
        } else if draft.per == nil, draft.kind == .money {
            draft.per = distantDenominator(before: start, draft)
        }
        draft.positions = start..<draft.positions.upperBound
    }

    /// A Latin prefix may not be the end of a longer word: USD in BUSD.
    private func isFree(before position: Int) -> Bool {
        guard position > 0, UnitTable.isLetterOrDigit(text.scalars[position]) else { return true }
        return !UnitTable.isLetterOrDigit(text.scalars[position - 1])
    }

    /// 2元/股, 85美元每桶.
    func takeDenominator(_ draft: inout QuantityDraft) {
        let end = draft.positions.upperBound
        guard draft.kind != nil, end < text.count, text.scalars[end] == 0x2F || text.scalars[end] == 0x6BCF,
            let match = tables.denominators.longest(in: text.scalars, at: end + 1),
            match.positions.upperBound >= text.count || !UnitTable.isLetterOrDigit(text.scalars[match.positions.upperBound])
                || text.scalars[end] == 0x2F
        else { return }
        draft.per = text.text(match.positions)
        draft.positions = draft.positions.lowerBound..<match.positions.upperBound
        draft.next = match.positions.upperBound
    }

    /// 每股收益0.52元, 每公升各调涨0.5元, 每10股派5元: 每 earlier in the clause.
    private func distantDenominator(before start: Int, _ draft: QuantityDraft) -> String? {
        guard draft.scale < 10_000 else { return nil }
        let clause = max(clauseStart(before: start), floor, start - 14)
        for at in (clause..<max(clause, start)).reversed() where text.scalars[at] == 0x6BCF {
            if let match = tables.denominators.longest(in: text.scalars, at: at + 1), match.positions.upperBound <= start {
                return text.text(match.positions)
            }
            if let numeral = tables.numerals.simple(in: text, at: at + 1),
                let match = tables.denominators.longest(in: text.scalars, at: numeral.positions.upperBound),
                match.positions.upperBound <= start
            {
                return text.text(at + 1..<match.positions.upperBound)
            }
        }
        return tables.contexts.last(.perShare, in: text, clause..<max(clause, start)) == nil ? nil : "股"
    }

    /// The place behind the last clause mark before a position.
    func clauseStart(before position: Int) -> Int {
        var at = position
        while at > 0, position - at < 60 {
            switch text.scalars[at - 1] {
            case 0x2C, 0x3002, 0x3B, 0x0A, 0x21, 0x3F: return at
            default: at -= 1
            }
        }
        return at
    }

    /// 第三大股东, 位居第二: a rank. 第三方 and 第一，… are none.
    func rank(at position: Int) -> QuantityDraft? {
        guard text.scalars[position] == 0x7B2C, position + 1 < text.count,
            let numeral = tables.numerals.simple(in: text, at: position + 1), !numeral.isBare, numeral.low == numeral.high
        else { return nil }
        let end = numeral.positions.upperBound
        var draft = QuantityDraft(positions: position..<end, low: numeral.low, high: numeral.high)
        draft.isRank = true
        if end < text.count, text.scalars[end] == 0x540D || text.scalars[end] == 0x4F4D {
            draft.positions = position..<end + 1
            draft.unit = text.text(end..<end + 1)
            draft.kind = .measure
            draft.next = end + 1
            return draft
        }
        if tables.ranksAfter.longest(in: text.scalars, at: end) != nil { return draft }
        let endsPhrase = end >= text.count || [0x2C, 0x3002, 0x3B, 0x0A, 0x29, 0x3001, 0x7684, 0x21].contains(text.scalars[end])
        return endsPhrase && tables.ranksBefore.longest(in: text.scalars, endingAt: position) != nil ? draft : nil
    }
}
