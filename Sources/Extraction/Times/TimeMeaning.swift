/// What a time expression says, before it is set against the publication date.
indirect enum TimeMeaning: Hashable, Sendable {
    /// A year as it is named.
    enum Year: Hashable, Sendable {
        case absolute(Int)
        /// 2024财年, as the company counts.
        case fiscal(Int)
        /// From the publication year: 去年 is -1.
        case relative(Int)
        /// From the year last named: 同年 is 0.
        case context(Int)
        /// The year that is spoken of: 全年.
        case whole
    }

    enum Month: Hashable, Sendable {
        case absolute(Int)
        case relative(Int)
        case context(Int)
    }

    enum Day: Hashable, Sendable {
        case absolute(Int)
        case relative(Int)
        case context(Int)
    }

    /// A part of a year.
    enum Part: Hashable, Sendable {
        case half(Int)
        case quarter(Int)
        /// 第三财季.
        case fiscalQuarter(Int)
        /// 前三季度, 二三季度.
        case quarters(Int, Int)
        case relativeQuarter(Int)
        case contextQuarter(Int)
        case month(Month)
        /// 1至9月.
        case months(Int, Int)
        /// 前九月: January to that month, in days.
        case firstMonths(Int)
        case holiday(Int)
        /// 第一周 is 1, 最后一周 is -1.
        case week(Int)
    }

    /// A part of a month.
    enum MonthPart: Hashable, Sendable {
        case third(Int)
        case half(Int)
        case lastWeek
    }

    /// A span of time: 三年半 is [3.5] of Y.
    struct Span: Hashable, Sendable {
        /// The longest unit first.
        var parts: [Amount]
        var hasSurplus = false

        struct Amount: Hashable, Sendable {
            var value: ExactNumber
            var unit: Unit
        }
    }

    /// What spans are counted in, the longest first.
    enum Unit: Int, Comparable, CaseIterable, Sendable {
        case year, quarter, month, week, day, hour, minute, second

        /// As the table has it.
        init?(code: String) {
            guard let index = ["Y", "Q", "M", "W", "D", "H", "m", "S"].firstIndex(of: code) else { return nil }
            self.init(rawValue: index)
        }

        static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }
    }

    enum Bound: Hashable, Sendable {
        case since, after, from, before, until
    }

    case year(Year)
    case part(Year?, Part)
    case monthPart(Year?, Month, MonthPart)
    case day(Year?, Month?, Day)
    case week(Int)
    case weekend(Int)
    /// Week counted from this one, or nil for the nearest; 1 for Monday.
    case weekday(Int?, Int)
    case samePeriod(Year?)
    case span(Span, Span?)
    /// 过去两年, 未来三天.
    case rolling(Span, forward: Bool)
    /// 两年前, 7到9个月后.
    case shifted(Span, Span?, forward: Bool)
    /// 90年代, 19世纪.
    case years(Int, Int)
    case range(TimeMeaning, TimeMeaning)
    case open(TimeMeaning, Bound)
    /// 截至12月31日的三个月.
    case ending(TimeMeaning, Span)
    /// A time of day with no day.
    case clock
}

/// One time expression as read.
struct TimeDraft: Sendable {
    /// Code points.
    var positions: Range<Int>
    var meaning: TimeMeaning
    /// `T15:30` behind the day, or "".
    var clock = ""
}
