import Lexicons

/// Finds people: by surname and length beside a title or a verb of saying, by the characters of foreign names, by the dot inside
/// them, and in lists of such names.
///
/// Finds 张建新 in 总经理张建新表示 and 拉里·埃里森; finds nothing in 总经理任命, where 任命 is a word.
struct PersonFinder: NameFinder {
    let surnames: Surnames
    let foreign: CodePointSet

    init(_ tables: TableFolder) throws(TableError) {
        surnames = try Surnames(tables)
        foreign = try .transliteration(tables)
    }

    func candidates(in reading: NameReading) -> [NameCandidate] {
        var found: [NameCandidate] = []
        for number in reading.tokens.indices {
            let classes = reading.classes(number)
            if classes.contains(.titleBefore), let name = nameBehind(number, reading) { found.append(name) }
            if !classes.isDisjoint(with: [.titleAfter, .speech]), let name = nameAhead(of: number, reading) {
                found.append(name)
            }
            if let name = bareName(at: number, reading) { found.append(name) }
            if Self.dots.contains(reading.character(number)), let name = dottedName(at: number, reading) { found.append(name) }
        }
        return found + namesInLists(reading)
    }

    /// A name behind a title: 分析师沈萌.
    private func nameBehind(_ title: Int, _ reading: NameReading) -> NameCandidate? {
        var next = title + 1
        if next < reading.tokens.count, reading.tokens[next].kind == .space { next += 1 }
        let isLinked = reading.character(next) == Self.link
        if isLinked { next += 1 }
        guard next < reading.tokens.count, reading.entries[next] == nil else { return nil }
        let start = reading.tokens[next].positions.lowerBound
        guard !reading.beginsBoundaryWord(at: start) else { return nil }
        if let surname = surnames.surname(in: reading.text, at: start),
            let end = surnames.end(of: surname, at: start, in: reading)
        {
            guard !isLinked || end - start == 3 else { return nil }
            return NameCandidate(positions: start..<end, type: "Person", score: surname.isCommon ? 8 : 6)
        }
        guard !isLinked else { return nil }
        if let name = nameBeforeSpeech(at: start, reading) { return name }
        var end = start
        while end < reading.text.count, end - start < 7, foreign.contains(reading.text.scalars[end]),
            !reading.beginsBoundaryWord(at: end)
        { end += 1 }
        guard end - start > 1, reading.endsName(at: end) else { return nil }
        return NameCandidate(positions: start..<end, type: "Person", score: end - start > 2 ? 8 : 6)
    }

    /// A name between a title and a verb of saying, whose given name may then hold a word: 分析师程未央表示.
    private func nameBeforeSpeech(at start: Int, _ reading: NameReading) -> NameCandidate? {
        let end = start + 3
        guard let surname = surnames.surname(in: reading.text, at: start), surname.isCommon, surname.length == 1,
            end < reading.text.count, (start..<end).allSatisfy(reading.text.isHan)
        else { return nil }
        let next = Int(reading.tokenAt[end])
        guard reading.tokens[next].positions.lowerBound == end, reading.classes(next).contains(.speech),
            isFree(start..<end, reading)
        else { return nil }
        return NameCandidate(positions: start..<end, type: "Person", score: 10)
    }

    /// A name ahead of a title or of a verb of saying: 沈萌先生, 沈萌表示.
    private func nameAhead(of number: Int, _ reading: NameReading) -> NameCandidate? {
        let end = reading.tokens[number].positions.lowerBound
        let isTitle = reading.classes(number).contains(.titleAfter)
        for length in [3, 2, 4] {
            let start = end - length
            guard start >= 0, let edge = leftEdge(at: start, reading),
                let surname = surnames.surname(in: reading.text, at: start),
                length - surname.length == 1 || length - surname.length == 2, isFree(start..<end, reading)
            else { continue }
            let score = (isTitle ? 4 : 2) + (surname.isCommon ? 2 : 0) + edge
            return NameCandidate(positions: start..<end, type: "Person", score: score)
        }
        var start = end
        while start > 0, end - start < 6, foreign.contains(reading.text.scalars[start - 1]) { start -= 1 }
        guard end - start > 2, leftEdge(at: start, reading) == 2, isFree(start..<end, reading) else { return nil }
        return NameCandidate(positions: start..<end, type: "Person", score: isTitle ? 8 : 6)
    }

