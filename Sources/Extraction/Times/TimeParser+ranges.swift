import Lexicons

extension TimeParser {
    /// Two numbers that share what follows: 2020-2025年, 1至9月, 3-5年, 7到9个月后, 5-7日.
    func sharedRange(at position: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard let first = number(at: position), !isPartOfNumber(position), let start = separator(after: first.end),
            let second = number(at: start)
        else { return nil }
        var end = second.end
        if end < text.count, text.scalars[end] == 0x20 { end += 1 }
        if isMark("年", end), let years = years(first, second, hasMark: true) {
            return (.range(.year(.absolute(years.0)), .year(.absolute(years.1))), isMark("度", end + 1) ? end + 2 : end + 1)
        }
        if first.length == 4, second.length == 4, !first.isChinese, (1900...2100).contains(first.value),
            (1900...2100).contains(second.value), first.value < second.value, !isBeside(.afterYearRange, end)
        {
            return (.range(.year(.absolute(first.value)), .year(.absolute(second.value))), second.end)
        }
        if hasRepublicYears, isMark("(", position - 1), isMark(")", second.end), let years = years(first, second, hasMark: false),
            first.length == 3
        {
            return (.range(.year(.absolute(years.0)), .year(.absolute(years.1))), second.end)
        }
        if let months = monthRange(at: position) { return (.part(nil, .months(months.first, months.last)), months.end) }
        if let day = isAt("日", end), (1...31).contains(first.value), first.value < second.value, second.value <= 31,
            !first.isChinese, !isBeside(.afterDay, day)
        {
            return (.range(.day(nil, nil, .absolute(first.value)), .day(nil, nil, .absolute(second.value))), day)
        }
        return spanRange(first, start)
    }

    private func spanRange(_ first: Number, _ start: Int) -> (meaning: TimeMeaning, end: Int)? {
        guard let second = amounts(at: start), second.span.parts.count == 1, let part = second.span.parts.first else {
            return nil
        }
        let low = TimeMeaning.Span(parts: [.init(value: ExactNumber(first.value), unit: part.unit)])
        guard low.parts[0].value < part.value else { return nil }
        if let shift = table.role(.before, .after, in: text, at: second.end) {
            return (.shifted(low, second.span, forward: shift.role.kind == .after), shift.end)
        }
        if isMark("前后", second.end), number(at: second.end + 1) == nil {
            return (.shifted(low, second.span, forward: isMark("后", second.end)), second.end + 1)
        }
        return (.span(low, second.span), second.end)
    }

    private func years(_ first: Number, _ second: Number, hasMark: Bool) -> (Int, Int)? {
        func year(_ number: Number) -> Int? {
            if number.length == 4, (1000...2200).contains(number.value) { return number.value }
            if hasRepublicYears, number.length == 3 || number.length == 2, (85...140).contains(number.value) {
                return 1911 + number.value
            }
            return nil
        }
        guard let low = year(first) else { return nil }
        if let high = year(second) { return low < high ? (low, high) : nil }
        guard first.length == 4, second.length == 2, low / 100 * 100 + second.value > low, hasMark else { return nil }
        return (low, low / 100 * 100 + second.value)
    }

    /// Behind a sign or word of a range.
    func separator(after position: Int) -> Int? {
        var at = position
        while at < text.count, text.scalars[at] == 0x20, at - position < 2 { at += 1 }
        guard isMark("-–—~〜至到―", at) else { return nil }
        at += 1
        if isMark("—", at), isMark("—", at - 1) { at += 1 }
        while at < text.count, text.scalars[at] == 0x20, at - position < 4 { at += 1 }
        return at
    }

    /// The second end of a range of full times: 2018年9月19日至2019年11月22日, 2015年和2018年之间.
    func rangeEnd(of first: TimeMeaning, after position: Int) -> (meaning: TimeMeaning, end: Int)? {
        switch first {
        case .span, .shifted, .rolling, .range, .samePeriod, .clock: return nil
        default: break
        }
        if let start = separator(after: position), let second = simple(at: start), isEnd(second.meaning) {
            return (inherit(second.meaning, from: first), second.end)
        }
        guard isMark("和与", position), let second = simple(at: position + 1), isEnd(second.meaning) else { return nil }
        guard let end = isAt("之间", second.end) ?? isAt("期间", second.end) ?? (isMark("间", second.end) ? second.end + 1 : nil)
        else { return nil }
        return (inherit(second.meaning, from: first), end)
    }

