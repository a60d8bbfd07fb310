import GraphModel
import Lexicons

/// Walks over a text once and reads each quantity where it begins.
struct QuantityScanner {
    let text: FoldedText
    let tables: QuantityTables
    let zones: ExcludedZones
    /// Times: a quantity may hold a name (5亿元人民币), but no part of a time.
    let times: ExcludedZones
    /// In text order, without overlap.
    private(set) var drafts: [QuantityDraft] = []
    /// No quantity, modifier or prefix reaches before this place.
    private(set) var floor = 0

    init(_ text: FoldedText, _ tables: QuantityTables, _ zones: ExcludedZones, times: ExcludedZones) {
        self.text = text
        self.tables = tables
        self.zones = zones
        self.times = times
    }

    /// Reads the whole text; the quantities are handed over, none is kept.
    mutating func scan() -> [QuantityDraft] {
        drafts.reserveCapacity(text.count / 24)
        var position = 0
        while true {
            position = text.nextStart(from: position, in: tables.starts)
            guard position < text.count else { break }
            if let zone = zones.zone(at: position) {
                position = zone.upperBound
                floor = position
                continue
            }
            position = read(at: position)
        }
        defer { drafts = [] }
        return drafts
    }

    /// Takes in what begins here and tells where to go on.
    private mutating func read(at position: Int) -> Int {
        if let end = text.addressEnd(at: position) { return end }
        if let match = tables.fixedWords.longest(in: text.scalars, at: position) { return take(fixed(match)) }
        switch tables.numerals.table.kind(text.scalars[position]) {
        case .unit, .scale: if let draft = share(at: position) { return take(draft) }
        case .none: if let draft = rank(at: position) { return take(draft) }
        default: break
        }
        if let idiom = tables.idioms.longest(in: text.scalars, at: position) { return idiom.positions.upperBound }
        switch amount(at: position) {
        case .quantity(let draft): return take(draft)
        case .none(let end): return max(position + 1, end)
        }
    }

    private mutating func take(_ draft: QuantityDraft) -> Int {
        if let time = times.zone(overlapping: draft.positions) { return time.upperBound }
        drafts.append(draft)
        floor = draft.positions.upperBound
        return max(draft.next, draft.positions.upperBound)
    }

    /// 一半, 过半, 翻番.
    private func fixed(_ match: PhraseMatcher.Match) -> QuantityDraft {
        let row = tables.fixed[Int(match.value)]
        var draft = QuantityDraft(
            positions: match.positions.lowerBound + row.skip..<match.positions.upperBound, low: row.low, high: row.high)
        draft.unit = row.unit
        draft.kind = row.unit == "%" ? .percent : nil
        draft.isRatio = true
        draft.modifier = row.modifier
        bound(&draft)
        return draft
    }

    /// 百分之五, 千分之三: parts of a hundred or more, as percent.
    private func share(at position: Int) -> QuantityDraft? {
        let table = tables.numerals.table
        let (whole, end) = table.factor(in: text, at: position)
        guard end > position, let start = tables.numerals.position(of: [0x5206, 0x4E4B], in: text, after: end),
            start < text.count,
            position == 0 || table.kind(text.scalars[position - 1]) == .none
        else { return nil }
        let sign = text.scalars[start] == 0x2D || text.scalars[start] == 0x8D1F
        guard let part = tables.numerals.simple(in: text, at: sign ? start + 1 : start) else { return nil }
        let factor: ExactNumber = 100 / whole * (sign ? -1 : 1)
        var draft = QuantityDraft(
            positions: position..<part.positions.upperBound, low: part.low * factor, high: part.high * factor)
        draft.unit = "%"
        draft.kind = .percent
        bound(&draft)
        return draft
    }

    /// Puts the modifier on that stands before or behind.
    func bound(_ draft: inout QuantityDraft) {
        draft.outerStart = draft.positions.lowerBound
        if draft.modifier == .exact,
            let before = tables.modifiers.bound(in: text, before: draft.positions.lowerBound, from: floor)
        {
            draft.modifier = before.modifier
            draft.outerStart = before.start
        }
        if let after = tables.modifiers.modifier(in: text, after: draft.positions.upperBound) {
            if draft.modifier == .exact || draft.modifier == .about { draft.modifier = after.modifier }
            draft.next = after.end
        }
    }
}
