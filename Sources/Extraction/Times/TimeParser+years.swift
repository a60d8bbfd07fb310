import Lexicons

extension TimeParser {
    /// A year: 2025年, 二〇二五年度, 民国113年, 去年, 今年.
    func year(at position: Int) -> (year: TimeMeaning.Year, end: Int)? {
        if let word = table.role(.year, .contextYear, .wholeYear, in: text, at: position) {
            switch word.role.kind {
            case .year: return (.relative(word.role.value), word.end)
            case .contextYear: return (.context(word.role.value), word.end)
            default: return (.whole, word.end)
            }
        }
        if let mark = isAt("fy", position), !isLetter(position - 1), let number = number(at: mark), !number.isChinese,
            number.length == 2 || number.length == 4
        {
            return (.fiscal(number.length == 2 ? 2000 + number.value : number.value), number.end)
        }
        if let era = isAt("民国", position), let number = number(at: skip(at: era)), let end = isAt("年", number.end) {
            return (.absolute(1911 + number.value), yearEnd(end))
        }
        guard let number = number(at: position), !isPartOfNumber(position) else { return nil }
        return year(number, at: position) ?? barePart(number)
    }

    /// A number that 年 makes a year, and not a span of years.
    private func year(_ number: Number, at position: Int) -> (year: TimeMeaning.Year, end: Int)? {
        var mark = number.end
        if mark < text.count, text.scalars[mark] == 0x20 { mark += 1 }
        if number.length == 4, let fiscal = isAt("财年", mark) ?? isAt("财政年度", mark) ?? isAt("会计年度", mark) ?? isAt("年财年", mark) {
            return (.fiscal(number.value), fiscal)
        }
        guard let end = isAt("年", mark), !isBeside(.afterYear, end) else { return nil }
        switch number.length {
        case 4 where number.value >= 1000 && number.value < 2200: return (.absolute(number.value), yearEnd(end))
        case 0 where number.value >= 1000 && number.value % 1000 == 0: return (.absolute(number.value), yearEnd(end))
        case 3 where hasRepublicYears && (90...140).contains(number.value): return (.absolute(1911 + number.value), yearEnd(end))
        case 2 where hasRepublicYears && !number.isChinese && number.value >= 80 && leadsToPart(end):
            return (.absolute(1911 + number.value), end)
        case 2 where text.scalars[position] == 0x30 || text.scalars[position] == 0x96F6 || leadsToPart(end):
            return (.absolute(number.value < 70 ? 2000 + number.value : 1900 + number.value), end)
        case 3 where number.isChinese && leadsToPart(end): return (.absolute(number.value), end)
        default: return nil
        }
    }

    /// True where 年 is followed by a month or another part of a year: 18年10月, 23年底.
    private func leadsToPart(_ end: Int) -> Bool {
        if table.role(.half, .monthEdge, .quarterOf, in: text, at: end) != nil { return true }
        guard let next = number(at: text.has("第", at: end) ? end + 1 : end) else { return false }
        return isAt("月", next.end) != nil || isAt("季", next.end) != nil
    }

    /// 2025Q1, 2024 H1: four digits that only a part of a year may follow.
    private func barePart(_ number: Number) -> (year: TimeMeaning.Year, end: Int)? {
        if number.length == 2, !number.isChinese, (10..<60).contains(number.value), isMark("q", number.end),
            latinPart(at: number.end) != nil
        {
            return (.absolute(2000 + number.value), number.end)
        }
        guard number.length == 4, !number.isChinese, (1990...2099).contains(number.value) else { return nil }
        let next = skip(at: number.end)
        let isPart =
            latinPart(at: next) != nil || table.role(.half, .halfReport, in: text, at: next) != nil
            || next == number.end && isAt("半年", next) != nil
        return isPart ? (.absolute(number.value), number.end) : nil
    }

    /// 年度, 年份: the end behind them.
    private func yearEnd(_ end: Int) -> Int { isMark("度份", end) ? end + 1 : end }

    func isMark(_ marks: StaticString, _ position: Int) -> Bool { text.isOne(of: marks, at: position) }

    /// True where digits, a point or a letter before show that a number goes further back.
    func isPartOfNumber(_ position: Int) -> Bool {
        guard position > 0 else { return false }
        let before = text.scalars[position - 1]
        if isLetter(position - 1) { return isDigit(position) }
        return isDigit(position - 1)
            || isDigit(position) && isDigit(position - 2) && (before == 0x2E || before == 0x2C && isGroup(position))
    }

    /// True for three digits and no fourth: what a comma may part.
    private func isGroup(_ position: Int) -> Bool { isDigit(position + 1) && isDigit(position + 2) && !isDigit(position + 3) }

    /// 90年代, 20世纪90年代, 19世纪.
    func decade(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        if let own = isAt("本世纪", position), let number = number(at: own), let end = isAt("年代", number.end), number.value < 100 {
            return (.years(2000 + number.value, 2009 + number.value), end)
        }
        guard let number = number(at: position), !isPartOfNumber(position) else { return nil }
        if let century = isAt("世纪", number.end), (1...30).contains(number.value) {
            let base = (number.value - 1) * 100
            if let inside = self.number(at: skip(at: century)), let end = isAt("年代", inside.end), inside.value < 100 {
                return (.years(base + inside.value, base + inside.value + 9), end)
            }
            return (.years(base, base + 99), century)
        }
        guard let end = isAt("年代", number.end), number.value < 100 || number.length == 4, number.value % 10 == 0 else {
            return nil
        }
        let base = number.length == 4 ? number.value : number.value < 20 ? 2000 + number.value : 1900 + number.value
        return (.years(base, base + 9), end)
    }
}
