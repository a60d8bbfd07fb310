import GraphModel
import Lexicons
import TextCore

/// Finds when a claim holds, and what a change is measured against.
struct TimeFinder: Sendable {
    let sentence: Sentence
    let times: [TimeExpression]
    let text: FoldedText

    /// The nearest time left of a place in its clause that is no comparison, else the first one after it there.
    func time(for anchor: Int, in clause: Range<Int>) -> String? {
        let here = clause.filter {
            sentence.tokens[$0].time != nil && !isCompared($0) && !isDuration($0) && !isDate(ofContract: $0)
                && !isStart($0, in: clause.lowerBound..<anchor)
        }
        let token = here.last { $0 < anchor } ?? here.first
        return token.flatMap { sentence.tokens[$0].time }.map { times[$0].iso }
    }

    /// The time of a place: in its clause, else the last that the sentence names before it.
    func governingTime(for anchor: Int, in clause: Range<Int>) -> String? {
        if let time = time(for: anchor, in: clause) { return time }
        let before = sentence.tokens.indices.last {
            $0 < anchor && sentence.tokens[$0].time != nil && !isCompared($0) && !isDuration($0)
        }
        return before.flatMap { sentence.tokens[$0].time }.map { times[$0].iso }
    }

    /// 环比 beside a month is month on month, else what its word says.
    static func basis(_ basis: String?, at time: String?) -> String? {
        basis == "qoq" && time?.count == 7 && !(time?.contains("Q") ?? false) ? "mom" : basis
    }

    /// A period in its shortest form: `2025-10-01/2025-12-31` is `2025-Q4`; with 今年以来, a part of a year is that year.
    static func shortest(_ iso: String, basis: String?) -> String {
        let ends = iso.split(separator: "/")
        guard ends.count == 2, let first = CalendarDate(iso: String(ends[0])), let last = CalendarDate(iso: String(ends[1])),
            first.year == last.year, first.day == 1
        else { return iso }
        if basis == "ytd", first.month == 1 { return CalendarDate.padded(first.year, 4) }
        guard last.day == CalendarDate.days(in: last.month, of: last.year) else { return iso }
        if first.month % 3 == 1, last.month == first.month + 2 {
            return "\(CalendarDate.padded(first.year, 4))-Q\(last.month / 3)"
        }
        return first.month == 1 && last.month == 12 ? CalendarDate.padded(first.year, 4) : iso
    }

    /// The year of one of several numbers that a range of as many years holds for: 2017年至2020年…分别为….
    static func year(_ i: Int, of count: Int, in iso: String) -> String {
        let ends = iso.split(separator: "/").compactMap { $0.count == 4 ? Int($0) : nil }
        guard ends.count == 2, ends[1] - ends[0] + 1 == count else { return iso }
        return CalendarDate.padded(ends[0] + i, 4)
    }

    /// 同比, 较上年同期 and the like between two tokens; the nearest to the end counts.
    func basis(from start: Int, to end: Int) -> String? {
        for i in stride(from: end - 1, through: start, by: -1) {
            if let basis = sentence.tokens[i].basis { return basis }
            if sentence.tokens[i].time != nil, isCompared(i) { return basis(ofComparedTime: i) }
        }
        return nil
    }

    /// True for a time that something is compared with: 较去年同期.
    func isCompared(_ i: Int) -> Bool {
        sentence.token(before: i, within: 1)?.has(.than) ?? false
    }

    /// True for the time of the level that a move began at, seen from the level it reached: 从去年的5.4万辆增至6.6万辆.
    ///
    /// - Parameter place: tokens that may hold the level and the move.
    func isStart(_ i: Int, in place: Range<Int>) -> Bool {
        guard sentence.token(before: i)?.has(.from) ?? false else { return false }
        let after = sentence.tokens[min(i, place.upperBound)..<place.upperBound]
        return after.contains { $0.quantity != nil } && after.contains { $0.has(.to) || $0.move?.reaches == true }
    }

    /// True for 8月 in 8月交割的原油期货.
    func isDate(ofContract i: Int) -> Bool {
        guard i + 1 < sentence.tokens.count, sentence.tokens[i + 1].has(.dated) else { return false }
        return sentence.tokens[i + 1].positions.lowerBound - sentence.tokens[i].positions.upperBound <= 1
    }

    func isDuration(_ i: Int) -> Bool {
        sentence.tokens[i].time.map { times[$0].iso.hasPrefix("P") } ?? false
    }

    private func basis(ofComparedTime i: Int) -> String? {
        let word = text.folded(sentence.tokens[i].positions)
        if word.hasSuffix("末") || word.hasSuffix("底") { return nil }
        if word.contains("年") { return "yoy" }
        if word.contains("季") { return "qoq" }
        return word.contains("月") ? "mom" : nil
    }
}
