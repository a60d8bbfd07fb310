import GraphModel
import Lexicons

/// Gives bare numbers the unit of their neighbours: 1200万、800万和300万美元, 由5亿增至8亿元.
struct UnitCarrier {
    let text: FoldedText
    let contexts: ContextTable
    let tables: QuantityTables

    /// Fills in units, denominators and modifiers that a list shares.
    func carry(_ drafts: inout [QuantityDraft]) {
        for index in drafts.indices.dropLast().reversed()
        where drafts[index].isUnitless && !drafts[index].isRank && !drafts[index].isRatio {
            let next = drafts[index + 1]
            guard next.kind != nil, !next.isRank, next.per == nil || next.kind == .money, isList(drafts[index], next) else {
                continue
            }
            if drafts[index].isChinese, drafts[index].scale == 1 { continue }
            share(next, with: &drafts[index])
        }
        for index in drafts.indices.dropFirst() {
            let before = drafts[index - 1]
            guard isList(before, drafts[index]) else { continue }
            if drafts[index].isMarketMoney, before.hasPrefix, before.kind == .money { drafts[index].unit = before.unit }
            if drafts[index].per == nil, before.per != nil, before.unit == drafts[index].unit { drafts[index].per = before.per }
            if drafts[index].modifier == .exact, before.modifier == .atLeast || before.modifier == .atMost,
                before.unit == drafts[index].unit
            {
                drafts[index].modifier = before.modifier
            }
        }
        for index in drafts.indices.dropFirst(2) where drafts[index].isUnitless && drafts[index].hasDecimals {
            rowUnit(index, &drafts)
        }
        for index in drafts.indices where drafts[index].isUnitless && drafts[index].scale >= 100_000_000 && !drafts[index].isRank
        {
            guard !drafts[index].isRatio, isMoney(drafts[index], among: drafts) else { continue }
            drafts[index].unit = neighbour(of: index, in: drafts) ?? "元"
            drafts[index].kind = .money
        }
    }

    /// 流出52.4亿元, 48.1亿元, 39.70: a decimal of the size of the two amounts before it in its sentence counts what they count.
    private func rowUnit(_ index: Int, _ drafts: inout [QuantityDraft]) {
        let (a, b) = (drafts[index - 2], drafts[index - 1])
        guard a.kind == .money, b.kind == .money, a.unit == b.unit, a.scale == b.scale, a.scale > 1,
            sentence(around: drafts[index].positions.lowerBound).contains(a.positions.lowerBound)
        else { return }
        let value = drafts[index].low * a.scale
        guard value <= b.low * 4, b.low <= value * 4 else { return }
        share(b, with: &drafts[index])
    }

    private func share(_ next: QuantityDraft, with draft: inout QuantityDraft) {
        draft.unit = next.unit
        draft.kind = next.kind
        draft.per = draft.per ?? next.per
        if draft.scale == 1, next.scale > 1, next.kind == .money {
            draft.low *= next.scale
            draft.high *= next.scale
            draft.scale = next.scale
        }
    }

    /// True where nothing but 、 和 及 or the like parts two quantities.
    private func isList(_ first: QuantityDraft, _ second: QuantityDraft) -> Bool {
        let gap = first.positions.upperBound..<second.positions.lowerBound
        guard gap.count <= 5 else { return false }
        var start = gap.lowerBound
        while start < gap.upperBound, text.scalars[start] == 0x20 { start += 1 }
        guard var end = tables.listWords.longest(in: text.scalars, from: start, before: gap.upperBound)?.positions.upperBound
        else {
            return false
        }
        while end < gap.upperBound, text.scalars[end] == 0x20 { end += 1 }
        return end == gap.upperBound
    }

    /// 650亿 with no unit is money, unless a word for something else that is counted stands near, or no money is spoken of.
    private func isMoney(_ draft: QuantityDraft, among drafts: [QuantityDraft]) -> Bool {
        let end = draft.positions.upperBound
        let start = draft.positions.lowerBound
        let sentence = sentence(around: start)
        switch contexts.last(.money, .count, in: text, max(sentence.lowerBound, start - 12)..<start) {
        case .count: return false
        case .money: return true
        default:
            return drafts.contains { $0.kind == .money }
                && contexts.last(.count, in: text, end..<max(end, min(end + 6, sentence.upperBound))) == nil
        }
    }

    /// The money of the nearest quantity in the sentence, earlier ones first.
    private func neighbour(of index: Int, in drafts: [QuantityDraft]) -> String? {
        let sentence = sentence(around: drafts[index].positions.lowerBound)
        for other in drafts[..<index].reversed() where other.kind == .money {
            return sentence.contains(other.positions.lowerBound) ? other.unit : nil
        }
        for other in drafts[(index + 1)...] where other.kind == .money {
            return sentence.contains(other.positions.lowerBound) ? other.unit : nil
        }
        return nil
    }

    private func sentence(around position: Int) -> Range<Int> {
        func isMark(_ scalar: UInt32) -> Bool { [0x3002, 0x0A, 0x21, 0x3F].contains(scalar) }
        var lower = position
        while lower > 0, position - lower < 200, !isMark(text.scalars[lower - 1]) { lower -= 1 }
        var upper = position
        while upper < text.count, upper - position < 200, !isMark(text.scalars[upper]) { upper += 1 }
        return lower..<upper
    }
}
