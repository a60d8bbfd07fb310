import Foundation
import GraphModel
import Lexicons
import TextCore

/// Reads measurements and changes off the numbers of one sentence.
struct MeasureReader {
    let sentence: Sentence
    let lists: SentenceLists
    let text: FoldedText
    let findings: Findings
    let forms: MetricForms
    let subjects: SubjectFinder
    let times: TimeFinder
    let modalities: ModalityReader

    /// Claims so far, and the state that goes on.
    var claims: [FoundClaim] = []
    var scope: ClaimScope
    /// Tokens of moves that a number took.
    var usedMoves: Set<Int> = []
    /// A number that a move began at: 从5.4万.
    var pending: Start?
    /// Number of claims before the last run.
    var lastRunStart = 0
    /// The clause gave a number or move to someone.
    var hasPlanned = false
    /// The carried time stands in this sentence.
    var isTimeNamed = false
    /// The carried subject stands in this sentence.
    var isSubjectNamed = false
    /// The sentence has named a company: 公司 stands for its first from then on.
    var isCompanyNamed = false
    /// The carried modality holds to the end of the sentence.
    var isSticky = false
    /// Clause in which the carried metric or subject was named.
    var carriedFrom: Int?

    /// Where a move began.
    struct Start {
        let quantity: Quantity
        let time: String?
        let metric: ClaimScope.Metric
    }

    init(
        _ sentence: Sentence, _ lists: SentenceLists, in text: FoldedText, _ findings: Findings, forms: MetricForms,
        patterns: RelationPatterns, reporters: Set<Int>, houses: Set<Int>, scope: ClaimScope
    ) {
        self.sentence = sentence
        self.lists = lists
        self.text = text
        self.findings = findings
        self.forms = forms
        self.scope = scope
        subjects = SubjectFinder(
            sentence: sentence, lists: lists, entities: findings.entities, reporters: reporters, houses: houses, forms: forms,
            text: text, patterns: patterns,
            isPlaceKnown: findings.entities.contains { $0.type == "Place" }, isCompanyKnown: scope.main != nil)
        times = TimeFinder(sentence: sentence, times: findings.times, text: text)
        modalities = ModalityReader(sentence: sentence)
        self.scope.metric = nil
        if let company = scope.company, !scope.subject.isEmpty,
            scope.subject.allSatisfy({ findings.entities[$0].type == "Product" })
        {
            self.scope.subject = [company]
        }
        self.scope.modality = "asserted"
    }

    /// Reads the clauses in order.
    mutating func read() {
        let runs = NumberRun.runs(sentence, lists, findings.quantities)
        for (number, clause) in sentence.clauses.enumerated() {
            hasPlanned = false
            if text.isQuestion(sentence) || clause.contains(where: { sentence.tokens[$0].has(.question) }) { continue }
            for run in runs where run.clauseNumber == number { read(run) }
            readBareMoves(in: clause, number)
            carry(clause)
        }
        claims = Self.withoutEchoes(claims)
        if scope.subject.count > 1 { scope.subject = scope.company.map { [$0] } ?? [] }
    }

    /// True for a name that its clause begins with, but for a time, a title or a few words.
    private func isOpening(_ i: Int, of clause: Range<Int>) -> Bool {
        let start = sentence.positions(ofClause: sentence.clause(of: i)).lowerBound
        let before = clause.lowerBound..<i
        let isFirst = !before.contains { sentence.tokens[$0].entity != nil && !subjects.reporters.contains($0) }
        let end =
            before.last { sentence.tokens[$0].time != nil || subjects.reporters.contains($0) }.map {
                sentence.tokens[$0].positions.upperBound
            } ?? start
        return isFirst && sentence.tokens[i].positions.lowerBound - end <= Self.opening
            && !(i > 0 && sentence.tokens[i - 1].has(.oblique))
    }

    /// Plain characters that may stand before the name that a clause is about.
    private static let opening = 6

