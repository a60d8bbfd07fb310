import Lexicons

extension TimeParser {
    /// 5日, 16号 behind a month; 5日 alone. 5日均线, 10日元 and 3号地块 are none.
    func day(at position: Int, year: TimeMeaning.Year?, month: TimeMeaning.Month?) -> (meaning: TimeMeaning, end: Int)? {
        guard let number = number(at: position), (1...31).contains(number.value), month != nil || !isPartOfNumber(position) else {
            return nil
        }
        var mark = number.end
        if month != nil, mark < text.count, text.scalars[mark] == 0x20 { mark += 1 }
        if month != nil, let end = isAt("号", mark) { return (.day(year, month, .absolute(number.value)), withWeekday(end)) }
        guard let end = isAt("日", mark), !isBeside(.afterDay, end) else { return nil }
        if month == nil {
            if number.isChinese, number.value <= 10 || number.length > 0 { return nil }
            if text.has("连续", endingAt: position) || text.has("近", endingAt: position) || isMark("连", position - 1) {
                return nil
            }
            if let next = table.role(.before, .after, in: text, at: end), next.end > end { return nil }
        }
        return (.day(year, month, .absolute(number.value)), withWeekday(end))
    }

    /// The end behind a weekday that stands after a day: 7月3日（周五）, 10月12号，星期一.
    private func withWeekday(_ end: Int) -> Int {
        let bracket = isMark("(", end)
        let start = bracket || isMark(", ", end) ? end + 1 : end
        guard let word = table.role(.weekday, in: text, at: start), weekdayNumber(at: word.end) != nil else { return end }
        if !bracket, start > end, word.end - start < 2 { return end }
        return bracket ? isAt(")", word.end + 1) ?? end : word.end + 1
    }

    /// Monday is 1, Sunday 7.
    private func weekdayNumber(at position: Int) -> Int? {
        guard position < text.count else { return nil }
        if text.scalars[position] == 0x65E5 || text.scalars[position] == 0x5929 { return 7 }
        guard let number = number(at: position), number.end == position + 1, (1...6).contains(number.value) else { return nil }
        return number.value
    }

    /// 昨日, 今（17）日, 当天, 本月十日.
    func wordDay(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        if let open = bracketedDay(at: position) { return open }
        guard let word = table.role(.day, .contextDay, .week, in: text, at: position) else { return nil }
        switch word.role.kind {
        case .week: return week(word.role.value, at: word.end)
        case .day:
            return (explicit(at: word.end) ?? .day(nil, nil, .relative(word.role.value)), explicitEnd(at: word.end) ?? word.end)
        default: return (.day(nil, nil, .context(word.role.value)), word.end)
        }
    }

    /// 今（17）日, 昨（5/7）日, 今（5月7日）天.
    private func bracketedDay(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard isMark("今昨明前", position), isMark("(", position + 1), let inside = bracketContent(at: position + 1),
            let end = isAt("日", inside.end) ?? isAt("天", inside.end) ?? isAt("晚", inside.end) ?? isAt("早", inside.end)
        else { return nil }
        return (inside.meaning, end)
    }

    /// (17), (17日), (5/7), (2月5日): a day in brackets.
    private func bracketContent(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard isMark("(", position) else { return nil }
        if let month = month(at: position + 1, year: nil), case .day = month.meaning, let end = isAt(")", month.end) {
            return (month.meaning, end)
        }
        if let date = year(at: position + 1), let month = month(at: date.end, year: date.year), case .day = month.meaning,
            let end = isAt(")", month.end)
        {
            return (month.meaning, end)
        }
        guard let number = number(at: position + 1), !number.isChinese, (1...31).contains(number.value) else { return nil }
        if let end = isAt(")", isAt("日", number.end) ?? number.end) { return (.day(nil, nil, .absolute(number.value)), end) }
        guard let slash = isAt("/", number.end), let day = self.number(at: slash), (1...31).contains(day.value),
            number.value <= 12, let end = isAt(")", isAt("日", day.end) ?? day.end)
        else { return nil }
        return (.day(nil, .absolute(number.value), .absolute(day.value)), end)
    }

    private func explicit(at position: Int) -> TimeMeaning? { bracketContent(at: position)?.meaning }
    private func explicitEnd(at position: Int) -> Int? { bracketContent(at: position)?.end }

