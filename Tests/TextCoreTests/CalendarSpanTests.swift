import Testing
import TextCore

/// Times as whole days.
@Suite struct CalendarSpanTests {
    @Test(arguments: [
        ("2024", "2024-01-01", "2024-12-31"), ("2024-Q4", "2024-10-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-01-27", "2025-01-27", "2025-01-27"), ("2025-01-27T09:30:00+08:00", "2025-01-27", "2025-01-27"),
        ("2025-01/2025-06", "2025-01-01", "2025-06-30"), ("2025-01-20/2025-01-27", "2025-01-20", "2025-01-27"),
        ("2024-Q1/2024-Q3", "2024-01-01", "2024-09-30"), ("2025-03-10/", "2025-03-10", "9999-12-31"),
        ("../2024", "0001-01-01", "2024-12-31"), ("2024~", "2024-01-01", "2024-12-31"),
    ])
    func readsTimes(text: String, first: String, last: String) throws {
        let span = try #require(CalendarSpan(edtf: text))
        #expect("\(span.first)" == first)
        #expect("\(span.last)" == last)
    }

    @Test(arguments: [
        "", "P7D", "P3Y/P5Y", "2024-Q5", "2024-13", "2025-02-30", "去年", "24", "2025-01/2024-01", "../..", "/", "20245",
    ])
    func refusesWhatIsNoTime(text: String) { #expect(CalendarSpan(edtf: text) == nil) }

    @Test(arguments: [
        ("2024", "2024-Q4", true), ("2024-Q3", "2024-10-01", false), ("2025-01-20/2025-02", "2025-02-28", true),
        ("2024-12-31", "2025", false),
    ])
    func tellsOverlaps(a: String, b: String, overlaps: Bool) throws {
        let (a, b) = (try #require(CalendarSpan(edtf: a)), try #require(CalendarSpan(edtf: b)))
        #expect(a.overlaps(b) == overlaps)
        #expect(b.overlaps(a) == overlaps)
    }

    @Test(arguments: [
        ("2024-10-01/2024-12-31", ["2024-Q4", "2024-10/2024-12", "2024-10-01/2024-12-31"]),
        ("2024", ["2024", "2024-01/2024-12", "2024-01-01/2024-12-31"]), ("2025-01-27", ["2025-01-27"]),
        ("2025-02", ["2025-02", "2025-02-01/2025-02-28"]), ("2025-01-20/2025-01-27", ["2025-01-20/2025-01-27"]),
        ("2024-07/2025-06", ["2024-07/2025-06", "2024-07-01/2025-06-30"]),
    ])
    func spellsTheSameDays(text: String, spellings: [String]) throws {
        let span = try #require(CalendarSpan(edtf: text))
        #expect(span.spellings == spellings)
        #expect(spellings.allSatisfy { CalendarSpan(edtf: $0) == span })
    }
}
