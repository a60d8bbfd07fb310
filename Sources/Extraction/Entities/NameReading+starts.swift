import Lexicons

/// Where a name begins that ends with a token, and what speaks for it.
extension NameReading {
    /// True where a name that ends with a token seems to go on behind it.
    func goesOn(after number: Int) -> Bool {
        switch role(number + 1) {
        case .unknown: true
        case .generic: !classes(number + 2).contains(.titleBefore)
        default: false
        }
    }

    /// What speaks for a name's beginning with a token: 2 behind a mark or a word that ends names.
    func leftEdgeScore(_ number: Int) -> Int {
        switch role(number - 1) {
        case .boundary: 2
        case .named, .place, .soft: 1
        default: 0
        }
    }

    /// What the part of a name before its end says.
    func coreScore(_ run: Range<Int>, _ type: String) -> Int {
        let unknown = unknownCount(run)
        if run.contains(where: { roles[$0] == .named || roles[$0] == .latin }) { return 2 }
        if type != "Company" && type != "Place" { return unknown > 5 ? -2 : 2 }
        switch unknown {
        case 0: return run.contains { roles[$0] == .place } ? 1 : 0
        case 1: return -1
        case 2: return 2
        case 3: return 1
        case 4: return 0
        default: return -2
        }
    }

    /// Two points where a name stands in the title, two where it stands twice in the text.
    func echoScore(_ positions: Range<Int>) -> Int {
        let form = Array(text.scalars[positions])
        let inTitle = title.map { $0.contains(form) } ?? false
        return (inTitle ? 2 : 0) + (text.occurrences(of: form, atMost: 2) > 1 ? 2 : 0)
    }

    /// The first token of a name that ends in 有限公司: the place that it begins with, or what follows the nearest word that ends
    /// names.
    func startOfLegalName(before number: Int) -> Int? {
        var start = number
        var place: Int?
        var soft: Int?
        while start > 0, positions(start - 1..<number).count <= 28 {
            if let open = openOfBracket(endingAt: start - 1) {
                start = open
                continue
            }
            if let before = placeBeforeWord(start - 1), place == nil {
                start = before
                place = before
                continue
            }
            guard role(start - 1) != .boundary, !isLegalEnd(start - 1) else { break }
            start -= 1
            if role(start) == .place { place = start }
            if role(start) == .soft, soft == nil { soft = start }
        }
        if let place, place > start, role(place - 1) == .soft || place - start <= 2 { return place }
        if let soft, soft == start, number - start > 2 { return start + 1 }
        return start < number ? start : nil
    }

    /// The place that a name may begin with whose middle holds a common word: 浙江环益资源[利用]有限公司.
    private func placeBeforeWord(_ number: Int) -> Int? {
        guard tokens.indices.contains(number), tokens[number].kind == .word, tokens[number].positions.count == 2,
            classes(number).contains(.common), classes(number).isDisjoint(with: [.titleBefore, .speech])
        else { return nil }
        var start = number
        while number - start < 8 {
            start -= 1
            switch role(start) {
            case .place: return start
            case .unknown, .generic: continue
            default: return nil
            }
        }
        return nil
    }

    private func isLegalEnd(_ number: Int) -> Bool { word(number)?.suffix?.strength == .legal || isBareCompanyWord(number) }

    /// The first token of `(北京)` where it ends at a token.
    private func openOfBracket(endingAt number: Int) -> Int? {
        guard character(number) == 0x29, role(number - 1) == .place, character(number - 2) == 0x28 else { return nil }
        return number - 2
    }

    /// The first token of a name such as 奎芯科技 or 上海云鑫: words that set nothing apart, then what does, then a place.
    func startOfCompanyName(before number: Int, _ suffix: NameVocabulary.Suffix) -> Int? {
        var start = number
        if let open = openOfBracket(endingAt: start - 1) { start = open }
        while role(start - 1) == .generic, positions(start - 1..<number).count <= 10 { start -= 1 }
        if role(start - 1) == .boundary, start == number { return nil }
        switch role(start - 1) {
        case .unknown:
            let end = start
            while role(start - 1) == .unknown, end - start < 8 { start -= 1 }
            if end - start == 1, role(start - 1) == .soft { start -= 1 }
            let count = positions(start..<end).count
            if count == 1, role(start - 1) != .place { return nil }
            if isBareCompanyWord(number), count < 3, role(start - 1) != .place { return nil }
        case .named:
            guard !isBareCompanyWord(number) || role(start - 2) == .place else { return nil }
            while role(start - 1) == .named { start -= 1 }
        case .latin:
            guard startsWithCapital(start - 1), !vocabulary.isJargon(text.written(tokens[start - 1].positions)),
                !isBareCompanyWord(number)
            else { return nil }
            start -= 1
        case .place:
            return suffix.strength == .sure && !isBareCompanyWord(number) ? start - 1 : nil
        default: return nil
        }
        if role(start - 1) == .place { start -= 1 }
        return word(start - 1)?.suffix?.strength == .legal ? startOfLegalName(before: start - 1) ?? start : start
    }

    /// 公司 needs more than a place before it: 上海公司 is no name.
    private func isBareCompanyWord(_ number: Int) -> Bool { text.folded(tokens[number].positions).hasSuffix("公司") }

    private func startsWithCapital(_ number: Int) -> Bool { text.kinds[tokens[number].positions.lowerBound] == .upper }

    /// The first token of a name such as 广州市房地产行业协会: all that may stand in it, nouns too.
    ///
    /// - Parameter needsCore: true where words that set nothing apart do not make a name by themselves.
    func startOfDescription(before number: Int, length: Int, needsCore: Bool) -> Int? {
        var start = number
        var core: Int?
        while start > 0, positions(start - 1..<number).count <= length {
            let role = role(start - 1)
            let isNoun = role == .boundary && classes(start - 1).contains(.noun) && tokens[start - 1].positions.count > 1
            guard role != .boundary || isNoun, role != .soft, needsCore || role != .number else { break }
            start -= 1
            if role == .place || role == .named || role == .unknown || role == .latin { core = start }
        }
        while start < number,
            role(start) == .soft || role(start) == .number && character(start + 1) == 0 || needsCore && role(start) == .boundary
        {
            start += 1
        }
        if needsCore {
            guard let core else { return nil }
            return min(max(start, core), number)
        }
        let isEmpty = (start..<number).allSatisfy { word($0)?.suffix?.type == "Sector" }
        return isEmpty || positions(start..<number).count < 2 ? nil : start
    }

    /// The first token of 房山 in 房山区, or of the place before it: 北京房山区.
    func startOfPlaceName(before number: Int) -> Int? {
        var start = number
        while role(start - 1) == .unknown, number - start < 4 { start -= 1 }
        if start == number { return role(start - 1) == .place ? start - 1 : nil }
        guard number - start > 1 || role(start - 1) == .place else { return nil }
        return role(start - 1) == .place ? start - 1 : start
    }
}
