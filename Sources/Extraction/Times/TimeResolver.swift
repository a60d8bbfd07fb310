import TextCore

/// Sets a time against the publication date and what the text named before it.
struct TimeResolver {
    var context: TimeContext
    let calendar: HolidayCalendar
    /// How the article's company counts its years.
    let fiscalYear: FiscalYear

    /// EDTF or ISO 8601 for a time, nil where it has no value.
    mutating func iso(_ draft: TimeDraft) -> String? {
        switch draft.meaning {
        case .clock: return draft.clock
        case .span(let low, let high): return high.map { "\(Self.iso(low))/\(Self.iso($0))" } ?? Self.iso(low)
        case .years(let low, let high):
            return high - low == 9 ? "\(CalendarDate.padded(low / 10, 3))X" : "\(CalendarDate.padded(low / 100, 2))XX"
        case .open(let meaning, let bound): return open(meaning, bound)
        case .range(let first, let second): return range(first, second)
        default: break
        }
        guard let interval = interval(draft.meaning) else { return Self.unspecified(draft.meaning) }
        if !Self.leansOnText(draft.meaning) { context.note(interval, namesYear: Self.namesYear(draft.meaning)) }
        context.noteFiscalYear(of: draft.meaning)
        return interval.iso + draft.clock
    }

    /// The days of a time.
    func interval(_ meaning: TimeMeaning) -> DayInterval? {
        switch meaning {
        case .year(.fiscal(let year)): fiscalYear.interval(year, months: 1...12)
        case .year(let year): self.year(year).flatMap { DayInterval(year: $0) }
        case .part(let year, let part): fiscalPart(year, part) ?? self.part(year, part)
        case .monthPart(let year, let month, let part): monthPart(year, month, part)
        case .day(let year, let month, let day): self.day(year, month, day).map { DayInterval(day: $0) }
        case .week(let offset): context.reference.map { Self.week($0, offset) }
        case .weekend(let offset): context.reference.map { weekend($0, offset) }
        case .weekday(let week, let day): context.reference.map { DayInterval(day: weekday($0, week, day)) }
        case .samePeriod(let year): samePeriod(year)
        case .rolling(let span, let forward): context.reference.flatMap { rolling(span, from: $0, forward) }
        case .shifted(let span, let second, let forward): context.reference.flatMap { shifted(span, second, from: $0, forward) }
        case .ending(let end, let span): interval(end).map { Self.ending($0.high, span) }
        default: nil
        }
    }

    /// The number of a year that is named.
    func year(_ year: TimeMeaning.Year) -> Int? {
        switch year {
        case .absolute(let value), .fiscal(let value): value
        case .relative(let offset): context.reference.map { $0.year + offset }
        case .context(let offset): context.spokenYear.map { $0 + offset }
        case .whole: context.spokenYear
        }
    }

    private mutating func range(_ first: TimeMeaning, _ second: TimeMeaning) -> String? {
        guard let low = interval(first) else { return nil }
        context.note(low, namesYear: Self.namesYear(first))
        var inner = self
        if !Self.namesYear(second) { inner.context.note(low, namesYear: true) }
        guard var high = inner.interval(second) else { return nil }
        if !Self.namesYear(second) {
            high = high.adding(years: low.low.year - high.low.year)
            if high.high < low.low { high = high.adding(years: 1) }
        }
        guard low.low <= high.high else { return nil }
        let isWhole = low.style == high.style && [.year, .month, .day].contains(low.style)
        let both = DayInterval(low.low, high.high, isWhole && low.style == .month ? .months : .days)
        context.note(both, namesYear: true)
        return isWhole ? "\(low.iso)/\(high.iso)" : both.iso
    }

    private mutating func open(_ meaning: TimeMeaning, _ bound: TimeMeaning.Bound) -> String? {
        guard let interval = interval(meaning) else { return nil }
        context.note(interval, namesYear: Self.namesYear(meaning))
        switch bound {
        case .since:
            guard !Self.isAbsolute(meaning), let today = context.reference, interval.low <= today else {
                return "\(interval.low)/.."
            }
            let start = Self.isHoliday(meaning) ? interval.high : interval.low
            let since = DayInterval(start, today, .days)
            context.note(since, namesYear: false)
            return since.iso
        case .from: return "\(interval.low)/.."
        case .after: return "\(interval.high.adding(days: 1))/.."
        case .before: return "../\(interval.low.adding(days: -1))"
        case .until: return "../\(interval.high)"
        }
    }

    /// True where a time says its year itself, in digits or as 今年.
    static func namesYear(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .year: true
        case .part(let year, _), .monthPart(let year, _, _), .day(let year, _, _): year != nil
        case .range(let first, _): namesYear(first)
        case .ending(let end, _): namesYear(end)
        default: false
        }
    }

    /// True for a time that is counted from the one before it, so that 上一季度 said twice stays the same quarter.
    private static func leansOnText(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .samePeriod, .part(_, .contextQuarter), .part(_, .month(.context)), .day(_, _, .context), .year(.context),
            .year(.whole):
            true
        default: false
        }
    }

    private static func isAbsolute(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .year(.absolute), .part(.absolute, _), .monthPart(.absolute, _, _), .day(.absolute, _, _): true
        default: false
        }
    }

    private static func isHoliday(_ meaning: TimeMeaning) -> Bool {
        if case .part(_, .holiday) = meaning { return true }
        return false
    }

    /// A date whose year cannot be known: `XXXX-02-05`.
    private static func unspecified(_ meaning: TimeMeaning) -> String? {
        func two(_ value: Int) -> String { CalendarDate.padded(value, 2) }
        switch meaning {
        case .day(nil, .absolute(let month), .absolute(let day)): return "XXXX-\(two(month))-\(two(day))"
        case .day(nil, nil, .absolute(let day)): return "XXXX-XX-\(two(day))"
        case .part(nil, .month(.absolute(let month))): return "XXXX-\(two(month))"
        default: return nil
        }
    }

    /// ISO 8601: three years and a half are `P3Y6M`, two weeks `P14D`.
    static func iso(_ span: TimeMeaning.Span) -> String {
        var amounts = [ExactNumber](repeating: 0, count: TimeMeaning.Unit.allCases.count)
        for part in span.parts {
            var (value, unit) = (part.value, part.unit)
            if unit == .quarter { (value, unit) = (value * 3, .month) }
            if unit == .week, value <= 4 { (value, unit) = (value * 7, .day) }
            if let (smaller, count) = smaller(unit), !value.isWhole {
                let whole = ExactNumber(value.whole)
                amounts[unit.rawValue] += whole
                amounts[smaller.rawValue] += (value - whole) * count
            } else {
                amounts[unit.rawValue] += value
            }
        }
        func text(_ units: [(TimeMeaning.Unit, String)]) -> String {
            units.map { unit, mark in
                let amount = amounts[unit.rawValue]
                return amount == 0 ? "" : (amount.isWhole ? "\(amount.whole)" : "\(amount.decimal)") + mark
            }.joined()
        }
        let time = text([(.hour, "H"), (.minute, "M"), (.second, "S")])
        return "P" + text([(.year, "Y"), (.month, "M"), (.week, "W"), (.day, "D")]) + (time.isEmpty ? "" : "T" + time)
    }

    /// What a broken unit is counted in, and how many of them it has.
    private static func smaller(_ unit: TimeMeaning.Unit) -> (TimeMeaning.Unit, ExactNumber)? {
        switch unit {
        case .year: (.month, 12)
        case .hour: (.minute, 60)
        case .day: (.hour, 24)
        default: nil
        }
    }
}
