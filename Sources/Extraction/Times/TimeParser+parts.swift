import Lexicons

extension TimeParser {
    /// A part of a year, with the month, its part and its day where they follow.
    func part(at position: Int, year: TimeMeaning.Year?) -> (meaning: TimeMeaning, end: Int)? {
        if year == nil, let decade = decade(at: position) { return decade }
        if let word = wordPart(at: position, year: year) { return word }
        if let latin = latinPart(at: position) {
            if year == nil, let behind = yearBehind(latin.end) { return (.part(.absolute(behind.year), latin.part), behind.end) }
            if case .half = latin.part, year == nil { return nil }
            return (.part(year, latin.part), latin.end)
        }
        if let quarter = quarter(at: position, hasYear: year != nil) { return (.part(year, quarter.part), quarter.end) }
        if let first = firstPart(at: position) { return (.part(year, first.part), first.end) }
        if let week = weekOfYear(at: position, year: year) { return week }
        if let year, let months = monthRange(at: position) {
            return (.part(year, .months(months.first, months.last)), months.end)
        }
        if year == nil, let third = monthEdge(at: position) { return third }
        return month(at: position, year: year)
    }

    /// 上半年, 首季, 年底, 春节, 上季.
    private func wordPart(at position: Int, year: TimeMeaning.Year?) -> (meaning: TimeMeaning, end: Int)? {
        if let word = table.role(.half, .quarterOf, .edge, .quarter, .contextQuarter, in: text, at: position) {
            switch word.role.kind {
            case .half: return isLatinWord(position, word.end) ? nil : (.part(year, .half(word.role.value)), word.end)
            case .quarterOf: return (.part(year, .quarter(word.role.value)), word.end)
            case .edge: return (.part(year ?? .relative(0), .month(.absolute(word.role.value))), word.end)
            case .quarter: return year == nil ? (.part(nil, .relativeQuarter(word.role.value)), word.end) : nil
            default: return year == nil ? (.part(nil, .contextQuarter(word.role.value)), word.end) : nil
            }
        }
        if let holiday = table.holiday(in: text, at: position) {
            return (
                .part(year, .holiday(Int(holiday.value))),
                isAt("假期", holiday.positions.upperBound) ?? holiday.positions.upperBound
            )
        }
        if let report = table.role(.halfReport, in: text, at: position) {
            return (.part(year, .half(1)), text.scalars[report.end - 1] == 0x62A5 ? report.end - 1 : report.end)
        }
        if year != nil, let half = isAt("半年", position) { return (.part(year, .half(1)), half) }
        if year != nil, let edge = table.role(.monthEdge, in: text, at: position), edge.end == position + 1,
            !isBeside(.afterEdge, edge.end)
        {
            let month = edge.role.value == 1 ? 1 : edge.role.value == 15 ? 6 : 12
            return (.part(year, .month(.absolute(month))), edge.end)
        }
        return nil
    }

    private func isLatinWord(_ start: Int, _ end: Int) -> Bool {
        guard isLetter(start) || isDigit(start) else { return false }
        return isLetter(start - 1) || isDigit(start - 1) && !isLetter(start) || isLetter(end) || isDigit(end)
    }

    /// Q3, 3Q, 3Q23 with no letter around.
    func latinPart(at position: Int) -> (part: TimeMeaning.Part, end: Int)? {
        guard position + 1 < text.count else { return nil }
        let (a, b) = (text.scalars[position], text.scalars[position + 1])
        if a == 0x71, b >= 0x31, b <= 0x34, !isLetter(position - 1), !isDigit(position + 2), !isLetter(position + 2) {
            return (.quarter(Int(b - 0x30)), position + 2)
        }
        if b == 0x71, a >= 0x31, a <= 0x34, !isLetter(position - 1), !isDigit(position - 1), !isLetter(position + 2) {
            return (.quarter(Int(a - 0x30)), position + 2)
        }
        let hasDigitBehind = isDigit(position + 2) || isMark(" ", position + 2) && isDigit(position + 3)
        if b == 0x68, a == 0x31 || a == 0x32, hasDigitBehind || !isLetter(position + 2) && isMark("年 ", position - 1),
            !isLetter(position - 1), !isDigit(position - 1)
        {
            return (.half(Int(a - 0x30)), position + 2)
        }
        return nil
    }

    /// The 23 of 3Q23, the 2023 of Q3 2023.
    private func yearBehind(_ end: Int) -> (year: Int, end: Int)? {
        let start = end < text.count && text.scalars[end] == 0x20 ? end + 1 : end
        guard let number = number(at: start), !number.isChinese,
            number.length == 4 || !text.has("年", at: number.end)
        else { return nil }
        if number.length == 2, start == end, number.value < 60 { return (2000 + number.value, number.end) }
        if number.length == 4, (1990...2099).contains(number.value) { return (number.value, isAt("年", number.end) ?? number.end) }
        return nil
    }

    /// 第三季度, 3季报, 二三季度.
    private func quarter(at position: Int, hasYear: Bool) -> (part: TimeMeaning.Part, end: Int)? {
        let ordinal = isAt("第", position)
        var start = ordinal ?? position
        if start < text.count, text.scalars[start] == 0x20 { start += 1 }
        if ordinal == nil, isPartOfNumber(start) { return nil }
        if let number = number(at: start), !isMark("季个财", number.end) { return nil }
        guard start < text.count, let numeral = numerals.simple(in: text, at: start), !numeral.hasDecimals, numeral.scale == 1,
            numeral.low >= 1, numeral.high <= 4,
            var end = isAt("季", numeral.positions.upperBound) ?? isAt("个季", numeral.positions.upperBound)
                ?? isAt("财季", numeral.positions.upperBound)
        else { return nil }
        if text.has("个季", at: numeral.positions.upperBound), ordinal == nil { return nil }
        let isLong = isMark("度报", end) || isAt("财季", numeral.positions.upperBound) != nil
        guard ordinal != nil || isLong || hasYear || numeral.high < 4 && !isBeside(.afterQuarter, end) else { return nil }
        if isMark("度", end) { end += 1 }
        let (low, high) = (numeral.low.whole, numeral.high.whole)
        if low == high, isAt("财季", numeral.positions.upperBound) != nil { return (.fiscalQuarter(low), end) }
        return (low == high ? .quarter(low) : .quarters(low, high), end)
    }

