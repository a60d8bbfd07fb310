import TextCore

/// When a page was last changed, to tell its newest version.
package enum PageMoment {
    /// Zone of times that name none: China's, in seconds.
    private static let zone = 28_800

    /// The later of two times as seconds since 1970, 0 where there is none: `2025-02-05T15:27:00+08:00` is 1738740420.
    ///
    /// A date alone counts from its first second.
    package static func latest(_ times: String?...) -> Int {
        times.compactMap { $0.flatMap(seconds) }.max() ?? 0
    }

    private static func seconds(_ iso: String) -> Int? {
        guard let day = CalendarDate(iso: iso) else { return nil }
        let clock = Array(iso.utf8.dropFirst(11))
        func number(at start: Int) -> Int {
            guard start + 1 < clock.count else { return 0 }
            let digits = clock[start...start + 1].map { Int($0) - 0x30 }
            return digits.allSatisfy { (0...9).contains($0) } ? digits[0] * 10 + digits[1] : 0
        }
        var offset = zone
        if clock.last == UInt8(ascii: "Z") { offset = 0 }
        if let sign = clock.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
            let minutes = clock.count > sign + 3 && clock[sign + 3] == UInt8(ascii: ":") ? sign + 4 : sign + 3
            offset = (number(at: sign + 1) * 3600 + number(at: minutes) * 60) * (clock[sign] == UInt8(ascii: "-") ? -1 : 1)
        }
        return day.daysSinceEpoch * 86_400 + number(at: 0) * 3600 + number(at: 3) * 60
            + (clock.count > 7 && clock[5] == UInt8(ascii: ":") ? number(at: 6) : 0) - offset
    }
}
