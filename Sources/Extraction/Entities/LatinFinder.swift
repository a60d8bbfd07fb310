import Lexicons

/// Finds Latin names: companies by their last word, people beside a title or a verb of saying, models by letters with digits,
/// and other words that are no jargon.
///
/// Finds XCI Holding Limited, Dan Ives in 分析师Dan Ives, QwQ-32B; finds nothing in AI, GPU, 5nm.
struct LatinFinder: NameFinder {
    private enum WordKind: String {
        case company, organization, link, model
    }

    private let kinds: [String: WordKind]
    /// What follows a number that is no part of a name.
    private var measures = PhraseMatcher()

    init(_ tables: TableFolder) throws(TableError) {
        let table = try tables.table("names/latin-words", requires: ["word", "kind"])
        var kinds: [String: WordKind] = [:]
        for row in table.rows {
            guard let kind = WordKind(rawValue: row["kind"]) else {
                throw table.error(in: row, "kind is company, organization, link or model")
            }
            kinds[row["word"]] = kind
        }
        self.kinds = kinds
        for row in try tables.table("names/measure-words", requires: ["word"]).rows { measures.insert(row["word"], value: 0) }
    }

    func candidates(in reading: NameReading) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var number = 0
        while number < reading.tokens.count {
            guard isLatinWord(number, reading) else {
                number += 1
                continue
            }
            let run = phrase(from: number, reading)
            if let candidate = candidate(withoutJargon(run, reading), reading) { found.append(candidate) }
            number = run.upperBound
        }
        return found
    }

    /// True for a Latin run or a Latin name of the lexicon.
    private func isLatinWord(_ number: Int, _ reading: NameReading) -> Bool {
        guard number < reading.tokens.count else { return false }
        let positions = reading.tokens[number].positions
        switch reading.tokens[number].kind {
        case .latin: return true
        case .word:
            return reading.entries[number] != nil && reading.text.isAlphanumeric(positions.lowerBound)
                && reading.text.isAlphanumeric(positions.upperBound - 1)
        default: return false
        }
    }

    /// The words from a token on that are parted by single spaces, each with a capital or a digit at its head.
    private func phrase(from first: Int, _ reading: NameReading) -> Range<Int> {
        var end = first + 1
        var next = end
        while next + 1 < reading.tokens.count, reading.tokens[next].kind == .space {
            if isModelNumber(next + 1, reading) { return first..<next + 2 }
            guard isLatinWord(next + 1, reading) else { break }
            let word = written(next + 1, reading)
            let isLink = kinds[word] == .link
            guard isLink || isCapitalised(next + 1, reading) else { break }
            next += 2
            if !isLink { end = next }
        }
        return first..<end
    }

    /// True for a short number that counts nothing: Grok 3, not Grok 3个.
    private func isModelNumber(_ number: Int, _ reading: NameReading) -> Bool {
        let token = reading.tokens[number]
        guard token.kind == .number, token.positions.count < 4 else { return false }
        let end = token.positions.upperBound
        return end >= reading.text.count || measures.longest(in: reading.text.scalars, at: end) == nil
    }

    /// A phrase without words at its end that name nothing: H800 of H800 GPU.
    private func withoutJargon(_ run: Range<Int>, _ reading: NameReading) -> Range<Int> {
        var end = run.upperBound
        while end - 2 > run.lowerBound, reading.tokens[end - 1].kind == .latin,
            reading.vocabulary.isJargon(written(end - 1, reading)),
            kinds[written(end - 1, reading)] == nil
        { end -= 2 }
        return run.lowerBound..<end
    }

    private func written(_ number: Int, _ reading: NameReading) -> String {
        reading.text.written(reading.tokens[number].positions)
    }

    private func isCapitalised(_ number: Int, _ reading: NameReading) -> Bool {
        let kind = reading.text.kinds[reading.tokens[number].positions.lowerBound]
        return kind == .upper || kind == .digit
    }

    private func candidate(_ run: Range<Int>, _ reading: NameReading) -> NameCandidate? {
        let words = run.filter { reading.tokens[$0].kind != .space }
        let positions = reading.positions(run)
        if words.count > 1 {
            switch kinds[written(words[words.count - 1], reading)] {
            case .company: return NameCandidate(positions: withFullStop(positions, reading.text), type: "Company", score: 10)
            case .organization: return NameCandidate(positions: positions, type: "Organization", score: 10)
            case .link, .model, nil: break
            }
        }
        guard !words.allSatisfy({ reading.entries[$0] != nil }),
            reading.tokens[words[0]].positions.contains(where: { reading.text.kinds[$0] == .upper })
        else { return nil }
        if isPerson(words, run, reading) { return NameCandidate(positions: positions, type: "Person", score: 8) }
        let text = reading.text.written(positions)
        guard !reading.vocabulary.isJargon(text), !words.allSatisfy({ reading.vocabulary.isJargon(written($0, reading)) }) else {
            return nil
        }
        return other(positions, words.count, run, reading)
    }

    /// A name with the full stop of its last word where that is short for a longer: Co., Inc.
    private func withFullStop(_ positions: Range<Int>, _ text: NameText) -> Range<Int> {
        let end = positions.upperBound
        guard end < text.count, text.originals[end] == 0x2E, !text.isAlphanumeric(end + 1) else { return positions }
        return positions.lowerBound..<end + 1
    }

    /// Two or three words in letters only, beside a title or a verb of saying.
    private func isPerson(_ words: [Int], _ run: Range<Int>, _ reading: NameReading) -> Bool {
        guard (2...4).contains(words.count), words.allSatisfy({ isPlainWord($0, reading) }) else { return false }
        return reading.classes(run.lowerBound - 1).contains(.titleBefore)
            || !reading.classes(run.upperBound).isDisjoint(with: [.speech, .titleAfter])
    }

    private func isPlainWord(_ number: Int, _ reading: NameReading) -> Bool {
        let positions = reading.tokens[number].positions
        return reading.text.kinds[positions.lowerBound] == .upper && positions.allSatisfy { reading.text.kinds[$0] != .digit }
            && reading.entries[number] == nil
    }

    /// A product or company by the shape of its name and by what stands beside it.
    private func other(_ positions: Range<Int>, _ count: Int, _ run: Range<Int>, _ reading: NameReading) -> NameCandidate? {
        let text = reading.text
        let letters = positions.count(where: { text.kinds[$0] == .upper || text.kinds[$0] == .lower })
        let digits = positions.count(where: { text.kinds[$0] == .digit })
        let upper = positions.count(where: { text.kinds[$0] == .upper })
        guard upper > 0, letters > 1 || digits > 0 && letters > 0 else { return nil }
        let before = reading.word(run.lowerBound - 1)?.cues ?? NameVocabulary.Cues()
        let after = reading.word(run.upperBound)?.cues ?? NameVocabulary.Cues()
        let speech = reading.classes(run.upperBound).contains(.speech) ? 2 : 0
        let company = before.companyBehind + after.companyAhead + speech
        let product = before.productBehind + after.productAhead + (digits > 0 ? 2 : 0) + (isOwned(run, reading) ? 1 : 0)
        let hasInnerCapital = positions.dropFirst().contains { text.kinds[$0] == .upper } && upper < letters
        var score =
            max(company, product)
            + shapeScore(letters: letters, hasInnerCapital: hasInnerCapital, isUpper: upper == letters, digits: digits)
        score += reading.echoScore(positions)
        return NameCandidate(positions: positions, type: product > company || digits > 0 ? "Product" : "Company", score: score)
    }

    /// True behind a company or product of the lexicon: 英伟达H800.
    private func isOwned(_ run: Range<Int>, _ reading: NameReading) -> Bool {
        guard let type = reading.entry(run.lowerBound - 1)?.type else { return false }
        return type == "Company" || type == "Product"
    }

    /// 6 for a word with a capital inside (SemiAnalysis), 5 for a long capitalised word, 3 for a model number, less for short ones.
    private func shapeScore(letters: Int, hasInnerCapital: Bool, isUpper: Bool, digits: Int) -> Int {
        if digits > 0 { return letters > 3 ? 4 : 3 }
        if hasInnerCapital { return letters > 3 ? 6 : 4 }
        if isUpper { return letters > 4 ? 3 : 2 }
        return letters > 4 ? 5 : 3
    }
}
