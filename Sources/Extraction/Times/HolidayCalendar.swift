import Lexicons
import TextCore

/// The days of holidays, by year. From `times/holidays.tsv` and `times/lunar-days.tsv`.
struct HolidayCalendar: Sendable {
    private enum Rule: Sendable {
        case fixed(month: Int, day: Int)
        case lunar(Int)
        /// The nth weekday of a month: 感恩节.
        case weekday(month: Int, weekday: Int, count: Int)
    }

    /// In table order.
    let names: [String]
    private let rules: [Rule]
    private let lunar: [Int: [CalendarDate]]

    private static let columns = ["eve", "spring", "lantern", "clear", "boat", "sevens", "moon", "nines"]

    /// - Throws: `TableError` for a day that cannot be read.
    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("times/holidays", requires: ["word", "day"])
        var names: [String] = []
        var rules: [Rule] = []
        for row in table.rows {
            guard let rule = Self.rule(row["day"]) else { throw table.error(in: row, "'\(row["day"])' is no day") }
            names.append(row["word"])
            rules.append(rule)
        }
        self.names = names
        self.rules = rules
        let days = try folder.table("times/lunar-days", requires: ["year"] + Self.columns)
        var lunar: [Int: [CalendarDate]] = [:]
        for row in days.rows {
            let dates = Self.columns.compactMap { CalendarDate(iso: "\(row["year"])-\(row[$0])") }
            guard let year = Int(row["year"]), dates.count == Self.columns.count else {
                throw days.error(in: row, "a day cannot be read")
            }
            lunar[year] = dates
        }
        self.lunar = lunar
    }

    /// The day of a holiday in a year, nil outside the years that the table has.
    func day(_ holiday: Int, in year: Int) -> CalendarDate? {
        switch rules[holiday] {
        case .fixed(let month, let day): CalendarDate(year, month, day)
        case .lunar(let column): lunar[year]?[column]
        case .weekday(let month, let weekday, let count):
            CalendarDate(year, month, 1).map { $0.adding(days: (weekday - $0.weekday + 7) % 7 + 7 * (count - 1)) }
        }
    }

    private static func rule(_ text: String) -> Rule? {
        let parts = text.split(separator: ":").map(String.init)
        if parts.count == 2, parts[0] == "lunar" { return columns.firstIndex(of: parts[1]).map { .lunar($0) } }
        let numbers = (parts.last ?? "").split(separator: "-").compactMap { Int($0) }
        if parts.count == 2, parts[0] == "weekday", numbers.count == 3 {
            return .weekday(month: numbers[0], weekday: numbers[1], count: numbers[2])
        }
        return parts.count == 1 && numbers.count == 2 ? .fixed(month: numbers[0], day: numbers[1]) : nil
    }
}