    private func isEnd(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .year, .part, .monthPart, .day, .weekday, .week: true
        default: false
        }
    }

    /// The second end takes year and month from the first where it names none.
    private func inherit(_ second: TimeMeaning, from first: TimeMeaning) -> TimeMeaning {
        switch (first, second) {
        case (.day(let year, let month, _), .day(nil, nil, let day)): .day(year, month, day)
        case (.day(let year, _, _), .day(nil, let month, let day)): .day(year, month, day)
        case (.part(let year, _), .part(nil, let part)): .part(year, part)
        case (.part(let year, .month(_)), .day(nil, let month, let day)): .day(year, month, day)
        case (.year(let year), .part(nil, let part)): .part(year, part)
        default: second
        }
    }

    /// 截至2025年12月31日的三个月, 截至3月底止年度.
    func ending(_ draft: inout TimeDraft) {
        guard case .day = draft.meaning else { return }
        let start = draft.positions.lowerBound
        var at = skip(at: draft.positions.upperBound)
        if isMark("止", at) { at = skip(at: at + 1) }
        let hasUntil = text.has("截至", endingAt: start) || text.has("截止", endingAt: start)
        guard hasUntil else { return }
        if let span = amounts(at: at), span.span.parts.count == 1, span.span.parts[0].unit <= .week {
            draft.meaning = .ending(draft.meaning, span.span)
            draft.positions = start - 2..<span.end
        } else if let year = isAt("年度", at) ?? isAt("财年", at) ?? isAt("财政年度", at) {
            draft.meaning = .ending(draft.meaning, .init(parts: [.init(value: 1, unit: .year)]))
            draft.positions = start - 2..<year
        } else if let half = isAt("六个月", at) ?? isAt("半年度", at) ?? isAt("季度", at) {
            draft.meaning = .ending(draft.meaning, .init(parts: [.init(value: isAt("季度", at) == nil ? 6 : 3, unit: .month)]))
            draft.positions = start - 2..<half
        }
    }

    /// 起 and 开始 bound a full date or year behind 自 or 从; 以来 bounds years, holidays and 今年 alone: 3月以来 is March.
    private func isBounded(_ meaning: TimeMeaning, _ kind: TimeTable.Kind, _ isFrom: Bool) -> Bool {
        switch (kind, meaning) {
        case (.start, .day(.absolute, .absolute, _)), (.start, .year(.absolute)): isFrom
        case (.start, _): false
        case (.since, .part(nil, .month(.absolute))), (.since, .day(.absolute, _, _)), (.since, .part(.absolute, .month)): false
        default: true
        }
    }

    private static func bound(_ kind: TimeTable.Kind) -> TimeMeaning.Bound? {
        switch kind {
        case .since: .since
        case .after: .after
        case .from, .start: .from
        case .before: .before
        case .until: .until
        default: nil
        }
    }

    /// 以来, 之后, 之前, and 起 behind 自 or 从.
    func bound(_ draft: inout TimeDraft) {
        switch draft.meaning {
        case .span, .shifted, .rolling, .range, .samePeriod, .clock, .ending: return
        default: break
        }
        var end = draft.positions.upperBound
        if let holiday = isAt("结束", end) ?? isAt("后", end), case .part(_, .holiday) = draft.meaning,
            table.role(.since, in: text, at: holiday) != nil
        {
            end = holiday
        }
        guard let word = table.role(.since, .after, .from, .before, .until, .start, in: text, at: end) else {
            if isMark("前", end), case .year(.absolute) = draft.meaning, !isBeside(.afterShift, end + 1) {
                draft.meaning = .open(draft.meaning, .before)
                draft.positions = draft.positions.lowerBound..<end + 1
            }
            return
        }
        let isFrom = isMark("自从由", draft.positions.lowerBound - 1)
        guard isBounded(draft.meaning, word.role.kind, isFrom), let bound = Self.bound(word.role.kind) else { return }
        let isInclusive = text.has("包括", endingAt: draft.positions.lowerBound)
        draft.meaning = .open(
            draft.meaning, isInclusive && bound == .after ? .from : isInclusive && bound == .before ? .until : bound)
        draft.positions = draft.positions.lowerBound..<word.end
    }
}
