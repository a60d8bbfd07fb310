/// Times behind dates: ` 15:27:03`, `T15:27+08:00`, ` 下午3:27`, `15时27分`.
extension DateScanner {
    func addTime(to date: inout WrittenDate, before limit: Int) {
        var i = date.range.upperBound
        var skipped = 0
        while i < limit, isFiller(scalars[i]), skipped < 8 {
            i += 1
            skipped += 1
        }
        i = skipWeekday(i, before: limit)
        let (afternoon, next) = dayPart(at: i, before: limit)
        guard let (hour, hourDigits, afterHour) = number(at: next, before: limit), hourDigits <= 2, afterHour < limit else {
            return
        }
        guard scalars[afterHour] == 0x3A || scalars[afterHour] == 0x65F6 || scalars[afterHour] == 0x70B9 else { return }
        guard let (minute, minuteDigits, afterMinute) = number(at: afterHour + 1, before: limit), minuteDigits == 2 else {
            return
        }
        var end = afterMinute
        var second: Int?
        if end < limit, scalars[end] == 0x3A || scalars[end] == 0x5206,
            let (value, digits, after) = number(at: end + 1, before: limit), digits == 2
        {
            (second, end) = (value, after)
        }
        let (half, afterHalf) = meridiem(at: end, before: limit)
        let isLate = (afternoon || half) && hour < 12
        guard hour < 24, minute < 60, second ?? 0 < 60 else { return }
        date.time = ClockTime(hour: isLate ? hour + 12 : hour, minute: minute, second: second)
        date.range = date.range.lowerBound..<afterHalf
        addZone(to: &date, before: limit)
    }

    private func isFiller(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x74, 0x2C, 0x7C, 0x28, 0x2F: true
        default: false
        }
    }

    /// 星期三, 周三, (三) between a date and its time.
    private func skipWeekday(_ start: Int, before limit: Int) -> Int {
        var i = start
        if i + 1 < limit, scalars[i] == 0x661F, scalars[i + 1] == 0x671F {
            i += 3
        } else if i < limit, scalars[i] == 0x5468 {
            i += 2
        }
        guard i > start, i <= limit else { return start }
        while i < limit, scalars[i] == 0x20 || scalars[i] == 0x29 { i += 1 }
        return i
    }

    /// 上午, 下午, 晚上, 晚间, 中午, 凌晨 before an hour.
    private func dayPart(at start: Int, before limit: Int) -> (afternoon: Bool, end: Int) {
        guard start + 1 < limit else { return (false, start) }
        switch (scalars[start], scalars[start + 1]) {
        case (0x4E0B, 0x5348), (0x665A, _): return (true, skipBlanks(start + 2, before: limit))
        case (0x4E0A, 0x5348), (0x4E2D, 0x5348), (0x51CC, 0x6668), (0x65E9, 0x4E0A):
            return (false, skipBlanks(start + 2, before: limit))
        default: return (false, start)
        }
    }

    /// `pm` behind a time.
    private func meridiem(at start: Int, before limit: Int) -> (afternoon: Bool, end: Int) {
        let i = skipBlanks(start, before: limit)
        guard i + 1 < limit, scalars[i + 1] == 0x6D, scalars[i] == 0x70 || scalars[i] == 0x61 else { return (false, start) }
        return (scalars[i] == 0x70, i + 2)
    }

    /// `Z`, `+08:00`, `+0800`, behind a fraction of a second or not.
    private func addZone(to date: inout WrittenDate, before limit: Int) {
        var i = date.range.upperBound
        if i < limit, scalars[i] == 0x2E {
            i += 1
            while i < limit, isDigit(i) { i += 1 }
        }
        guard i < limit else { return }
        if scalars[i] == 0x7A {
            date.zone = 0
            date.range = date.range.lowerBound..<(i + 1)
            return
        }
        guard scalars[i] == 0x2B || scalars[i] == 0x2D, let (value, digits, end) = number(at: i + 1, before: limit) else {
            return
        }
        var minutes = 0
        if digits == 4 {
            minutes = value / 100 * 60 + value % 100
        } else if digits == 2, end < limit, scalars[end] == 0x3A, let (rest, _, _) = number(at: end + 1, before: limit) {
            minutes = value * 60 + rest
        } else {
            return
        }
        guard minutes <= 14 * 60 else { return }
        date.zone = scalars[i] == 0x2D ? -minutes : minutes
    }
}
