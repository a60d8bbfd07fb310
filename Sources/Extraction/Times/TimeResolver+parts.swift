import TextCore

extension TimeResolver {
    /// The days of a part of a year.
    func part(_ year: TimeMeaning.Year?, _ part: TimeMeaning.Part) -> DayInterval? {
        switch part {
        case .half(let half): months(year, half == 1 ? 1...6 : 7...12, .days, isHalf: true)
        case .quarter(let quarter), .fiscalQuarter(let quarter): months(year, quarter * 3 - 2...quarter * 3, .quarter)
        case .quarters(let first, let last):
            first <= last ? months(year, first * 3 - 2...last * 3, .days, begun: last * 3 - 2) : nil
        case .relativeQuarter(let offset): context.reference.flatMap { Self.quarter($0, offset) }
        case .contextQuarter(let offset): (context.lastQuarter ?? context.reference).flatMap { Self.quarter($0, offset) }
        case .month(let month):
            self.month(year, month).flatMap { DayInterval(year: $0.year, months: $0.month...$0.month, .month) }
        case .months(let first, let last):
            first <= last ? months(year, first...last, .months, begun: last) : acrossYears(year, first, last)
        case .firstMonths(let count): months(year, 1...count, .days, begun: count)
        case .holiday(let holiday): self.holiday(year, holiday)
        case .week(let number): self.week(year, number)
        }
    }

    /// Whole months; where no year is named, `begun` is the month that must have come for the year to be this one.
    private func months(
        _ year: TimeMeaning.Year?, _ months: ClosedRange<Int>, _ style: DayInterval.Style, isHalf: Bool = false, begun: Int? = nil
    ) -> DayInterval? {
        let value =
            year.map { self.year($0) } ?? completedYear(from: begun ?? months.lowerBound, to: months.upperBound, isHalf: isHalf)
        return value.flatMap { DayInterval(year: $0, months: months, style) }
    }

    /// 11月至2月: into the next year.
    private func acrossYears(_ year: TimeMeaning.Year?, _ first: Int, _ last: Int) -> DayInterval? {
        guard let low = months(year, first...first, .month),
            let high = DayInterval(year: low.low.year + 1, months: last...last, .month)
        else { return nil }
        return DayInterval(low.low, high.high, .months)
    }

    /// The year of months that are named without one: that of the sentence, else the latest that has begun.
    ///
    /// Behind 去年12月, 1月 is this year's. A word that looks forward, or a beginning within six weeks, makes it the coming one.
    func completedYear(from first: Int, to last: Int, isHalf: Bool = false) -> Int? {
        guard let today = context.reference else { return context.spokenYear }
        if let month = context.sentenceMonth, month.year == context.sentenceYear, month.month > last,
            (month.year + 1, first) <= (today.year, today.month)
        {
            return month.year + 1
        }
        if let spoken = context.sentenceYear, (spoken, first) <= (today.year, today.month) || context.looksAhead { return spoken }
        guard let start = CalendarDate(today.year, first, 1) else { return nil }
        if start > today {
            let isNear = start.daysSinceEpoch - today.daysSinceEpoch <= 45 && first - last == 0
            return context.looksAhead || isNear || isHalf && today.month >= 3 ? today.year : today.year - 1
        }
        let isComing = context.looksAhead && last < today.month && first + 12 - today.month <= 6
        return isComing ? today.year + 1 : today.year
    }

    /// Year and month of a month that is named.
    func month(_ year: TimeMeaning.Year?, _ month: TimeMeaning.Month) -> (year: Int, month: Int)? {
        switch month {
        case .absolute(let value):
            return (year.map { self.year($0) } ?? completedYear(from: value, to: value)).map { ($0, value) }
        case .relative(let offset):
            if offset == -1, context.isCompared, let spoken = context.sentenceMonth { return Self.moved(spoken, -1) }
            guard let today = context.reference else { return nil }
            return Self.moved((year.flatMap { self.year($0) } ?? today.year, today.month), offset)
        case .context(let offset):
            guard let last = context.lastMonth ?? context.reference.map({ ($0.year, $0.month) }) else { return nil }
            return Self.moved(last, offset)
        }
    }

    private static func moved(_ month: (year: Int, month: Int), _ offset: Int) -> (year: Int, month: Int) {
        let count = month.year * 12 + month.month - 1 + offset
        return (count / 12, count % 12 + 1)
    }

    /// 上旬, 下半月, 最后一周.
    func monthPart(_ year: TimeMeaning.Year?, _ month: TimeMeaning.Month, _ part: TimeMeaning.MonthPart) -> DayInterval? {
        guard let named = self.month(year, month) else { return nil }
        let length = CalendarDate.days(in: named.month, of: named.year)
        let days: ClosedRange<Int> =
            switch part {
            case .third(1): 1...10
            case .third(2): 11...20
            case .third: 21...length
            case .half(1): 1...15
            case .half: 16...length
            case .lastWeek: length - 6...length
            }
        guard let low = CalendarDate(named.year, named.month, days.lowerBound),
            let high = CalendarDate(named.year, named.month, days.upperBound)
        else { return nil }
        return DayInterval(low, high, .days)
    }

    /// The day of a holiday: the one of the year, else the latest before the publication.
    private func holiday(_ year: TimeMeaning.Year?, _ holiday: Int) -> DayInterval? {
        if let year { return self.year(year).flatMap { calendar.day(holiday, in: $0) }.map { DayInterval(day: $0) } }
        guard let today = context.reference, let day = calendar.day(holiday, in: today.year) else { return nil }
        let distance = day.daysSinceEpoch - today.daysSinceEpoch
        if distance <= 31 || context.looksAhead { return DayInterval(day: day) }
        return calendar.day(holiday, in: today.year - 1).map { DayInterval(day: $0) }
    }

    /// The nth week of a year, as ISO 8601 counts.
    private func week(_ year: TimeMeaning.Year?, _ number: Int) -> DayInterval? {
        guard let value = year.flatMap({ self.year($0) }), let fourth = CalendarDate(value, 1, 4) else { return nil }
        return Self.week(fourth, number - 1)
    }

    /// The same period of the year before, or of a named year.
    func samePeriod(_ year: TimeMeaning.Year?) -> DayInterval? {
        guard let last = context.lastPeriod else {
            return year.flatMap { self.year($0) }.flatMap { DayInterval(year: $0) }
        }
        switch year {
        case .absolute(let value), .fiscal(let value): return last.adding(years: value - last.high.year)
        case .relative(0), .whole, .context(0):
            return last.adding(years: (context.reference?.year ?? last.high.year) - last.high.year)
        case .relative(let offset), .context(let offset): return last.adding(years: offset)
        case nil: return last.adding(years: -1)
        }
    }

    static func quarter(_ day: CalendarDate, _ offset: Int) -> DayInterval? {
        let moved = day.adding(months: offset * 3)
        let first = (moved.month - 1) / 3 * 3 + 1
        return DayInterval(year: moved.year, months: first...first + 2, .quarter)
    }
}
