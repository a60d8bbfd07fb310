import Lexicons
import TextCore

/// A date in a text, as far as it is written out.
struct WrittenDate: Sendable {
    /// Nil where the year is not written.
    let year: Int?
    let month: Int
    /// Nil for a month alone: 2025年2月.
    let day: Int?
    var time: ClockTime?
    /// Offset as written, in minutes; nil where none is.
    var zone: Int?
    /// Place in the characters that were scanned.
    var range: Range<Int>

    var date: CalendarDate? {
        guard let year, let day else { return nil }
        return CalendarDate(year, month, day)
    }
}

/// A time of day.
struct ClockTime: Hashable, Sendable {
    let hour: Int
    let minute: Int
    let second: Int?
}

/// Reads dates with a year from folded characters: `2025-02-05 15:27`, `2025年2月5日`, `民国114年2月5日`, `2025/2/5 下午3:27`.
struct DateScanner: Sendable {
    let scalars: [UInt32]

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
    }

    init(_ text: String) {
        scalars = ScriptFolding.shared.scalars(text)
    }

    /// The first date of a range.
    func first(in range: Range<Int>) -> WrittenDate? {
        var i = range.lowerBound
        while i < range.upperBound {
            if isDigit(i), i == 0 || !isDigit(i - 1) || i == range.lowerBound, let date = date(at: i, before: range.upperBound) {
                return date
            }
            i += 1
        }
        return nil
    }

    /// The date that begins at a position, with the time behind it.
    func date(at start: Int, before limit: Int) -> WrittenDate? {
        guard let (written, digits, next) = number(at: start, before: limit), digits == 4 || digits == 3 else { return nil }
        var year = written
        if digits == 3 {
            guard (100...199).contains(written), isRepublic(before: start) else { return nil }
            year += 1911
        }
        guard (1980...2100).contains(year), let (month, day, end) = monthAndDay(at: next, before: limit) else { return nil }
        guard CalendarDate(year, month, day) != nil else { return nil }
        var date = WrittenDate(year: year, month: month, day: day, range: start..<end)
        addTime(to: &date, before: limit)
        return date
    }

    /// `-02-05`, `年2月5日`, `0205` behind a year.
    private func monthAndDay(at start: Int, before limit: Int) -> (Int, Int, Int)? {
        guard start < limit else { return nil }
        let separator = scalars[start]
        guard separator == 0x2D || separator == 0x2F || separator == 0x2E || separator == 0x5E74 else { return nil }
        let first = skipBlanks(start + 1, before: limit)
        guard let (month, monthDigits, afterMonth) = number(at: first, before: limit), monthDigits <= 2, afterMonth < limit
        else { return nil }
        let middle = scalars[afterMonth]
        guard separator == 0x5E74 ? middle == 0x6708 || middle == 0x2D : middle == separator else { return nil }
        let second = skipBlanks(afterMonth + 1, before: limit)
        guard let (day, dayDigits, afterDay) = number(at: second, before: limit), dayDigits <= 2 else { return nil }
        let end = afterDay < limit && (scalars[afterDay] == 0x65E5 || scalars[afterDay] == 0x53F7) ? afterDay + 1 : afterDay
        return (month, day, end)
    }

    /// 民国, 中华民国 before a year.
    private func isRepublic(before start: Int) -> Bool {
        let end = start > 0 && scalars[start - 1] == 0x20 ? start - 1 : start
        return end >= 2 && scalars[end - 1] == 0x56FD && scalars[end - 2] == 0x6C11
    }

    func isDigit(_ i: Int) -> Bool { i < scalars.count && (0x30...0x39).contains(scalars[i]) }

    func skipBlanks(_ start: Int, before limit: Int) -> Int {
        var i = start
        while i < limit, scalars[i] == 0x20 { i += 1 }
        return i
    }

    /// A run of at most four digits: its value, its length, what follows.
    func number(at start: Int, before limit: Int) -> (value: Int, digits: Int, end: Int)? {
        var i = start
        var value = 0
        while i < limit, isDigit(i), i - start < 5 {
            value = value * 10 + Int(scalars[i] - 0x30)
            i += 1
        }
        return i > start && i - start <= 4 ? (value, i - start, i) : nil
    }
}
