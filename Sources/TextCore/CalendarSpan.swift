/// Whole days from the first to the last of a time: `2024-Q4` is 2024-10-01 to 2024-12-31.
package struct CalendarSpan: Hashable, Sendable {
    package let first: CalendarDate
    package let last: CalendarDate

    /// - Returns: nil where the last day is before the first.
    package init?(_ first: CalendarDate, _ last: CalendarDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// Reads a time as claims have it: `2024`, `2024-Q4`, `2025-01`, `2025-01-27`, a time of that day, or two of them with `/`
    /// between; `..` or nothing is an open end. Marks of doubt (`~`, `?`, `%`) are taken off.
    ///
    /// - Returns: nil for a duration (`P7D`) and for what is no time.
    package init?(edtf text: String) {
        let ends = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2 else {
            guard let span = Self.period(text[...]) else { return nil }
            self = span
            return
        }
        let isOpen = ends.map { $0.isEmpty || $0 == ".." }
        guard isOpen != [true, true], let first = isOpen[0] ? Self.always : Self.period(ends[0]),
            let last = isOpen[1] ? Self.always : Self.period(ends[1])
        else { return nil }
        self.init(first.first, last.last)
    }

    package func overlaps(_ other: CalendarSpan) -> Bool { first <= other.last && other.first <= last }

    /// Number of days.
    package var days: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

    /// Every way in which claims may write the same days, the shortest first: `2024-Q4`, `2024-10/2024-12`,
    /// `2024-10-01/2024-12-31`.
    package var spellings: [String] {
        if first == last { return ["\(first)"] }
        let days = "\(first)/\(last)"
        guard first.day == 1, last.day == CalendarDate.days(in: last.month, of: last.year) else { return [days] }
        let (from, to) = (first.description.prefix(7), last.description.prefix(7))
        let months = [from == to ? String(from) : "\(from)/\(to)", days]
        guard first.year == last.year else { return months }
        let year = String(first.description.prefix(4))
        switch (first.month, last.month) {
        case (1, 12): return [year] + months
        case (1, 3), (4, 6), (7, 9), (10, 12): return ["\(year)-Q\(last.month / 3)"] + months
        default: return months
        }
    }

    private static let always = CalendarDate(1, 1, 1).flatMap { first in
        CalendarDate(9999, 12, 31).flatMap { CalendarSpan(first, $0) }
    }

    /// A year, quarter, month or day.
    private static func period(_ text: Substring) -> CalendarSpan? {
        var text = text
        while let mark = text.last, "~?%".contains(mark) { text.removeLast() }
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard let year = number(parts.first, digits: 4) else { return nil }
        switch parts.count {
        case 1: return text.utf8.count == 4 ? months(1, 12, of: year) : nil
        case 2 where parts[1].first == "Q":
            guard let quarter = number(parts[1].dropFirst(), digits: 1), (1...4).contains(quarter) else { return nil }
            return months(quarter * 3 - 2, quarter * 3, of: year)
        case 2: return number(parts[1], digits: 2).flatMap { months($0, $0, of: year) }
        case 3:
            guard text.utf8.count == 10 || text.dropFirst(10).first == "T" else { return nil }
            return CalendarDate(iso: String(text)).flatMap { CalendarSpan($0, $0) }
        default: return nil
        }
    }

    private static func months(_ from: Int, _ to: Int, of year: Int) -> CalendarSpan? {
        guard (1...12).contains(to), let first = CalendarDate(year, from, 1),
            let last = CalendarDate(year, to, CalendarDate.days(in: to, of: year))
        else { return nil }
        return CalendarSpan(first, last)
    }

    private static func number(_ text: Substring?, digits: Int) -> Int? {
        guard let text, text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
