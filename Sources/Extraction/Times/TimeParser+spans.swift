import Lexicons

extension TimeParser {
    /// 7天, 三年半, 过去两年, 近三年, 两年前, 8天20时.
    func span(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        var start = position
        var direction: TimeTable.Kind?
        if let word = table.role(.past, .near, .future, in: text, at: position) {
            direction = word.role.kind
            start = word.end
        }
        let isPart = isPartOfNumber(position)
        if !isPart, let several = severalSpan(at: start) { return several }
        guard direction != nil || !isPart, let first = amounts(at: start) else { return nil }
        guard direction == nil else {
            return (directed(first.span, direction, isRecent: text.has("最近", at: position)), first.end)
        }
        if let shift = table.role(.before, .after, in: text, at: first.end) {
            return (.shifted(first.span, nil, forward: shift.role.kind == .after), shift.end)
        }
        if isMark("前后", first.end), !isBeside(.afterShift, first.end + 1), number(at: first.end + 1) == nil {
            return (.shifted(first.span, nil, forward: isMark("后", first.end)), first.end + 1)
        }
        return (.span(first.span, nil), first.end)
    }

    /// 两三个月, 十几年: an interval of spans.
    private func severalSpan(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard position < text.count, numerals.mayBegin(text.scalars[position]),
            let numeral = numerals.simple(in: text, at: position), numeral.isInterval, numeral.scale == 1, !numeral.hasSurplus,
            let unit = unit(at: numeral.positions.upperBound),
            allows(unit.code, numeral, from: numeral.positions.upperBound, to: unit.end),
            table.role(.before, .after, in: text, at: unit.end) == nil, !isMark("前后", unit.end)
        else { return nil }
        let (low, high) = (
            TimeMeaning.Span(parts: [.init(value: numeral.low, unit: unit.code)]),
            TimeMeaning.Span(parts: [.init(value: numeral.high, unit: unit.code)])
        )
        return (.span(low, high), unit.end)
    }

    /// 近三年 is a span of three years; 过去两年 and 最近两个月 end at the publication date.
    private func directed(_ span: TimeMeaning.Span, _ kind: TimeTable.Kind?, isRecent: Bool) -> TimeMeaning {
        let unit = span.parts.first?.unit ?? .day
        switch kind {
        case .past: return .rolling(span, forward: false)
        case .future where unit == .day || unit == .week: return .rolling(span, forward: true)
        default: return .span(span, nil)
        }
    }

    /// One amount of time, or several: 一年又一个月21天.
    func amounts(at position: Int) -> (span: TimeMeaning.Span, end: Int)? {
        guard let first = amount(at: position) else { return nil }
        var span = TimeMeaning.Span(parts: [first.amount], hasSurplus: first.hasSurplus)
        var end = first.end
        while span.parts.count < 7 {
            let start = isMark("又零余多", end) ? end + 1 : end
            if span.parts.last?.unit == .day, let hour = number(at: start), hour.value < 24, let done = isAt("时", hour.end) {
                span.parts.append(.init(value: ExactNumber(hour.value), unit: .hour))
                end = done
                continue
            }
            guard let next = amount(at: start), next.amount.unit > (span.parts.last?.unit ?? .year) || start > end else {
                break
            }
            span.parts.append(next.amount)
            end = next.end
        }
        return (span, end)
    }

    /// 3个月, 10.8个月, 半年, 两年半, 3个多月.
    private func amount(at position: Int) -> (amount: TimeMeaning.Span.Amount, end: Int, hasSurplus: Bool)? {
        let half = ExactNumber(5, exponent: -1)
        if let after = isAt("半", position), !isBeside(.beforeHalf, position - 1), let unit = unit(at: after),
            !isMark("报度", unit.end)
        {
            return (.init(value: half, unit: unit.code), unit.end, false)
        }
        guard position < text.count, numerals.mayBegin(text.scalars[position]),
            let numeral = numerals.simple(in: text, at: position),
            numeral.low == numeral.high, !numeral.isBare || numeral.low == 10, numeral.scale < 100_000_000
        else { return nil }
        var at = numeral.positions.upperBound
        var hasSurplus = numeral.hasSurplus
        if isMark("多余", at) {
            hasSurplus = true
            at += 1
        }
        if at < text.count, text.scalars[at] == 0x20 { at += 1 }
        if isMark("个", at), isMark("多", at + 1),
            let unit = isAt("月", at + 2).map({ (TimeMeaning.Unit.month, $0) }) ?? unit(at: at + 2).map({ ($0.code, $0.end) })
        {
            return (.init(value: numeral.low, unit: unit.0), unit.1, true)
        }
        guard let unit = unit(at: at), allows(unit.code, numeral, from: at, to: unit.end) else { return nil }
        var value = numeral.low
        var end = unit.end
        if isMark("多余", end), !isBeside(.afterSpanSurplus, end + 1),
            table.role(.before, .after, in: text, at: end + 1) != nil || unit.code == .year
        {
            hasSurplus = true
            end += 1
        }
        if isMark("半", end), !isBeside(.afterSpanHalf, end + 1) {
            value += half
            end += 1
        }
        return (.init(value: value, unit: unit.code), end, hasSurplus)
    }

    private func unit(at position: Int) -> (code: TimeMeaning.Unit, end: Int)? {
        table.units.longest(in: text.scalars, at: position).map { (table.unitCodes[Int($0.value)], $0.positions.upperBound) }
    }

    /// Words that only look like spans: 一天天, 5日均线, 10秒杀, 一周年庆, 二日游.
    private func allows(_ code: TimeMeaning.Unit, _ numeral: Numeral, from start: Int, to end: Int) -> Bool {
        switch code {
        case .year:
            return !isBeside(.afterSpanYear, end) && numeral.high < 1000
                && !(numeral.isPlain && numeral.isChinese && numeral.positions.count > 1 && numeral.high >= 100)
        case .day where text.scalars[start] == 0x65E5: return numeral.isChinese && !isBeside(.afterSpanDay, end)
        case .week: return !isBeside(.afterSpanWeek, end)
        case .day: return !isBeside(.afterSpanDayWord, end)
        case .second: return !isBeside(.afterSpanSecond, end)
        default: return true
        }
    }
}
