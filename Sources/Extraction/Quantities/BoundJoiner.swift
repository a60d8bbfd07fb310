import GraphModel
import Lexicons

/// Makes one range of a lower and an upper bound that are said in one breath.
///
/// 不低于5000万元且不超过1亿元 is [50000000, 100000000] CNY; 首年不低于3%，次年不超过5% stays two amounts.
struct BoundJoiner {
    let text: FoldedText
    let tables: QuantityTables

    /// Joins neighbours; both keep their place where they do not make a range.
    func join(_ drafts: inout [QuantityDraft]) {
        guard drafts.count > 1 else { return }
        var joined: [QuantityDraft]?
        var index = 0
        while index < drafts.count {
            if index + 1 < drafts.count, let range = range(drafts[index], drafts[index + 1]) {
                if joined == nil { joined = Array(drafts[..<index]) }
                joined?.append(range)
                index += 2
            } else {
                joined?.append(drafts[index])
                index += 1
            }
        }
        if let joined { drafts = joined }
    }

    private func range(_ first: QuantityDraft, _ second: QuantityDraft) -> QuantityDraft? {
        let (a, b) = (first.modifier.side, second.modifier.side)
        guard a + b == 0, a != 0, adjoins(first, second) else { return nil }
        var range = second
        if first.isUnitless, second.scale == 1 || first.scale > 1 {
            range.unit = second.unit
        } else {
            guard first.unit == second.unit, first.per == second.per || first.per == nil else { return nil }
        }
        let (low, high) = a > 0 ? (first, second) : (second, first)
        guard low.high < high.low else { return nil }
        range.positions = first.positions.lowerBound..<second.positions.upperBound
        (range.low, range.high) = (low.low, high.high)
        range.modifier = .exact
        range.outerStart = first.outerStart
        return range
    }

    /// True where at most a bracket (含) and a word like 且 part the bounds with their modifiers.
    private func adjoins(_ first: QuantityDraft, _ second: QuantityDraft) -> Bool {
        var at = max(first.next, first.positions.upperBound)
        guard second.outerStart >= at, second.outerStart - at <= 12 else { return false }
        func skipSpaces() { while at < second.outerStart, text.scalars[at] == 0x20 { at += 1 } }
        skipSpaces()
        if text.isOne(of: "(", at: at), text.has("含", at: at + 1) {
            while at < second.outerStart, text.scalars[at] != 0x29 { at += 1 }
            at += 1
            skipSpaces()
        }
        if let word = tables.boundWords.longest(in: text.scalars, at: at) { at = word.positions.upperBound }
        skipSpaces()
        return at == second.outerStart
    }
}

extension Quantity.Modifier {
    /// 1 for a lower bound, -1 for an upper one, 0 for none.
    fileprivate var side: Int {
        switch self {
        case .over, .atLeast: 1
        case .under, .atMost: -1
        case .exact, .about: 0
        }
    }
}
