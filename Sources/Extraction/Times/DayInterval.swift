import TextCore

/// Days from the first to the last of a time, and how it is written.
struct DayInterval: Hashable, Sendable {
    enum Style: Hashable, Sendable {
        case year, quarter, month, months, day, days
    }

    var low: CalendarDate
    var high: CalendarDate
    var style: Style

    init(_ low: CalendarDate, _ high: CalendarDate, _ style: Style) {
        self.low = low
        self.high = high
        self.style = style
    }

    /// A whole year.
    init?(year: Int) {
        guard let low = CalendarDate(year, 1, 1), let high = CalendarDate(year, 12, 31) else { return nil }
        self.init(low, high, .year)
    }

    /// Whole months of one year, the last among them.
    init?(year: Int, months: ClosedRange<Int>, _ style: Style) {
        guard let low = CalendarDate(year, months.lowerBound, 1),
            let high = CalendarDate(year, months.upperBound, CalendarDate.days(in: months.upperBound, of: year))
        else { return nil }
        self.init(low, high, style)
    }

    init(day: CalendarDate) {
        self.init(day, day, .day)
    }

    /// EDTF: `2025`, `2025-Q4`, `2025-02`, `2025-02-05`, `2025-01-01/2025-06-30`.
    var iso: String {
        switch style {
        case .year: CalendarDate.padded(low.year, 4)
        case .quarter: "\(CalendarDate.padded(low.year, 4))-Q\((low.month + 2) / 3)"
        case .month: Self.month(low)
        case .months: "\(Self.month(low))/\(Self.month(high))"
        case .day: "\(low)"
        case .days: "\(low)/\(high)"
        }
    }

    /// The same days some years on.
    func adding(years: Int) -> DayInterval {
        var moved = DayInterval(low.adding(months: 12 * years), high.adding(months: 12 * years), style)
        if high.day == CalendarDate.days(in: high.month, of: high.year), style != .day {
            moved.high =
                CalendarDate(moved.high.year, moved.high.month, CalendarDate.days(in: moved.high.month, of: moved.high.year))
                ?? moved.high
        }
        return moved
    }

    private static func month(_ date: CalendarDate) -> String {
        "\(CalendarDate.padded(date.year, 4))-\(CalendarDate.padded(date.month, 2))"
    }
}
