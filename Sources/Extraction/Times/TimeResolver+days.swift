import TextCore

extension TimeResolver {
    /// The day that is named; what it leaves out comes from the text before it, else from the publication day.
    func day(_ year: TimeMeaning.Year?, _ month: TimeMeaning.Month?, _ day: TimeMeaning.Day) -> CalendarDate? {
        switch day {
        case .relative(let offset): return context.reference?.adding(days: offset)
        case .context(let offset): return context.lastDay?.adding(days: offset)
        case .absolute(let value):
            guard let month else { return bareDay(value) }
            if year == nil, case .absolute(let number) = month { return completedDay(number, value) }
            return self.month(year, month).flatMap { CalendarDate($0.year, $0.month, value) }
        }
    }

    /// 2月5日: of a year that a full date in the sentence names, else the latest not after the publication.
    private func completedDay(_ month: Int, _ day: Int) -> CalendarDate? {
        if let year = context.sentenceDateYear, let date = CalendarDate(year, month, day) { return date }
        guard let today = context.reference else { return context.spokenYear.flatMap { CalendarDate($0, month, day) } }
        if let date = CalendarDate(today.year, month, day) {
            let distance = date.daysSinceEpoch - today.daysSinceEpoch
            if distance <= (context.looksAhead ? 300 : 31) {
                let next = CalendarDate(today.year + 1, month, day)
                let isComing = context.looksAhead && distance < -300
                return isComing ? next : date
            }
        }
        return (1...4).lazy.compactMap { CalendarDate(today.year - $0, month, day) }.first
    }

    /// 5日: of the month that the sentence names, else the latest that has come, or comes within days.
    private func bareDay(_ day: Int) -> CalendarDate? {
        if let month = context.sentenceMonth, let date = CalendarDate(month.year, month.month, day) { return date }
        guard let today = context.reference else { return nil }
        if let date = CalendarDate(today.year, today.month, day), day <= today.day + (context.looksAhead ? 20 : 3) { return date }
        return (1...3).lazy.compactMap {
            let month = today.adding(months: -$0)
            return CalendarDate(month.year, month.month, day)
        }.first
    }

    static func week(_ day: CalendarDate, _ offset: Int) -> DayInterval {
        let monday = day.adding(days: 1 - day.weekday + 7 * offset)
        return DayInterval(monday, monday.adding(days: 6), .days)
    }

    func weekend(_ today: CalendarDate, _ offset: Int) -> DayInterval {
        let isPast = offset == 0 && today.weekday < 6 && !context.looksAhead
        let saturday = today.adding(days: 6 - today.weekday + 7 * (isPast ? -1 : offset))
        return DayInterval(saturday, saturday.adding(days: 1), .days)
    }

    func weekday(_ today: CalendarDate, _ week: Int?, _ day: Int) -> CalendarDate {
        if let week { return today.adding(days: day - today.weekday + 7 * week) }
        let back = (today.weekday - day + 7) % 7
        if day > today.weekday, day - today.weekday <= 2 { return today.adding(days: day - today.weekday) }
        return today.adding(days: context.looksAhead && back > 0 ? 7 - back : -back)
    }

    /// 过去两年, 最近两个月, 未来三天.
    func rolling(_ span: TimeMeaning.Span, from today: CalendarDate, _ forward: Bool) -> DayInterval? {
        guard let moved = Self.moved(today, by: span, forward) else { return nil }
        let isYears = span.parts[0].unit == .year && !forward
        let (low, high) = forward ? (today.adding(days: 1), moved) : (moved, today)
        return low <= high ? DayInterval(low, high, isYears ? .months : .days) : nil
    }

    /// 两年前 is a year, 3个月后 a month, 5天前 a day.
    func shifted(_ span: TimeMeaning.Span, _ second: TimeMeaning.Span?, from today: CalendarDate, _ forward: Bool) -> DayInterval?
    {
        guard let first = point(span, from: today, forward) else { return nil }
        guard let second, let other = point(second, from: today, forward) else { return first }
        let (low, high) = first.low < other.low ? (first, other) : (other, first)
        return DayInterval(low.low, high.high, low.style == .month ? .months : .days)
    }

    private func point(_ span: TimeMeaning.Span, from today: CalendarDate, _ forward: Bool) -> DayInterval? {
        guard let day = Self.moved(today, by: span, forward), let part = span.parts.last else { return nil }
        switch part.unit {
        case .year where part.value.isWhole: return DayInterval(year: day.year)
        case .year, .month, .quarter: return DayInterval(year: day.year, months: day.month...day.month, .month)
        default: return DayInterval(day: day)
        }
    }

    /// A day moved by a span; nil for hours and less, or beyond the calendar.
    static func moved(_ day: CalendarDate, by span: TimeMeaning.Span, _ forward: Bool) -> CalendarDate? {
        var moved = day
        for part in span.parts {
            guard part.value < 3000 else { return nil }
            func count(_ factor: Int) -> Int {
                (part.value * ExactNumber(factor)).whole * (forward ? 1 : -1)
            }
            switch part.unit {
            case .year: moved = moved.adding(months: count(12))
            case .quarter: moved = moved.adding(months: count(3))
            case .month: moved = moved.adding(months: count(1))
            case .week: moved = moved.adding(days: count(7))
            case .day: moved = moved.adding(days: count(1))
            default: return nil
            }
            guard (1...9998).contains(moved.year) else { return nil }
        }
        return moved
    }

    /// The span that ends with a day: three months to 12-31 begin on 10-01.
    static func ending(_ day: CalendarDate, _ span: TimeMeaning.Span) -> DayInterval {
        let next = day.adding(days: 1)
        return DayInterval(moved(next, by: span, false) ?? day, day, .days)
    }
}
