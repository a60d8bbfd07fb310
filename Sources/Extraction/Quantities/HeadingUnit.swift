import Lexicons

/// Gives bare numbers the unit that a heading names for them: 单位：亿元 above a list, 营业收入（万元）：1,234.5.
///
/// A heading holds until the next one, or until a sentence ends in 。 behind it: then the list is over.
struct HeadingUnit {
    let text: FoldedText
    let tables: QuantityTables

    /// Fills in units and scales of numbers under a heading.
    func carry(_ drafts: inout [QuantityDraft]) {
        guard drafts.contains(where: isBare) else { return }
        for (start, unit) in headings() {
            let end = end(ofHeadingAt: start)
            for index in drafts.indices where isBare(drafts[index]) && (start...end).contains(drafts[index].positions.lowerBound)
            {
                apply(unit, to: &drafts[index])
            }
        }
        for index in drafts.indices where isBare(drafts[index]) {
            if let unit = bracket(before: drafts[index].positions.lowerBound) { apply(unit, to: &drafts[index]) }
        }
    }

    /// A unit with the scale before it: 万元, 亿元, 百万美元, %.
    private struct Heading {
        let unit: UnitTable.Unit
        let scale: ExactNumber
    }

    private func apply(_ heading: Heading, to draft: inout QuantityDraft) {
        let factor = heading.scale * heading.unit.factor
        draft.low *= factor
        draft.high *= factor
        draft.scale = heading.scale
        draft.unit = heading.unit.code
        draft.kind = heading.unit.amountKind
    }

    /// A number in digits with no unit, that is no list number or year.
    private func isBare(_ draft: QuantityDraft) -> Bool {
        draft.isUnitless && !draft.isRank && !draft.isRatio && !draft.isChinese && draft.scale == 1
            && (draft.positions.count > 2 || draft.low.magnitude >= 100)
    }

    /// Where each 单位：X ends, in text order.
    private func headings() -> [(start: Int, unit: Heading)] {
        var found: [(start: Int, unit: Heading)] = []
        for position in 0..<max(0, text.count - 3) where text.scalars[position] == 0x5355 && text.has("单位", at: position) {
            var at = position + 2
            while at < text.count, text.isOne(of: ":为 ", at: at) { at += 1 }
            if let heading = heading(at: at) { found.append((heading.end, heading.unit)) }
        }
        return found
    }

    private func heading(at start: Int) -> (unit: Heading, end: Int)? {
        var at = start
        for prefix in ["人民币", "新台币"] as [StaticString] { at = text.end(of: prefix, at: at) ?? at }
        let (scale, end) = tables.numerals.table.factor(in: text, at: at)
        return tables.units.unit(in: text, at: end).map { (Heading(unit: $0.unit, scale: scale), $0.end) }
    }

    /// Where a sentence ends or another heading begins behind a heading; no number farther off than `reach` is under it.
    private func end(ofHeadingAt start: Int) -> Int {
        let limit = min(text.count, start + Self.reach)
        return (start..<limit).first { text.scalars[$0] == 0x3002 || text.has("单位", at: $0) } ?? limit
    }

    /// Code points from a heading to the last number that can be under it.
    private static let reach = 3999

    /// The unit in the brackets right before a number: 营业收入（万元）：.
    private func bracket(before position: Int) -> Heading? {
        var at = position
        while at > 0, position - at < 3, text.isOne(of: ": ", at: at - 1) { at -= 1 }
        guard at > 2, text.scalars[at - 1] == 0x29 else { return nil }
        let end = at - 1
        while at > 0, end - at < 8, text.scalars[at - 1] != 0x28 { at -= 1 }
        guard at > 0, text.scalars[at - 1] == 0x28, let found = heading(at: at), found.end == end else { return nil }
        return found.unit
    }
}