    /// Three characters that no word explains, the first a common surname, between words or marks.
    private func bareName(at number: Int, _ reading: NameReading) -> NameCandidate? {
        guard reading.role(number) == .unknown, reading.character(number + 3) != Self.slash, reading.role(number - 1) != .unknown,
            reading.role(number + 3) != .unknown, number + 2 < reading.tokens.count
        else { return nil }
        let positions = reading.positions(number..<number + 3)
        guard positions.count == 3,
            (number + 1..<number + 3).allSatisfy({ reading.role($0) == .unknown || reading.role($0) == .soft }),
            surnames.surname(in: reading.text, at: positions.lowerBound)?.isCommon == true
        else { return nil }
        let sides = [number - 1, number + 3].count(where: { isSide($0, reading) })
        let isRepeated = reading.text.occurrences(of: Array(reading.text.scalars[positions]), atMost: 2) > 1
        return NameCandidate(positions: positions, type: "Person", score: 4 + sides + (isRepeated ? 2 : 0))
    }

    /// True for a mark or a word beside a name.
    private func isSide(_ number: Int, _ reading: NameReading) -> Bool {
        reading.role(number) == .soft || reading.role(number) == .boundary
    }

    /// 2 behind a mark, a title or a line end, 1 behind another word, nil inside one.
    private func leftEdge(at start: Int, _ reading: NameReading) -> Int? {
        guard start > 0 else { return 2 }
        let number = Int(reading.tokenAt[start - 1])
        guard reading.tokens[number].positions.upperBound == start else { return nil }
        if reading.tokens[number].kind == .mark || reading.tokens[number].kind == .lineFeed { return 2 }
        if reading.classes(number).contains(.titleBefore) { return 2 }
        return reading.role(number) == .boundary ? 1 : nil
    }

    /// True where no entity of the lexicon and no longer word lies in a run.
    func isFree(_ positions: Range<Int>, _ reading: NameReading) -> Bool {
        var i = positions.lowerBound
        while i < positions.upperBound {
            let number = Int(reading.tokenAt[i])
            let token = reading.tokens[number]
            guard reading.text.isHan(i), reading.entries[number] == nil, token.positions.count < 3,
                token.positions.upperBound <= positions.upperBound, token.positions != positions
            else { return false }
            i = token.positions.upperBound
        }
        return true
    }

    /// 拉里·埃里森 around a dot.
    private func dottedName(at number: Int, _ reading: NameReading) -> NameCandidate? {
        let dot = reading.tokens[number].positions.lowerBound
        var start = dot
        while start > 0, dot - start < 6, isNamePart(start - 1, reading) { start -= 1 }
        var end = dot + 1
        while end < reading.text.count, end - dot < 8, isNamePart(end, reading),
            end == dot + 1 || !reading.beginsBoundaryWord(at: end)
        { end += 1 }
        guard start < dot, end > dot + 1, end - start > 3 else { return nil }
        return NameCandidate(positions: start..<end, type: "Person", score: 10)
    }

    private func isNamePart(_ i: Int, _ reading: NameReading) -> Bool {
        foreign.contains(reading.text.scalars[i]) || Self.dots.contains(reading.text.scalars[i])
    }

    /// / behind the name of a table's maker
    private static let slash: UInt32 = 0x2F
    /// 的
    private static let link: UInt32 = 0x7684
    /// · ‧ • ・
    private static let dots: Set<UInt32> = [0xB7, 0x2027, 0x2022, 0x30FB]
}
