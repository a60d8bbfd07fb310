import Lexicons

extension TimeParser {
    /// Adds the time of day that follows a day: 24日晚, 5日上午10点, 2025-02-05 15:27.
    func clock(_ draft: inout TimeDraft) {
        switch draft.meaning {
        case .day, .weekday: break
        default: return
        }
        let end = draft.positions.upperBound
        var at = end
        while at < text.count, text.scalars[at] == 0x20, at - end < 2 { at += 1 }
        if isMark("t", at), isDigit(at + 1) { at += 1 }
        let part = table.role(.daypart, in: text, at: at)
        if let clock = clock(at: part.map { skip(at: $0.end) } ?? at, part: part?.role.value, isSure: true) {
            draft.clock = clock.text
            draft.positions = draft.positions.lowerBound..<clock.end
        } else if let part, !isBeside(.afterDaypart, part.end) {
            draft.positions = draft.positions.lowerBound..<part.end
        }
    }

    /// A time of day with no day before it: 下午5:00, 15时20分, 零点.
    func clockAlone(at position: Int) -> TimeDraft? {
        let part = table.role(.daypart, in: text, at: position)
        guard part == nil || part.map({ $0.end > position }) == true, part != nil || !isPartOfNumber(position),
            let clock = clock(at: part?.end ?? position, part: part?.role.value, isSure: part != nil)
        else { return nil }
        return TimeDraft(positions: position..<clock.end, meaning: .clock, clock: clock.text)
    }

    /// H:MM[:SS], H时[M分[S秒]], H点[半|M分]; a bare H点 only where something else shows that it is a time.
    private func clock(at position: Int, part: Int?, isSure: Bool) -> (text: String, end: Int)? {
        guard let hour = number(at: position), (0...24).contains(hour.value), hour.length <= 2 else { return nil }
        if let colon = isAt(":", hour.end), let minute = number(at: colon), minute.length == 2, !minute.isChinese,
            minute.value < 60
        {
            return colonClock(hour.value, minute, part: part)
        }
        var end = hour.end
        let isPoint = isAt("点", hour.end) != nil
        guard let mark = isAt("点", hour.end) ?? isAt("时", hour.end), !isBeside(.afterClockPoint, mark) else { return nil }
        end = mark
        var minutes = 0
        var hasMinutes = false
        if let half = isAt("半", mark), isPoint {
            (minutes, end, hasMinutes) = (30, half, true)
        } else if let whole = isAt("整", mark) ?? isAt("钟", mark) {
            (end, hasMinutes) = (whole, true)
        } else if let minute = number(at: mark), minute.value < 60, let done = isAt("分", minute.end), !isMark("之钟", done) {
            (minutes, end, hasMinutes) = (minute.value, done, true)
        } else if let quarter = isAt("一刻", mark) ?? isAt("三刻", mark), isPoint {
            (minutes, end, hasMinutes) = (isAt("一刻", mark) == nil ? 45 : 15, quarter, true)
        }
        var seconds = 0
        if hasMinutes, let second = number(at: end), let done = isAt("秒", second.end), second.value < 60 {
            (seconds, end) = (second.value, done)
        }
        guard isSure || hasMinutes || text.has("时间", endingAt: position) || hour.value == 0 && isPoint && hour.isChinese else {
            return nil
        }
        return (Self.format(adjusted(hour.value, part), minutes, seconds), end)
    }

    private func colonClock(_ hour: Int, _ minute: Number, part: Int?) -> (text: String, end: Int)? {
        var end = minute.end
        var seconds = 0
        if let colon = isAt(":", end), let second = number(at: colon), second.length == 2, second.value < 60 {
            (seconds, end) = (second.value, second.end)
        }
        guard !isDigit(end), !isMark(":", end) else { return nil }
        var part = part
        let next = end < text.count && text.scalars[end] == 0x20 ? end + 1 : end
        for (word, first) in Self.halves {
            if let done = isAt(word, next), !isLetter(done) {
                part = first
                end = done
                break
            }
        }
        return (Self.format(adjusted(hour, part), minute.value, seconds), end)
    }

    private static let halves: [(StaticString, Int)] = [("p.m.", 13), ("pm", 13), ("a.m.", 0), ("am", 0)]

    /// 下午5 is 17.
    private func adjusted(_ hour: Int, _ part: Int?) -> Int {
        guard let part, part > 12, hour < 12 else { return hour }
        return hour + 12
    }

    private static func format(_ hour: Int, _ minute: Int, _ second: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "T\(two(hour)):\(two(minute))" + (second > 0 ? ":\(two(second))" : "")
    }
}
