import Lexicons
import TextCore

/// How a company counts its years: first month, and whether a year is called by the calendar year that it ends in.
struct FiscalYear: Hashable, Sendable {
    /// 1 to 12.
    let firstMonth: Int
    let isNamedByEnd: Bool

    static let calendar = FiscalYear(firstMonth: 1, isNamedByEnd: true)

    /// The days of some months of a fiscal year, counted from its first.
    func interval(_ year: Int, months: ClosedRange<Int>) -> DayInterval? {
        let firstYear = isNamedByEnd && firstMonth > 1 ? year - 1 : year
        guard let start = CalendarDate(firstYear, firstMonth, 1) else { return nil }
        let low = start.adding(months: months.lowerBound - 1)
        let high = start.adding(months: months.upperBound).adding(days: -1)
        let style: DayInterval.Style =
            switch months.count {
            case 12 where firstMonth == 1: .year
            case 3 where low.month % 3 == 1: .quarter
            default: .days
            }
        return DayInterval(low, high, style)
    }

    /// What the end of a quarter tells: 第二财季（截至2024年2月29日）begins its year in September.
    init(quarter: Int, endsOn end: CalendarDate, year: Int?) {
        let last = end.day <= 10 ? end.adding(months: -1) : end
        firstMonth = (last.month - 3 * quarter + 24) % 12 + 1
        let endYear = last.adding(months: 3 * (4 - quarter)).year
        isNamedByEnd = year.map { $0 >= endYear } ?? true
    }

    init(firstMonth: Int, isNamedByEnd: Bool) {
        self.firstMonth = firstMonth
        self.isNamedByEnd = isNamedByEnd
    }
}

/// The fiscal years of companies. From `times/fiscal-years.tsv`.
struct FiscalYearTable: Sendable {
    private let words: PhraseMatcher
    private let years: [FiscalYear]

    /// - Throws: `TableError` for a month that is none.
    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("times/fiscal-years", requires: ["word", "month", "named"])
        var words = PhraseMatcher()
        var years: [FiscalYear] = []
        for row in table.rows {
            guard let month = Int(row["month"]), (1...12).contains(month) else {
                throw table.error(in: row, "'\(row["month"])' is no month")
            }
            words.insert(row["word"], value: Int32(years.count))
            years.append(FiscalYear(firstMonth: month, isNamedByEnd: row["named"] == "end"))
        }
        self.words = words
        self.years = years
    }

    /// The fiscal year of the company that a text names most often, the earlier one where two are even.
    func year(in text: FoldedText) -> FiscalYear? {
        var counts: [(year: FiscalYear, count: Int)] = []
        for match in words.matches(in: text.scalars, within: 0..<text.count) {
            let year = years[Int(match.value)]
            if let index = counts.firstIndex(where: { $0.year == year }) {
                counts[index].count += 1
            } else {
                counts.append((year, 1))
            }
        }
        return counts.max { $0.count < $1.count }?.year
    }
}