    /// 本周, 上周五, 下周末.
    private func week(_ offset: Int, at end: Int) -> (meaning: TimeMeaning, end: Int) {
        if let weekend = isAt("末", end) { return (.weekend(offset), weekend) }
        guard let day = weekdayNumber(at: end) else { return (.week(offset), end) }
        return (explicit(at: end + 1) ?? .weekday(offset, day), explicitEnd(at: end + 1) ?? end + 1)
    }

    /// 周四, 星期一, 周末, 周四（7月2日）.
    func weekday(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard let word = table.role(.weekday, in: text, at: position) else { return nil }
        if let weekend = isAt("末", word.end), word.end == position + 1, !isMark("每", position - 1) {
            return (.weekend(0), weekend)
        }
        guard !isBeside(.beforeWeekday, position - 1), let day = weekdayNumber(at: word.end),
            word.end > position + 1 || !isBeside(.afterWeekday, word.end + 1)
        else { return nil }
        if text.scalars[word.end] == 0x65E5, word.end == position + 1, isBeside(.afterWeekday, word.end + 1) { return nil }
        return (explicit(at: word.end + 1) ?? .weekday(nil, day), explicitEnd(at: word.end + 1) ?? word.end + 1)
    }

    /// 2025-02-05, 2025/2/5, 2010.01.29, 2025-02, 05/05/89, 27-7-3.
    func numericDate(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard isDigit(position), !isPartOfNumber(position), let first = number(at: position), first.end + 1 < text.count else {
            return nil
        }
        let mark = text.scalars[first.end]
        guard [0x2D, 0x2F, 0x2E, 0x20].contains(mark), let second = number(at: first.end + 1), !second.isChinese,
            second.length <= 2
        else { return nil }
        if second.end + 1 < text.count, text.scalars[second.end] == mark, let third = number(at: second.end + 1),
            !third.isChinese, !isLetter(third.end)
        {
            return threeGroups(first, second, third, mark)
        }
        guard mark == 0x2D || mark == 0x2F, !isDigit(second.end + 1) || !isMark("./-", second.end), !isLetter(second.end) else {
            return nil
        }
        if first.length == 4, second.length == 2, (1...12).contains(second.value), (1990...2099).contains(first.value),
            !isBeside(.afterMonthNumber, second.end)
        {
            return (.part(.absolute(first.value), .month(.absolute(second.value))), second.end)
        }
        let inBrackets = isMark("(", position - 1) && isMark(")", second.end)
        guard mark == 0x2F, first.length <= 2, (1...12).contains(first.value), (1...31).contains(second.value),
            inBrackets || first.value > second.value && second.end >= text.count || second.value > 12 && !isMark("的%", second.end)
        else { return nil }
        return (.day(nil, .absolute(first.value), .absolute(second.value)), isAt("日", second.end) ?? second.end)
    }

    private func threeGroups(_ a: Number, _ b: Number, _ c: Number, _ mark: UInt32) -> (meaning: TimeMeaning, end: Int)? {
        func date(_ year: Int, _ month: Int, _ day: Int) -> (meaning: TimeMeaning, end: Int)? {
            guard (1...12).contains(month), (1...31).contains(day) else { return nil }
            return (.day(.absolute(year), .absolute(month), .absolute(day)), isAt("日", c.end) ?? c.end)
        }
        if a.length == 4, c.length <= 2, a.value >= 1000, mark != 0x20 || b.length == 2 && c.length == 2 {
            return date(a.value, b.value, c.value)
        }
        if a.length == 3, hasRepublicYears, (90...140).contains(a.value), mark != 0x20 {
            return date(1911 + a.value, b.value, c.value)
        }
        guard mark == 0x2D || mark == 0x2F, a.length <= 2 else { return nil }
        if c.length == 4, c.value >= 1900 { return date(c.value, a.value, b.value) }
        if c.length == 2, c.value > 31 { return date(c.value < 70 ? 2000 + c.value : 1900 + c.value, a.value, b.value) }
        return a.length == 2 && a.value < 60 && c.length <= 2 ? date(2000 + a.value, b.value, c.value) : nil
    }
}