    /// 前三季度, 前9月, 首两个月.
    private func firstPart(at position: Int) -> (part: TimeMeaning.Part, end: Int)? {
        guard let first = table.role(.first, in: text, at: position), let number = number(at: first.end), number.value <= 12
        else { return nil }
        let unit = isAt("个", number.end) ?? number.end
        if let end = isAt("季", unit) ?? isAt("财季", unit), number.value >= 1, number.value <= 4 {
            return (.quarters(1, number.value), isMark("度报", end) ? end + (isMark("度", end) ? 1 : 0) : end)
        }
        guard let end = isAt("月", unit), number.value >= 2, number.value <= 12 else { return nil }
        return (.firstMonths(number.value), isMark("份", end) ? end + 1 : end)
    }

    /// 1~5月, 1至9月.
    func monthRange(at position: Int) -> (first: Int, last: Int, end: Int)? {
        guard let first = number(at: position), (1...12).contains(first.value),
            let start = separator(after: isAt("月", first.end) ?? first.end),
            let second = number(at: start), (1...12).contains(second.value), let end = isAt("月", second.end),
            day(at: end, year: nil, month: .absolute(second.value)) == nil
        else { return nil }
        return (first.value, second.value, isMark("份", end) ? end + 1 : end)
    }

    /// 月底, 下旬, 上半月 with no month: of the month that is spoken of.
    private func monthEdge(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard let word = table.role(.monthEdge, .third, .halfMonth, in: text, at: position), word.end > position + 1 else {
            return nil
        }
        switch word.role.kind {
        case .third: return (.monthPart(nil, .context(0), .third(word.role.value)), word.end)
        case .halfMonth: return (.monthPart(nil, .context(0), .half(word.role.value)), word.end)
        default: return (.part(nil, .month(.relative(0))), word.end)
        }
    }

    /// 2021年的第一周, 1月的最后一周.
    private func weekOfYear(at position: Int, year: TimeMeaning.Year?) -> (meaning: TimeMeaning, end: Int)? {
        guard let year, let ordinal = isAt("第", position), let number = number(at: ordinal), number.value <= 53,
            let end = isAt("周", number.end)
        else { return nil }
        return (.part(year, .week(number.value)), end)
    }

    /// 10月, 元月, 三月初, 7月下旬, and the day behind.
    func month(at position: Int, year: TimeMeaning.Year?) -> (meaning: TimeMeaning, end: Int)? {
        var found: (month: TimeMeaning.Month, end: Int)?
        var isChinese = false
        if year == nil, let word = table.role(.month, .contextMonth, in: text, at: position) {
            found = (word.role.kind == .month ? .relative(word.role.value) : .context(word.role.value), word.end)
        } else if let first = isAt("元月", position) ?? isAt("正月", position) {
            found = (.absolute(1), first)
        } else if let number = number(at: position), !isPartOfNumber(position), (1...12).contains(number.value) {
            var mark = number.end
            if mark < text.count, text.scalars[mark] == 0x20 { mark += 1 }
            if let end = isAt("月", mark), !isBeside(.afterMonth, end) {
                found = (.absolute(number.value), end)
                isChinese = number.isChinese
            }
        } else if year != nil, let ordinal = isAt("第", position), let number = number(at: ordinal),
            (1...12).contains(number.value), let end = isAt("个月", number.end)
        {
            found = (.absolute(number.value), end)
        }
        guard let found else { return nil }
        return inMonth(found.month, found.end, year: year, isChinese: isChinese)
    }

    /// What follows a month: its day, its part, 份.
    private func inMonth(_ month: TimeMeaning.Month, _ end: Int, year: TimeMeaning.Year?, isChinese: Bool) -> (
        meaning: TimeMeaning, end: Int
    ) {
        var at = end
        if at < text.count, text.scalars[at] == 0x20, isDigit(at + 1) { at += 1 }
        if let day = day(at: at, year: year, month: month) { return day }
        if let third = table.role(.third, in: text, at: end) {
            return (.monthPart(year, month, .third(third.role.value)), third.end)
        }
        if let half = table.role(.halfMonth, in: text, at: end) {
            return (.monthPart(year, month, .half(half.role.value)), half.end)
        }
        if let last = isAt("最后一周", skip(at: end)) { return (.monthPart(year, month, .lastWeek), last) }
        if let edge = table.role(.monthEdge, in: text, at: end), edge.end == end + 1, !isBeside(.afterEdge, edge.end) {
            return (.part(year, .month(month)), edge.end)
        }
        if isChinese, let bare = bareDay(at: end, year: year, month: month) { return bare }
        return (.part(year, .month(month)), isMark("份", end) ? end + 1 : end)
    }

    /// 八月十五: a day with no 日, in Chinese numerals before a break.
    private func bareDay(at position: Int, year: TimeMeaning.Year?, month: TimeMeaning.Month) -> (meaning: TimeMeaning, end: Int)?
    {
        guard let number = number(at: position), number.isChinese, (10...31).contains(number.value), number.length == 0,
            number.end >= text.count || isMark(",。、;:) \n", number.end)
        else { return nil }
        return (.day(year, month, .absolute(number.value)), number.end)
    }
}
