import Lexicons

/// Reads the time that begins at a place, whatever its form.
struct TimeParser {
    let text: FoldedText
    let table: TimeTable
    let numerals: NumeralReader
    /// True where three-digit years may be those of the Republic: 111年 is 2022.
    let hasRepublicYears: Bool

    /// A whole number and where it ends.
    struct Number {
        var value: Int
        var end: Int
        var isChinese: Bool
        /// Digits as written, for Arabic numbers.
        var length: Int
    }

    /// The time at a position, with its range, bound and time of day.
    func time(at position: Int) -> TimeDraft? {
        guard mayBegin(at: position) else { return nil }
        guard let first = simple(at: position) else { return clockAlone(at: position) }
        var draft = TimeDraft(positions: position..<first.end, meaning: first.meaning)
        if let second = rangeEnd(of: first.meaning, after: first.end) {
            draft.meaning = .range(first.meaning, second.meaning)
            draft.positions = position..<second.end
        }
        clock(&draft)
        ending(&draft)
        bound(&draft)
        return draft
    }

    /// A time that is no range.
    func simple(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard mayBeTime(at: position) else { return nil }
        if let shared = sharedRange(at: position) { return shared }
        if let year = year(at: position) { return afterYear(year.year, at: year.end) }
        if let numeric = numericDate(at: position) { return numeric }
        if let part = part(at: position, year: nil) { return part }
        return wordDay(at: position) ?? weekday(at: position) ?? day(at: position, year: nil, month: nil)
            ?? span(at: position)
    }

    /// True where a number, a word of the table or one of the few other beginnings stands: most characters are turned
    /// away here.
    private func mayBegin(at position: Int) -> Bool {
        let scalar = text.scalars[position]
        switch numerals.table.kind(scalar) {
        case .ascii, .digit, .tens: return true
        case .unit where numerals.table.value(scalar) == 10: return true
        default: break
        }
        if scalar == 0x7B2C || scalar == 0x534A || scalar == 0x6C11 || scalar == 0x71 || scalar == 0x66 { return true }
        if scalar == 0x672C, text.has("本世纪", at: position) { return true }
        if scalar == 0x5143 || scalar == 0x6B63 { return isMark("月", position + 1) }
        return isMark("(", position + 1) || table.hasWord(in: text, at: position)
    }

    /// False for a number that something follows which ends no time: most numbers are amounts.
    private func mayBeTime(at position: Int) -> Bool {
        guard position < text.count, let number = number(at: position) else { return true }
        guard number.end < text.count else { return false }
        return isBeside(.afterNumber, number.end) || isBeside(.afterNumber, skip(at: number.end))
    }

    /// What follows a year: 同期, a part, a month, or nothing.
    private func afterYear(_ year: TimeMeaning.Year, at end: Int) -> (meaning: TimeMeaning, end: Int)? {
        let next = skip(at: end)
        if let same = table.role(.samePeriod, in: text, at: next) { return (.samePeriod(year), same.end) }
        if let part = part(at: next, year: year) ?? (next == end ? nil : part(at: end, year: year)) { return part }
        if let month = table.role(.month, .contextMonth, in: text, at: next) {
            let value: TimeMeaning.Month = month.role.kind == .month ? .relative(month.role.value) : .context(month.role.value)
            return day(at: month.end, year: year, month: value) ?? (.part(year, .month(value)), month.end)
        }
        return (.year(year), end)
    }

    /// Steps over spaces and 的.
    func skip(at position: Int) -> Int {
        var at = position
        while at < text.count, at - position < 2, text.scalars[at] == 0x20 || text.scalars[at] == 0x7684 { at += 1 }
        return at
    }

    func isAt(_ word: StaticString, _ position: Int) -> Int? { text.end(of: word, at: position) }

    /// True where one of a place's characters stands at a position.
    func isBeside(_ place: TimePlace, _ position: Int) -> Bool { table.characters.has(place, text, at: position) }

    @inline(__always)
    func isDigit(_ position: Int) -> Bool {
        position >= 0 && position < text.count && text.scalars[position] >= 0x30 && text.scalars[position] <= 0x39
    }

    func isLetter(_ position: Int) -> Bool {
        position >= 0 && position < text.count && text.scalars[position] >= 0x61 && text.scalars[position] <= 0x7A
    }

    /// Arabic digits, or a Chinese number below 10000.
    func number(at position: Int) -> Number? {
        guard position < text.count else { return nil }
        if isDigit(position) {
            var end = position
            var value = 0
            while isDigit(end), end - position < 5 {
                value = value * 10 + Int(text.scalars[end] - 0x30)
                end += 1
            }
            return isDigit(end) ? nil : Number(value: value, end: end, isChinese: false, length: end - position)
        }
        switch numerals.table.kind(text.scalars[position]) {
        case .digit
        where position + 1 >= text.count
            || numerals.table.kind(text.scalars[position + 1]) == .none && text.scalars[position + 1] != 0x20:
            return Number(value: numerals.table.value(text.scalars[position]), end: position + 1, isChinese: true, length: 1)
        case .digit, .unit, .tens:
            guard let numeral = numerals.simple(in: text, at: position), numeral.isChinese, !numeral.isInterval,
                !numeral.hasDecimals,
                numeral.scale == 1, numeral.low < 10_000
            else { return nil }
            return Number(
                value: numeral.low.whole, end: numeral.positions.upperBound, isChinese: true,
                length: numeral.isPlain ? numeral.positions.count : 0)
        default: return nil
        }
    }
}
