import Cleaning
import GraphModel
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// A date that is written and read is the same date.
@Suite struct TimeRoundTripTests {
    private let extractor: TimeExtractor

    init() throws { extractor = try TimeExtractor(ProjectFolders.tables) }

    private func times(in text: String, script: CleanText.Script = .hans) -> [String] {
        let article = CleanText(text: SourceText(text), published: "2025-03-12", script: script)
        return extractor.times(in: FoldedText(article.text), of: article).map(\.iso)
    }

    /// 二〇二五年十二月三十一日.
    private func words(_ date: CalendarDate) -> String {
        let year = String(date.year).map { String(Array("〇一二三四五六七八九")[$0.wholeNumberValue ?? 0]) }.joined()
        func number(_ value: Int) -> String {
            let text = WrittenNumber.simplified.words(for: value)
            return (10..<20).contains(value) ? String(text.dropFirst()) : text
        }
        return "\(year)年\(number(date.month))月\(number(date.day))日"
    }

    @Test func daysReadBackInEveryForm() throws {
        var numbers = SeededNumbers(seed: 5)
        for _ in 0..<1500 {
            let date = CalendarDate(daysSinceEpoch: Int.random(in: 7305..<25_000, using: &numbers))
            let padded = (CalendarDate.padded(date.month, 2), CalendarDate.padded(date.day, 2))
            let forms = [
                "\(date.year)年\(date.month)月\(date.day)日", "\(date.year)年\(padded.0)月\(padded.1)日", "\(date)",
                "\(date.year)/\(date.month)/\(date.day)", "\(date.year).\(padded.0).\(padded.1)", words(date),
            ]
            for form in forms { #expect(times(in: "公告于\(form)。") == ["\(date)"], "\(form)") }
            if date.year < 2030 {
                let republic = "民國\(date.year - 1911)年\(date.month)月\(date.day)日"
                #expect(times(in: republic, script: .hant) == ["\(date)"], "\(republic)")
            }
        }
    }

    @Test func partsOfYearsReadBack() {
        for year in 1995...2035 {
            #expect(times(in: "\(year)年") == ["\(year)"])
            for quarter in 1...4 {
                for form in ["\(year)年第\(quarter)季度", "\(year)Q\(quarter)", "\(year)年Q\(quarter)"] {
                    #expect(times(in: form) == ["\(year)-Q\(quarter)"], "\(form)")
                }
            }
            for month in 1...12 {
                #expect(times(in: "\(year)年\(month)月") == ["\(year)-\(CalendarDate.padded(month, 2))"])
            }
        }
    }

    @Test func rangesOfDaysReadBack() {
        var numbers = SeededNumbers(seed: 6)
        for _ in 0..<800 {
            let first = CalendarDate(daysSinceEpoch: Int.random(in: 10_957..<22_000, using: &numbers))
            let last = first.adding(days: Int.random(in: 1...900, using: &numbers))
            let text = "\(first.year)年\(first.month)月\(first.day)日至\(last.year)年\(last.month)月\(last.day)日"
            #expect(times(in: text) == ["\(first)/\(last)"], "\(text)")
        }
    }

    @Test func spansReadBack() {
        for (unit, code) in [("年", "Y"), ("个月", "M"), ("天", "D")] {
            for count in 1...60 { #expect(times(in: "为期\(count)\(unit)。") == ["P\(count)\(code)"], "\(count)\(unit)") }
        }
    }
}