    /// True for one who rated before and speaks in a clause: 东岭证券表示，公司….
    private func isViewer(_ entity: Int, _ clause: Range<Int>) -> Bool {
        scope.raters.contains(entity) && entity != scope.main && clause.contains { sentence.tokens[$0].speech != nil }
    }

    /// True for 公司 and the like that stand for a company; false for 他 and 其, which may mean a person.
    func isCompanyWord(_ i: Int) -> Bool { sentence.isPronoun(i) && sentence.tokens[i].positions.count > 1 }

    /// What the next clause inherits.
    private mutating func carry(_ clause: Range<Int>) {
        if scope.modality != "conditional", !isSticky, clause.contains(where: { sentence.tokens[$0].entity != nil }) {
            scope.modality = "asserted"
        }
        if let carried = modalities.carries(clause) {
            scope.modality = carried
            isSticky = modalities.isSticky(clause)
        }
        for i in clause {
            let token = sentence.tokens[i]
            if let time = token.time, !times.isCompared(i), !times.isStart(i, in: clause), !times.isDuration(i),
                !times.isDate(ofContract: i)
            {
                scope.name(time: findings.times[time].iso)
                isTimeNamed = true
            }
            if !isCompanyNamed, scope.company != nil, isCompanyWord(i) { isCompanyNamed = true }
            if let entity = token.entity, !subjects.reporters.contains(i), !subjects.houses.contains(i),
                !isViewer(entity, clause)
            {
                if findings.entities[entity].type == "Company", !isCompanyNamed, scope.company == nil || isOpening(i, of: clause)
                {
                    scope.company = entity
                    isCompanyNamed = true
                }
                if findings.entities[entity].type == "Product" { scope.product = entity }
                if findings.entities[entity].type == "Place" { scope.place = entity }
                if findings.entities[entity].type == "Market" { scope.market = entity }
            }
        }
        guard !hasPlanned, !clause.contains(where: { sentence.tokens[$0].has(.aside) }) else { return }
        if !clause.contains(where: { sentence.tokens[$0].quantity != nil }),
            let token = clause.last(where: { sentence.tokens[$0].metric != nil }), let metric = sentence.tokens[token].metric,
            metric.name != "other", metric.sense != .generic
        {
            scope.metric = ClaimScope.Metric(
                name: metric.name, loss: metric.sense == .loss, words: words(endingAt: token, in: clause),
                isRatio: metric.sense == .ratio)
            carriedFrom = sentence.clause(of: token)
        }
        let named = subjects.topic(of: clause).filter { !isViewer($0, clause) }
        if let company = scope.company, let word = clause.first(where: isCompanyWord),
            !clause.contains(where: { $0 < word && sentence.tokens[$0].entity != nil })
        {
            scope.subject = [company]
            isSubjectNamed = true
        } else if !named.isEmpty {
            scope.subject = named
            isSubjectNamed = true
        }
    }

    private mutating func read(_ run: NumberRun) {
        let reading = NumberReading(run, in: sentence, forms: forms)
        if reading.restates {
            restate(run)
            return
        }
        lastRunStart = claims.count
        let plans = plans(for: run, reading)
        if let move = reading.move, !plans.isEmpty || move < run.first { usedMoves.insert(move) }
        for i in run.left where sentence.tokens[i].move != nil { usedMoves.insert(i) }
        let before = claims.last
        for plan in plans { emit(plan, run, reading) }
        if let before, plans.count == 1 { compare(run, reading, with: before) }
        guard let last = plans.last else { return }
        hasPlanned = true
        isSubjectNamed = true
        if plans.count > 1, Set(plans.map(\.subject)).count == 2 { scope.pair = plans.prefix(2).flatMap(\.subject) }
        scope.subject = plans.count > 1 && Set(plans.map(\.subject)).count > 1 ? plans.flatMap(\.subject) : last.subject
        scope.metric = last.metric.isPlain ? nil : last.metric
        if let rater = last.metric.rater { scope.rate(by: rater) }
        if reading.metric != nil || carriedFrom == nil { carriedFrom = run.firstClause }
    }
}
