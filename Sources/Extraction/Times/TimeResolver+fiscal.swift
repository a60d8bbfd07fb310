import TextCore

extension TimeResolver {
    /// The days of a part of a fiscal year, nil where the time is none of one.
    func fiscalPart(_ year: TimeMeaning.Year?, _ part: TimeMeaning.Part) -> DayInterval? {
        guard let months = Self.months(part) else { return nil }
        switch (year, part) {
        case (.fiscal(let value), _): return fiscalYear.interval(value, months: months)
        case (.some(let named), .fiscalQuarter): return self.year(named).flatMap { fiscalYear.interval($0, months: months) }
        case (nil, .fiscalQuarter): return latest(months)
        case (nil, _): return context.sentenceFiscalYear.flatMap { fiscalYear.interval($0, months: months) }
        default: return nil
        }
    }

    /// The latest of a fiscal year's months that are over.
    private func latest(_ months: ClosedRange<Int>) -> DayInterval? {
        if let year = context.sentenceFiscalYear { return fiscalYear.interval(year, months: months) }
        guard let today = context.reference else { return nil }
        return (0...3).lazy.compactMap { fiscalYear.interval(today.year + 1 - $0, months: months) }.first { $0.high <= today }
    }

    private static func months(_ part: TimeMeaning.Part) -> ClosedRange<Int>? {
        switch part {
        case .half(let half): half == 1 ? 1...6 : 7...12
        case .quarter(let quarter), .fiscalQuarter(let quarter): quarter * 3 - 2...quarter * 3
        case .quarters(let first, let last) where first <= last: first * 3 - 2...last * 3
        default: nil
        }
    }
}
