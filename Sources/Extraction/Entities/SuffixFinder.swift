import Lexicons

/// Finds names by their end: 奎芯科技, 天津监管局, 中小学教育板块, 科创50指数.
///
/// Finds 上海云鑫创业投资有限公司 in 收购上海云鑫创业投资有限公司; finds nothing in 上市公司 or 相关行业, where nothing sets a thing
/// apart.
struct SuffixFinder: NameFinder {
    func candidates(in reading: NameReading) -> [NameCandidate] {
        reading.tokens.indices.compactMap { number in
            guard let suffix = reading.word(number)?.suffix, reading.entries[number] == nil else { return nil }
            return candidate(endingWith: suffix, at: number, in: reading)
        }
    }

    private func candidate(endingWith suffix: NameVocabulary.Suffix, at number: Int, in reading: NameReading) -> NameCandidate? {
        let start: Int?
        switch (suffix.type, suffix.strength) {
        case ("Company", .legal): start = reading.startOfLegalName(before: number)
        case ("Company", _): start = reading.startOfCompanyName(before: number, suffix)
        case ("Sector", _): start = reading.startOfDescription(before: number, length: 8, needsCore: false)
        case ("Place", _): start = reading.startOfPlaceName(before: number)
        default: start = reading.startOfDescription(before: number, length: 14, needsCore: true)
        }
        guard let start, start < number, !isFieldOfTitle(number, suffix, reading) else { return nil }
        let score = score(start..<number + 1, suffix, reading)
        return NameCandidate(positions: reading.positions(start..<number + 1), type: suffix.type, score: score)
    }

    /// True for 半导体 in 晨舟证券半导体分析师, which says what the analyst reads and ends no name.
    private func isFieldOfTitle(_ number: Int, _ suffix: NameVocabulary.Suffix, _ reading: NameReading) -> Bool {
        suffix.type == "Company" && reading.classes(number + 1).contains(.titleBefore)
            && reading.word(number - 1)?.suffix.map { $0.type == "Company" && $0.strength >= .likely } == true
    }

    private func score(_ run: Range<Int>, _ suffix: NameVocabulary.Suffix, _ reading: NameReading) -> Int {
        var score = suffix.strength.rawValue * 2
        if suffix.strength == .legal { return score + NameCandidate.threshold }
        score += reading.leftEdgeScore(run.lowerBound) + reading.coreScore(run.lowerBound..<run.upperBound - 1, suffix.type)
        if suffix.type == "Company" {
            score += reading.word(run.upperBound)?.cues.companyAhead ?? 0
            score += reading.word(run.lowerBound - 1)?.cues.companyBehind ?? 0
        }
        if suffix.strength < .sure, reading.goesOn(after: run.upperBound - 1) { score -= 4 }
        return score + reading.echoScore(reading.positions(run))
    }
}
