import TextCore

/// When an article was published.
struct PublicationTime: Hashable, Sendable {
    let date: CalendarDate
    let time: ClockTime?
    /// Minutes east of Greenwich.
    let zone: Int

    /// China, Hong Kong, Taiwan.
    static let chinaZone = 480

    /// - Returns: nil where the date lacks its year or day.
    init?(_ written: WrittenDate) {
        guard let date = written.date else { return nil }
        self.init(date: date, time: written.time, zone: written.zone ?? Self.chinaZone)
    }

    /// A time in UTC is told in China's.
    init(date: CalendarDate, time: ClockTime?, zone: Int) {
        guard let time, zone == 0 else {
            (self.date, self.time, self.zone) = (date, time, zone)
            return
        }
        let minutes = time.hour * 60 + time.minute + Self.chinaZone
        self.date = date.adding(days: minutes / 1440)
        self.time = ClockTime(hour: minutes % 1440 / 60, minute: minutes % 60, second: time.second)
        self.zone = Self.chinaZone
    }

    /// Seconds or milliseconds since 1970 as scripts write them: `1581517074`.
    ///
    /// - Returns: nil outside of 1995 to 2100.
    init?(epoch: String) {
        guard epoch.count == 10 || epoch.count == 13, let number = Int(epoch) else { return nil }
        let seconds = (epoch.count == 13 ? number / 1000 : number) + Self.chinaZone * 60
        guard (789_000_000...4_102_000_000).contains(seconds) else { return nil }
        let rest = seconds % 86_400
        date = CalendarDate(daysSinceEpoch: seconds / 86_400)
        time = ClockTime(hour: rest / 3600, minute: rest % 3600 / 60, second: rest % 60)
        zone = Self.chinaZone
    }

    /// `2025-02-05T15:27:00+08:00`, or the date alone.
    var iso: String {
        guard let time else { return date.description }
        let clock = [time.hour, time.minute, time.second ?? 0].map { CalendarDate.padded($0, 2) }.joined(separator: ":")
        let offset = abs(zone)
        return
            "\(date)T\(clock)\(zone < 0 ? "-" : "+")\(CalendarDate.padded(offset / 60, 2)):\(CalendarDate.padded(offset % 60, 2))"
    }

    /// True where the other tells the same with more of the clock.
    func isRefined(by other: PublicationTime) -> Bool {
        guard date == other.date else { return false }
        guard let time else { return other.time != nil }
        guard let finer = other.time, time.second == nil, finer.second != nil else { return false }
        return time.hour == finer.hour && time.minute == finer.minute
    }
}
