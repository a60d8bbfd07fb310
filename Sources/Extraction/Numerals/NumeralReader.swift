import Lexicons

/// Reads the number at a place: Arabic, Chinese, or both mixed.
///
/// `4.78万亿` → 4780000000000, `兩千四百五` → 2450, `1,100万` → 11000000, `三四百亿` → [30000000000, 40000000000],
/// `3/4` → 0.75. `GPT-4` is not its business: callers ask whether letters touch a number.
struct NumeralReader: Sendable {
    let table: NumeralTable

    init(_ table: NumeralTable) {
        self.table = table
    }

    /// True where a number may begin.
    @inline(__always)
    func mayBegin(_ scalar: UInt32) -> Bool {
        switch table.kind(scalar) {
        case .none, .point, .more, .some: scalar == 0x2E
        default: true
        }
    }

    /// The number that begins at a position, or nil.
    ///
    /// A sign, a ratio (`X分之Y`, `a/b`) and `又` belong to it; a unit does not.
    func numeral(in text: FoldedText, at start: Int) -> Numeral? {
        guard start < text.count, let first = simple(in: text, at: start) else { return nil }
        return ratio(from: first, in: text) ?? first
    }

    /// A number that is no ratio.
    func simple(in text: FoldedText, at start: Int) -> Numeral? {
        if let plain = plain(in: text, at: start) { return plain }
        var accumulator = NumeralAccumulator()
        var position = start
        while position < text.count, let next = step(&accumulator, in: text, at: position, start: start) {
            position = next
        }
        return accumulator.end > start ? accumulator.numeral(start..<accumulator.end) : nil
    }

    /// Takes the next token in; nil where the number ends.
    private func step(_ state: inout NumeralAccumulator, in text: FoldedText, at position: Int, start: Int) -> Int? {
        var at = position
        if position > start, text.scalars[at] == 0x20 {
            while at < text.count, text.scalars[at] == 0x20, at - position < 2 { at += 1 }
            guard at < text.count, state.mayGoOnAfterSpace(table.kind(text.scalars[at])) else { return nil }
        }
        let scalar = text.scalars[at]
        switch table.kind(scalar) {
        case .ascii: return arabic(&state, in: text, at: at)
        case .none where scalar == 0x2E && at == start: return arabic(&state, in: text, at: at)
        case .digit: return digit(&state, in: text, at: at)
        case .formal: return isFormalDigit(in: text, at: at, state) ? digit(&state, in: text, at: at) : nil
        case .tens:
            guard state.takeTens(ExactNumber(table.value(scalar)), end: at + 1) else { return nil }
        case .unit:
            if state.isOpen, isPrefixOfPhysicalUnit(in: text, at: at) { return nil }
            guard state.takeUnit(ExactNumber(table.value(scalar)), end: at + 1) else { return nil }
        case .scale:
            if isPrefixOfPhysicalUnit(in: text, at: at) { return nil }
            guard state.takeScale(ExactNumber(table.value(scalar)), end: at + 1) else { return nil }
        case .several:
            guard isCounting(in: text, at: at, state), state.takeSeveral(end: at + 1) else { return nil }
        case .point:
            guard let end = decimals(&state, in: text, at: at) else { return nil }
            return end
        case .more, .some:
            guard state.isOpen, at + 1 < text.count, let next = nextVisible(in: text, after: at),
                table.kind(text.scalars[next]) == .scale
            else { return nil }
            if table.kind(scalar) == .some { state.isVague = true } else { state.hasSurplus = true }
            return next
        case .none:
            return suffix(&state, in: text, at: at)
        }
        return at + 1
    }

    private func nextVisible(in text: FoldedText, after position: Int) -> Int? {
        (position + 1..<min(position + 3, text.count)).first { text.scalars[$0] != 0x20 }
    }

    /// 参, 陆 and the like are digits only before a unit or right behind one.
    private func isFormalDigit(in text: FoldedText, at position: Int, _ state: NumeralAccumulator) -> Bool {
        if isBeforeUnit(in: text, at: position) { return true }
        if !state.isOpen, text.has("分之", endingAt: position) { return true }
        return state.isChinese && (state.lastUnit > 1 && state.lastUnit < 10_000 || state.zeroBefore)
    }

    /// 几 and 数 count only inside a number, or before a unit or scale: 十几, 数百, 几亿; 数据 is none.
    private func isCounting(in text: FoldedText, at position: Int, _ state: NumeralAccumulator) -> Bool {
        if state.lastUnit >= 10, state.isOpen, text.scalars[position] == 0x51E0 { return true }
        return isBeforeUnit(in: text, at: position)
    }

    /// True right before 十, 万 or the like.
    private func isBeforeUnit(in text: FoldedText, at position: Int) -> Bool {
        position + 1 < text.count && [.unit, .scale].contains(table.kind(text.scalars[position + 1]))
    }

    /// 兆 in 兆瓦 and 千 in 千米 are part of the unit; the value is the same.
    func isPrefixOfPhysicalUnit(in text: FoldedText, at position: Int) -> Bool {
        guard text.scalars[position] == 0x5146 || text.scalars[position] == 0x5343 else { return false }
        return table.characters.has(.prefixedUnit, text, at: position + 1)
    }

    /// A Chinese digit; two neighbours in order are an interval: 三四百.
    private func digit(_ state: inout NumeralAccumulator, in text: FoldedText, at position: Int) -> Int? {
        let value = table.value(text.scalars[position])
        let next = position + 1
        if state.isOpen, text.isOne(of: "两俩", at: position), !isBeforeUnit(in: text, at: position) { return nil }
        if !state.isChinese, value > 0, !isBeforeUnit(in: text, at: position) { return nil }
        if next < text.count, !state.hasDigit, value >= 1, isDigit(text.scalars[next]),
            table.value(text.scalars[next]) == value + 1,
            next + 1 >= text.count || !isDigit(text.scalars[next + 1])
        {
            let ok = state.takeDigit(low: ExactNumber(value), high: ExactNumber(value + 1), end: next + 1)
            return ok ? next + 1 : nil
        }
        return state.takeDigit(low: ExactNumber(value), high: ExactNumber(value), end: next) ? next : nil
    }

    private func isDigit(_ scalar: UInt32) -> Bool { table.kind(scalar) == .digit && table.value(scalar) > 0 }

    /// Decimals in words: 三点五, 零点五.
    private func decimals(_ state: inout NumeralAccumulator, in text: FoldedText, at position: Int) -> Int? {
        guard state.isOpen, state.isChinese, !state.hasDecimals else { return nil }
        var at = position + 1
        var digits = 0
        var count = 0
        while let next = skipSpace(in: text, at: at), table.kind(text.scalars[next]) == .digit, count < 15 {
            digits = digits * 10 + table.value(text.scalars[next])
            count += 1
            at = next + 1
        }
        guard count > 0 else { return nil }
        let fraction = ExactNumber(Int128(digits), exponent: -count)
        return state.takeFraction(fraction, end: at) ? at : nil
    }

    private func skipSpace(in text: FoldedText, at position: Int) -> Int? {
        var at = position
        while at < text.count, text.scalars[at] == 0x20, at - position < 2 { at += 1 }
        return at < text.count ? at : nil
    }
}
