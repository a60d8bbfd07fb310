import Lexicons
import TextCore

/// The latest day that an undated text speaks of as past or present: it was not written before, and is read as if then.
///
/// `2023年11月6日……2025年2月……3月7日` gives 2025-03-07.
struct DateBound: Sendable {
    private let scalars: [UInt32]
    private let futureWords: PhraseSet
    private let scanner: DateScanner
    private var years: [Int] = []
    private var yearless: [(month: Int, day: Int)] = []
    private var complete: [CalendarDate] = []

    /// Characters before a date in which a word such as 预计 makes it one to come.
    private static let reach = 12

    init(_ text: String, futureWords: PhraseSet) {
        scalars = ScriptFolding.shared.scalars(text)
        scanner = DateScanner(scalars)
        self.futureWords = futureWords
        read()
    }

    /// - Parameter limit: the day of the file, which the text cannot be younger than.
    /// - Returns: nil where the text names no year.
    func day(notAfter limit: CalendarDate?) -> CalendarDate? {
        let known = years + complete.map(\.year)
        guard let year = known.filter({ $0 <= limit?.year ?? 2100 }).max() else { return limit }
        var candidates = complete.filter { day in limit.map { day <= $0 } ?? true }
        if let latest = latestYearless(in: year, notAfter: limit) { candidates.append(latest) }
        guard let latest = candidates.max(), latest.year >= year else {
            let end = CalendarDate(year, 12, 31)
            return [end, limit].compactMap { $0 }.min()
        }
        return latest
    }

    /// The latest month and day; around the turn of a year, the latest of the new one.
    private func latestYearless(in year: Int, notAfter limit: CalendarDate?) -> CalendarDate? {
        let months = yearless.map(\.month)
        let turns = months.contains { $0 <= 2 } && months.contains { $0 >= 11 } && !months.contains { (4...9).contains($0) }
        return yearless.filter { !turns || $0.month <= 3 }.compactMap { CalendarDate(year, $0.month, $0.day) }
            .filter { day in limit.map { day <= $0 } ?? true }.max()
    }

    private mutating func read() {
        var i = 0
        var clause = 0
        while i < scalars.count {
            if endsClause(scalars[i]) { clause = i + 1 }
            guard scanner.isDigit(i), i == 0 || !scanner.isDigit(i - 1),
                let (value, digits, end) = scanner.number(at: i, before: scalars.count)
            else {
                i += 1
                continue
            }
            if let date = scanner.date(at: i, before: scalars.count)?.date {
                if !isToCome(i, clause: clause) { complete.append(date) }
                i = scanner.date(at: i, before: scalars.count)?.range.upperBound ?? end
                continue
            }
            add(value, digits: digits, from: i, to: end, clause: clause)
            i = end
        }
    }

    /// A year or a month and day without a year.
    private mutating func add(_ value: Int, digits: Int, from start: Int, to end: Int, clause: Int) {
        guard end < scalars.count, !isToCome(start, clause: clause) else { return }
        if digits == 4, (1990...2100).contains(value), scalars[end] == 0x5E74 {
            if !(end + 1 < scalars.count && scalars[end + 1] == 0x524D) { years.append(value) }
        } else if digits <= 2, (1...12).contains(value), scalars[end] == 0x6708,
            !(start > 0 && scalars[start - 1] == 0x5E74),
            let (day, dayDigits, after) = scanner.number(at: end + 1, before: scalars.count), dayDigits <= 2,
            (1...31).contains(day),
            after < scalars.count, scalars[after] == 0x65E5
        {
            yearless.append((value, day))
        }
    }

    private func isToCome(_ position: Int, clause: Int) -> Bool {
        futureWords.first(in: scalars, within: max(clause, position - Self.reach)..<position) != nil
    }

    private func endsClause(_ scalar: UInt32) -> Bool {
        scalar == 0x0A || scalar == 0x2C || scalar == 0x3002 || scalar == 0x3B || scalar == 0x3A
    }
}
