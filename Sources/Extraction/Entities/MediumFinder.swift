/// Finds the medium that a report is from: 财联社 in 财联社2月12日电, 澎湃新闻 in 澎湃新闻讯（记者…）.
struct MediumFinder: NameFinder {
    func candidates(in reading: NameReading) -> [NameCandidate] {
        reading.tokens.indices.compactMap { number in
            guard Self.ends.contains(reading.character(number)), number > 0 else { return nil }
            var end = number
            while end > 0, number - end < 5, isDate(end - 1, reading) { end -= 1 }
            guard end == number || number - end > 1 else { return nil }
            return medium(endingBefore: end, reading)
        }
    }

    private func isDate(_ number: Int, _ reading: NameReading) -> Bool {
        reading.tokens[number].kind == .number || Self.dateMarks.contains(reading.character(number))
    }

    /// The run that begins a line, a sentence or what follows a bracket.
    private func medium(endingBefore end: Int, _ reading: NameReading) -> NameCandidate? {
        var start = end
        while start > 0,
            reading.role(start - 1) == .unknown || reading.role(start - 1) == .generic || reading.role(start - 1) == .place
        { start -= 1 }
        let positions = reading.positions(start..<end)
        guard (3...10).contains(positions.count), start == 0 || reading.tokens[start - 1].kind != .word else { return nil }
        return NameCandidate(positions: positions, type: "Company", score: 8)
    }

    /// 电 and 讯
    private static let ends: Set<UInt32> = [0x7535, 0x8BAF]
    /// 年 月 日
    private static let dateMarks: Set<UInt32> = [0x5E74, 0x6708, 0x65E5]
}
