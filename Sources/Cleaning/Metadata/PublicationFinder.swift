import Ingestion
import Lexicons
import TextCore

/// Finds when an article was published: what a reader sees near the headline, then head, scripts and address.
struct PublicationFinder: Sendable {
    private let metadata: PageMetadata
    private let zone: InfoZone
    private let survey: PageSurvey
    private let keys: ScriptKeys

    init(metadata: PageMetadata, zone: InfoZone, survey: PageSurvey, keys: ScriptKeys) {
        self.metadata = metadata
        self.zone = zone
        self.survey = survey
        self.keys = keys
    }

    /// - Parameter url: the page's own address, if known.
    func time(url: String?) -> PublicationTime? {
        let seen = seenTime()
        let declared = metadata[.published].compactMap(Self.read).first
        if let seen { return declared.map { seen.isRefined(by: $0) ? $0 : seen } ?? seen }
        if let declared { return declared }
        return elementTime() ?? scriptTime() ?? url.flatMap(Self.day(inAddress:))
            ?? zone.entries.flatMap(\.info.updates).lazy.compactMap { PublicationTime($0) }.first
            ?? metadata[.modified].compactMap(Self.read).first
    }

    /// The date on the page: beside the headline, one with a clock before one without.
    private func seenTime() -> PublicationTime? {
        let times = zone.entries.filter { !$0.hints.contains(.apart) || $0.distance >= 0 && $0.distance < 4 }
            .flatMap { entry in entry.info.dates.compactMap { PublicationTime($0).map { (entry, $0) } } }
        let near = times.filter { $0.0.distance >= 0 && $0.0.text.count < 90 }
        let chosen = near.first { $0.1.time != nil } ?? near.first ?? times.first { $0.1.time != nil } ?? times.first
        return chosen?.1
    }

    /// `<time datetime="…">`.
    private func elementTime() -> PublicationTime? {
        for i in survey.sources where survey.tree.nodes[i].name == "time" && !survey.inherited[i].contains(.apart) {
            if let time = survey.tree.nodes[i]["datetime"].flatMap(Self.read) { return time }
        }
        return nil
    }

    /// Dates and epoch seconds in the data of scripts.
    private func scriptTime() -> PublicationTime? {
        for i in survey.sources where survey.tree.nodes[i].name == "script" {
            let text = PageMetadata.wholeText(of: i, in: survey.tree)
            guard text.utf8.count > 20 else { continue }
            let values = ScriptValues.read(text) { _, key in keys[key] == .published }
            let outermost = values.filter { Self.read($0.text)?.time != nil }.map(\.depth).min()
            let chosen = values.first { Self.read($0.text)?.time != nil && $0.depth == outermost } ?? values.first
            if let time = chosen.flatMap({ Self.read($0.text) }) { return time }
        }
        return nil
    }

    /// The time that a value gives: ISO 8601, a written date, epoch seconds.
    static func read(_ value: String) -> PublicationTime? {
        if let time = PublicationTime(epoch: value) { return time }
        let scanner = DateScanner(value)
        if let date = scanner.first(in: 0..<scanner.scalars.count), let time = PublicationTime(date) { return time }
        return compact(value)
    }

    /// `20250205`, `20250205152700`.
    private static func compact(_ value: String) -> PublicationTime? {
        let digits = value.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard digits.count == value.utf8.count, digits.count == 8 || digits.count == 14 else { return nil }
        let numbers = Array(value.utf8).map { Int($0 - 0x30) }
        func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + numbers[$1] } }
        guard (1990...2100).contains(number(0..<4)), let date = CalendarDate(number(0..<4), number(4..<6), number(6..<8)) else {
            return nil
        }
        guard digits.count == 14, number(8..<10) < 24, number(10..<12) < 60 else {
            return PublicationTime(date: date, time: nil, zone: PublicationTime.chinaZone)
        }
        let clock = ClockTime(hour: number(8..<10), minute: number(10..<12), second: number(12..<14))
        return PublicationTime(date: date, time: clock, zone: PublicationTime.chinaZone)
    }

    /// The day in an address: `/2025-02-05/`, `/2025/02/05/`, `/2025/0205/`, `/202502/05/`, `/20250205`.
    static func day(inAddress url: String) -> PublicationTime? {
        let bytes = Array(url.utf8)
        var i = 0
        while i + 8 <= bytes.count {
            defer { i += 1 }
            guard i == 0 || !isDigit(bytes[i - 1]), isDigit(bytes[i]) else { continue }
            var digits: [Int] = []
            var k = i
            while k < bytes.count, digits.count < 8, isDigit(bytes[k]) || (isSeparator(bytes[k]) && digits.count >= 4) {
                if isDigit(bytes[k]) { digits.append(Int(bytes[k] - 0x30)) }
                k += 1
            }
            guard digits.count == 8 else { continue }
            let year = digits[0..<4].reduce(0) { $0 * 10 + $1 }
            guard (1995...2100).contains(year),
                let date = CalendarDate(year, digits[4] * 10 + digits[5], digits[6] * 10 + digits[7])
            else { continue }
            return PublicationTime(date: date, time: nil, zone: PublicationTime.chinaZone)
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x5F }
}
