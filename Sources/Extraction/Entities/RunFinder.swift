import Lexicons

/// Finds company and product names without a telling end, from all places where the same words stand between words that end
/// names: 金泰莱 in 收购金泰莱100%股权 and 金泰莱公告称.
///
/// One place with a strong cue is enough (子公司和芯微); else the words have to come back or to stand in the title.
struct RunFinder: NameFinder {
    private let surnames: Surnames

    init(_ tables: TableFolder) throws(TableError) {
        surnames = try Surnames(tables)
    }

    private struct Evidence {
        var places: [Range<Int>] = []
        var companyAhead = 0
        var companyBehind = 0
        var productAhead = 0
        var productBehind = 0
        var unknown = 0
        /// Ends with a word that names of companies end with.
        var isCompanyLike = false
        /// The least that speaks for a company beside verbs of saying.
        var cue = 0

        var company: Int { companyAhead + companyBehind }
        var product: Int { productAhead + productBehind }
    }

    func candidates(in reading: NameReading) -> [NameCandidate] {
        var evidence: [[UInt32]: Evidence] = [:]
        var forms: [[UInt32]] = []
        var number = 0
        while number < reading.tokens.count {
            guard isPart(number, reading) else {
                number += 1
                continue
            }
            var end = number + 1
            while end < reading.tokens.count, isPart(end, reading) { end += 1 }
            if reading.role(number - 1) != .number, let run = reading.trimmed(number..<end) {
                let form = Array(reading.text.scalars[reading.positions(run)])
                if evidence[form] == nil { forms.append(form) }
                weigh(run, reading, &evidence[form, default: Evidence()])
            }
            number = end
        }
        return forms.flatMap { candidates($0, evidence[$0] ?? Evidence(), reading) }
    }

    private func isPart(_ number: Int, _ reading: NameReading) -> Bool {
        switch reading.role(number) {
        case .boundary, .number: false
        default: true
        }
    }

    /// The token behind a run where a cue may stand, past a date: 股价 in 鹊岭黄金8日股价.
    private func tokenBehind(_ run: Range<Int>, _ reading: NameReading) -> Int {
        var number = run.upperBound
        while number - run.upperBound < 4,
            reading.role(number) == .number || reading.role(number) == .soft && number > run.upperBound
        {
            number += 1
        }
        return number
    }

    private func weigh(_ run: Range<Int>, _ reading: NameReading, _ evidence: inout Evidence) {
        evidence.isCompanyLike = reading.role(run.upperBound - 1) != .unknown && reading.role(run.upperBound - 1) != .latin
        if reading.role(run.lowerBound) == .unknown, reading.classes(run.upperBound).contains(.titleBefore),
            evidence.isCompanyLike
        {
            evidence.companyAhead = max(evidence.companyAhead, 1)
        }
        let before = reading.word(run.lowerBound - 1)?.cues ?? NameVocabulary.Cues()
        let next = tokenBehind(run, reading)
        let after = reading.word(next)?.cues ?? NameVocabulary.Cues()
        let speech = reading.classes(next).contains(.speech) ? 2 : 0
        evidence.places.append(reading.positions(run))
        evidence.cue = max(evidence.cue, after.companyAhead, before.companyBehind)
        evidence.companyAhead = max(evidence.companyAhead, after.companyAhead, speech)
        evidence.companyBehind = max(evidence.companyBehind, before.companyBehind)
        evidence.productAhead = max(evidence.productAhead, after.productAhead)
        evidence.productBehind = max(evidence.productBehind, before.productBehind)
        if after.companyAhead > 1, reading.role(run.upperBound + 1) == .number {
            evidence.companyAhead = max(evidence.companyAhead, after.companyAhead + 1)
        }
        if isNamedInLatin(run.upperBound, reading) { evidence.companyAhead = max(evidence.companyAhead, 3) }
        evidence.unknown = reading.unknownCount(run)
    }

    /// True before a bracket that begins with a Latin name: 鲁格（Ruger）.
    private func isNamedInLatin(_ number: Int, _ reading: NameReading) -> Bool {
        guard reading.character(number) == 0x28, number + 1 < reading.tokens.count, reading.role(number + 1) == .latin else {
            return false
        }
        let positions = reading.tokens[number + 1].positions
        return reading.text.kinds[positions.lowerBound] == .upper && !reading.vocabulary.isJargon(reading.text.written(positions))
    }

    private func candidates(_ form: [UInt32], _ evidence: Evidence, _ reading: NameReading) -> [NameCandidate] {
        let inTitle = reading.title?.contains(form) ?? false
        guard evidence.company + evidence.product > 0 || inTitle && evidence.places.count > 2 else { return [] }
        if form.count == 2, max(evidence.company, evidence.product) < 3 { return [] }
        var score =
            2 + max(evidence.company, evidence.product) + (evidence.unknown < 5 ? 1 : -1) + (inTitle ? 2 : 0)
            + (evidence.isCompanyLike ? 1 : 0)
        score += evidence.places.count > 3 ? 3 : evidence.places.count > 1 ? 2 : 0
        let surname = surnames.surname(in: reading.text, at: evidence.places[0].lowerBound)
        let isPerson =
            form.count == 3 && !evidence.isCompanyLike
            && (surname?.isCommon == true && evidence.company < 4 || surname != nil && evidence.cue == 0)
        let type = isPerson ? "Person" : evidence.product > evidence.company ? "Product" : "Company"
        return evidence.places.map { NameCandidate(positions: $0, type: type, score: score) }
    }
}

extension NameReading {
    /// True for a word that names of companies end with: 证券.
    func isCompanyEnd(_ number: Int) -> Bool {
        guard let suffix = word(number)?.suffix else { return false }
        return suffix.type == "Company" && suffix.strength >= .likely
    }

    /// True for an instrument, a product or a sector, which may end a company's name: 黄金 in 鹤岭黄金.
    private func isCommodity(_ number: Int) -> Bool {
        guard let type = entry(number)?.type else { return false }
        return type == "Instrument" || type == "Sector" || type == "Product"
    }

    /// Number of characters in a run that no word explains.
    func unknownCount(_ run: Range<Int>) -> Int {
        run.reduce(0) { roles[$1] == .unknown ? $0 + tokens[$1].positions.count : $0 }
    }

    /// A run without the words at its ends that no name begins or ends with, nil where too little is left: two to five characters
    /// that no word explains, a place at most before them, words that set nothing apart at most behind.
    func trimmed(_ run: Range<Int>) -> Range<Int>? {
        var (start, end) = (run.lowerBound, run.upperBound)
        let isListItem = character(start - 1) == 0x3001
        while start < end, role(start) == .soft && !isListItem || role(start) == .generic { start += 1 }
        if classes(run.upperBound).contains(.titleBefore), let suffix = (start..<end).first(where: { isCompanyEnd($0) }) {
            end = suffix + 1
        }
        while end > start, role(end - 1) == .soft { end -= 1 }
        guard start < end, positions(start..<end).count <= 8 else { return nil }
        let first = role(start) == .place ? start + 1 : start
        var unknown = 0
        for number in first..<end {
            switch role(number) {
            case .unknown: unknown += tokens[number].positions.count
            case .generic: continue
            case .soft where number > first: continue
            case .named where number == end - 1 && unknown > 1 && isCommodity(number): continue
            default: return nil
            }
        }
        return (2...5).contains(unknown) ? start..<end : nil
    }
}
