import Testing
import TextCore

@Suite struct CalendarDateTests {
    @Test(arguments: [
        (2025, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
    func daysThatAreNone(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year, month, day) == nil)
    }

    @Test(arguments: [
        ("2024-02-29", "2024-02-29"), ("2025-01-27T08:00:00+08:00", "2025-01-27"), ("2025-1-7", "2025-01-07"),
        ("2025-02-30", nil), ("2025-01", nil), ("", nil), ("二〇二五", nil), ("-2025-01-01", nil),
    ])
    func isoDates(_ text: String, _ expected: String?) {
        #expect(CalendarDate(iso: text)?.description == expected)
    }

    @Test(arguments: [("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2025-02-05", 20_124, 3)])
    func daysAndWeekdays(_ text: String, _ days: Int, _ weekday: Int) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday == weekday)
        #expect(CalendarDate(daysSinceEpoch: days) == date)
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
        var date = try #require(CalendarDate(1900, 1, 1))
        for _ in 0..<146_097 {
            let next = date.adding(days: 1)
            guard date < next, CalendarDate(next.year, next.month, next.day) == next, next.adding(days: -1) == date else {
                Issue.record("\(next) does not follow \(date)")
                return
            }
            date = next
        }
        #expect(date == CalendarDate(2300, 1, 1))
    }

    @Test(arguments: [
        ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-03-31", -1, "2025-02-28"),
        ("2025-01-15", -1, "2024-12-15"), ("2024-12-15", 1, "2025-01-15"), ("2024-02-29", 12, "2025-02-28"),
        ("2025-06-30", -18, "2023-12-30"),
    ])
    func monthsOn(_ text: String, _ months: Int, _ expected: String) {
        #expect(CalendarDate(iso: text)?.adding(months: months).description == expected)
    }
}
