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
    private(set) var claims: [FoundClaim] = []
    private(set) var scope: ClaimScope
    /// Tokens of moves that a number took.
    private var usedMoves: Set<Int> = []
    /// A number that a move began at: 从5.4万.
    private var pending: (quantity: Quantity, time: String?)?
    /// Number of claims before the last run.
    private var lastRunStart = 0
    /// The clause gave a number or move to someone.
    private var hasPlanned = false
    /// The carried time stands in this sentence.
    private var isTimeNamed = false
    /// The carried subject stands in this sentence.
    private var isSubjectNamed = false
    /// Clause in which the carried metric or subject was named.
    private var carriedFrom: Int?

    init(
        _ sentence: Sentence, _ lists: SentenceLists, in text: FoldedText, _ findings: Findings, forms: MetricForms,
        reporters: Set<Int>, scope: ClaimScope
    ) {
        self.sentence = sentence
        self.lists = lists
        self.text = text
        self.findings = findings
        self.forms = forms
        self.scope = scope
        subjects = SubjectFinder(
            sentence: sentence, lists: lists, entities: findings.entities, text: text, reporters: reporters, forms: forms,
            isCompanyKnown: scope.main != nil)
        times = TimeFinder(sentence: sentence, times: findings.times, text: text)
        modalities = ModalityReader(sentence: sentence, text: text)
        self.scope.metric = nil
        if let company = scope.company, !scope.subject.isEmpty, scope.subject.allSatisfy({ findings.entities[$0].type == "Product" }) {
            self.scope.subject = [company]
        }
        self.scope.modality = "asserted"
    }

    /// Reads the clauses in order.
    mutating func read() {
        let runs = NumberRun.runs(sentence, lists)
        for (number, clause) in sentence.clauses.enumerated() {
            hasPlanned = false
            if isAsked || clause.contains(where: { sentence.tokens[$0].has(.question) }) { continue }
            for run in runs where run.clauseNumber == number { read(run) }
            readBareMoves(in: clause, number)
            carry(clause)
        }
        claims = Self.withoutEchoes(claims)
        if scope.subject.count > 1 { scope.subject = scope.company.map { [$0] } ?? [] }
    }

    /// The sentence is a question.
    private var isAsked: Bool {
        sentence.positions.suffix(2).contains { text.scalars[$0] == 0x3F }
    }

    /// What the next clause inherits.
    private mutating func carry(_ clause: Range<Int>) {
        if scope.modality != "conditional", clause.contains(where: { sentence.tokens[$0].entity != nil }) { scope.modality = "asserted" }
        for i in clause {
            let token = sentence.tokens[i]
            if let time = token.time, !times.isCompared(i) {
                let iso = findings.times[time].iso
                if !iso.hasPrefix("P") {
                    scope.time = iso
                    isTimeNamed = true
                }
                if iso.count == 10 { scope.day = iso }
            }
            if token.modality == "forecast" || token.modality == "conditional" { scope.modality = token.modality ?? "asserted" }
            if let entity = token.entity, findings.entities[entity].type == "Company", !subjects.reporters.contains(i) {
                scope.company = entity
            }
        }
        guard !hasPlanned else { return }
        let named = subjects.topic(of: clause)
        if !named.isEmpty {
            scope.subject = named
            isSubjectNamed = true
        }
    }

    // MARK: Numbers

    private mutating func read(_ run: NumberRun) {
        let reading = NumberReading(run, in: sentence, forms: forms)
        if reading.restates {
            restate(run)
            return
        }
        if let move = reading.move { usedMoves.insert(move) }
        for i in run.left where sentence.tokens[i].move != nil { usedMoves.insert(i) }
        lastRunStart = claims.count
        let plans = plans(for: run, reading)
        for plan in plans { emit(plan, run, reading) }
        guard let last = plans.last else { return }
        hasPlanned = true
        isSubjectNamed = true
        scope.subject = plans.count > 1 && Set(plans.map(\.subject)).count > 1 ? plans.flatMap(\.subject) : last.subject
        scope.metric = last.metric.isPlain ? nil : last.metric
        if reading.metric != nil || carriedFrom == nil { carriedFrom = run.clauseNumber }
    }

    /// One number with whom, what and when it is about.
    private struct Plan {
        var quantity: Quantity
        var subject: [Int]
        /// Who sets the number, where the words around it say so: 高盛将目标价….
        var speaker: Int?
        var metric: ClaimScope.Metric
        var time: String?
    }

    /// Pairs the numbers of a run with the subjects, metrics or times listed before it.
    private func plans(for run: NumberRun, _ reading: NumberReading) -> [Plan] {
        let count = run.quantities.count
        let metricList = count > 1 ? lists.metrics.last { $0.tokens.count == count && $0.tokens[count - 1] < run.first && run.clause.contains($0.tokens[0]) } : nil
        let timeList = count > 1 && metricList == nil ? lists.times.last { $0.tokens.count == count && $0.tokens[count - 1] < run.first } : nil
        return run.quantities.enumerated().compactMap { i, token -> Plan? in
            guard let number = sentence.tokens[token].quantity else { return nil }
            let quantity = findings.quantities[number]
            let metricToken = metricList.map { $0.tokens[i] } ?? reading.metric
            guard var metric = metric(metricToken, quantity, run, reading) else { return nil }
            if forms.refuses(quantity.unit, for: metric.name) { metric.name = "other" }
            if quantity.text.hasPrefix("第") { metric = ClaimScope.Metric(name: "other", loss: false, words: "排名") }
            if reading.isShare, quantity.unit == "%", metric.name != "shareholding", metric.name != "marketShare" { metric.name = "other" }
            let anchor = metricList?.tokens[0] ?? [metricToken, reading.move, reading.share].compactMap { $0 }.min() ?? run.first
            var subject = subject(before: min(anchor, run.first), run, reading, metric: metric.name)
            var speaker: Int?
            if metric.name == "targetPrice" {
                if let metricToken { (subject, metric.rater) = rated(subject, before: metricToken) }
                speaker = metric.rater
            }
            if count > 1, subject.count == count, metricList == nil, timeList == nil { subject = [subject[i]] }
            guard !subject.isEmpty, isWorthwhile(quantity, metricToken, run, reading) else { return nil }
            let time = timeList.flatMap { sentence.tokens[$0.tokens[i]].time }.map { findings.times[$0].iso }
            return Plan(quantity: quantity, subject: subject, speaker: speaker, metric: metric, time: time ?? self.time(for: run, reading, metric.name))
        }
    }

    /// False for a number that only counts or qualifies: 两家公司, 超过10亿元的板块.
    private func isWorthwhile(_ quantity: Quantity, _ metric: Int?, _ run: NumberRun, _ reading: NumberReading) -> Bool {
        let end = sentence.tokens[run.last].positions.upperBound
        let qualifies = text.matches("的", at: end) || text.matches("以上的", at: end) || text.matches("以下的", at: end)
        if qualifies, reading.move == nil, !(metric.map { $0 > run.last } ?? false) { return false }
        if metric != nil || reading.move != nil || reading.isShare || reading.isExpectation || reading.levelMetric != nil { return true }
        if scope.metric != nil, reading.hasVerb { return true }
        let isCount = quantity.unit.count == 1 && quantity.unit != "%" && quantity.high <= 10
        return isSubjectNamed(in: run) && !isCount && !quantity.unit.isEmpty
    }

    private func isSubjectNamed(in run: NumberRun) -> Bool {
        isSubjectNamed || run.left.contains { sentence.tokens[$0].entity != nil }
    }

    private func time(for run: NumberRun, _ reading: NumberReading, _ metric: String) -> String? {
        let tokens = sentence.tokens
        if let before = run.left.last, let time = tokens[before].time,
            tokens[run.first].positions.lowerBound - tokens[before].positions.upperBound <= 2, times.isCompared(before)
        {
            return findings.times[time].iso
        }
        return times.time(for: run.first, in: run.clause) ?? carriedTime(metric)
    }

    private func carriedTime(_ metric: String) -> String? {
        guard metric == "price", !isTimeNamed, let time = scope.time, time.count != 7, time.count != 10 else { return scope.time }
        return scope.day ?? time
    }

    /// What a number measures: the word, else what its unit or verb gives away, else what the clause before spoke of.
    private func metric(_ token: Int?, _ quantity: Quantity, _ run: NumberRun, _ reading: NumberReading) -> ClaimScope.Metric? {
        if let token, let metric = sentence.tokens[token].metric {
            if metric.isGeneric, let carried = scope.metric, !MetricForms.isShare(quantity.unit), carried.name != "other" { return carried }
            var name = metric.name
            name = forms.metric(name, measuredAs: quantity)
            let loss = metric.loss || run.left.contains { i in
                i > token && sentence.tokens[i].metric.map { $0.name == metric.name && $0.loss } ?? false
            }
            return ClaimScope.Metric(name: name, loss: loss, words: words(endingAt: token, in: run.clause))
        }
        let move = reading.move.flatMap { sentence.tokens[$0].move }
        let hasOwnSubject = run.left.contains { sentence.tokens[$0].entity != nil && !subjects.reporters.contains($0) }
        if let carried = scope.metric, !hasOwnSubject, fits(quantity, carried, reading) { return carried }
        let implied = move?.metric ?? run.left.compactMap { sentence.tokens[$0].move?.metric }.last ?? reading.levelMetric ?? forms.metric(ofUnit: quantity.unit)
        if let implied { return ClaimScope.Metric(name: forms.metric(implied, measuredAs: quantity), loss: false, words: "") }
        if let carried = scope.metric, reading.isShare || reading.move != nil || reading.isExpectation || reading.reaches { return carried }
        if quantity.per != nil, quantity.unit.count == 3 { return ClaimScope.Metric(name: "price", loss: false, words: "") }
        let words = plainWords(before: run)
        return words.isEmpty ? nil : ClaimScope.Metric(name: "other", loss: false, words: words, isPlain: true)
    }

    /// True where a number with no metric of its own can be the carried one's.
    private func fits(_ quantity: Quantity, _ carried: ClaimScope.Metric, _ reading: NumberReading) -> Bool {
        if reading.move != nil || reading.isExpectation || reading.reaches || reading.begins { return true }
        guard let claim = claims.last, let last = claim.value ?? claim.to else { return false }
        if last.unit == quantity.unit { return reading.hasVerb || !MetricForms.isShare(quantity.unit) }
        return claim.kind == "change" && MetricForms.isShare(last.unit) && !MetricForms.isShare(quantity.unit) && reading.hasVerb
    }

    private func subject(before anchor: Int, _ run: NumberRun, _ reading: NumberReading, metric: String) -> [Int] {
        if metric == "fundFlow", let token = reading.metric {
            let between = (token + 1)..<max(token + 1, run.first)
            if let entity = between.compactMap({ sentence.tokens[$0].entity }).last { return [entity] }
        }
        let named = subjects.subject(before: anchor, in: run.clause, metric: metric, scope)
        if !named.isEmpty { return named }
        let later = subjects.subject(before: run.first, in: run.clause, metric: metric, scope)
        if !later.isEmpty, reading.metric == nil { return later }
        if run.clause.contains(where: { $0 < run.first && sentence.tokens[$0].has(.anaphora) }), let company = scope.company {
            return [company]
        }
        if scope.main != nil, !scope.subject.allSatisfy({ forms.bears(findings.entities[$0].type, metric) }) {
            return scope.company.map { [$0] } ?? []
        }
        return scope.subject
    }

    /// Parts the one who rates from the one rated: a name right before 目标价 is rated, one further off rates the article's main company.
    private func rated(_ subject: [Int], before metric: Int) -> (subject: [Int], speaker: Int?) {
        let start = sentence.tokens[metric].positions.lowerBound
        guard let list = lists.entities.last(where: { $0.positions.upperBound <= start }),
            start - list.positions.upperBound > 2, let main = scope.main
        else {
            let rater = sentence.tokens[..<metric].compactMap(\.entity).first { !subject.contains($0) }
            return (subject, rater)
        }
        return ([main], subject.first { $0 != main })
    }

    // MARK: Claims

    private mutating func emit(_ plan: Plan, _ run: NumberRun, _ reading: NumberReading) {
        let modality = reading.isExpectation ? "forecast"
            : modalities.modality(at: reading.move.map { min($0, run.first) } ?? run.first, in: run.clause, carried: scope.modality)
        for subject in plan.subject {
            let unnamed = plan.metric.name == "other" ? forms.name(ofUnnamed: plan.quantity.unit) : nil
            var claim = FoundClaim(
                kind: "measurement", predicate: plan.metric.name, subject: subject, time: plan.time, modality: modality,
                metricName: metricName(plan.metric) ?? unnamed, evidence: evidence(run), confidence: confidence(reading))
            claim.speaker = plan.speaker
            fill(&claim, plan, run, reading)
        }
    }

    private mutating func fill(_ claim: inout FoundClaim, _ plan: Plan, _ run: NumberRun, _ reading: NumberReading) {
        let quantity = plan.quantity
        let isShare = MetricForms.isShare(quantity.unit)
        guard let token = reading.move, let move = sentence.tokens[token].move else {
            if reading.begins { pending = (quantity, plan.time) }
            if let begun = pending, reading.reaches { return reach(&claim, plan, from: begun) }
            if quantity.unit == "%", !forms.isRatio(plan.metric.name), times.basis(from: run.clause.lowerBound, to: run.first) == nil {
                claim.predicate = "other"
                claim.metricName = claim.metricName ?? forms.name(ofUnnamed: quantity.unit)
            }
            claim.value = signed(quantity, plan.metric)
            claims.append(claim)
            return
        }
        claim.direction = direction(move.move, plan.metric, quantity)
        claim.basis = times.basis(from: run.clause.lowerBound, to: run.first)
        let isLevel = reading.reaches && !(move.isNoun) && (!isShare || forms.isRatio(plan.metric.name))
        if reading.begins {
            pending = (quantity, plan.time)
            return
        }
        if isLevel || (pending != nil && reading.reaches) { return reach(&claim, plan, from: pending) }
        claim.kind = "change"
        claim.value = asPercent(quantity)
        claims.append(claim)
        scope.direction = claim.direction
    }

    /// A move to a level: the change, and a measurement of each end.
    private mutating func reach(_ claim: inout FoundClaim, _ plan: Plan, from begun: (quantity: Quantity, time: String?)?) {
        var level = claim
        level.direction = nil
        level.basis = nil
        level.value = signed(plan.quantity, plan.metric)
        let hasEnds = plan.metric.name != "targetPrice" && !(plan.metric.name == "other" && plan.quantity.unit == "%")
        if hasEnds { claims.append(level) }
        if let begun, hasEnds {
            var start = level
            start.value = signed(begun.quantity, plan.metric)
            start.time = begun.time
            claims.append(start)
        }
        claim.kind = "change"
        claim.from = begun?.quantity
        claim.to = plan.quantity
        if claim.direction == nil, let begun { claim.direction = begun.quantity.low <= plan.quantity.low ? .up : .down }
        claims.append(claim)
        pending = nil
    }

    /// A number in brackets that says the one before it in another unit.
    private mutating func restate(_ run: NumberRun) {
        guard lastRunStart < claims.count, let number = sentence.tokens[run.first].quantity else { return }
        for claim in claims[lastRunStart...] where claim.value != nil && claim.value?.unit != findings.quantities[number].unit {
            var again = claim
            again.value = findings.quantities[number]
            if let low = claim.value?.low, low < 0 { again.value = negated(findings.quantities[number]) }
            claims.append(again)
        }
    }

    // MARK: Moves without a number

    private mutating func readBareMoves(in clause: Range<Int>, _ number: Int) {
        for i in clause where !usedMoves.contains(i) {
            guard let move = sentence.tokens[i].move, !move.isNoun, !isAttributive(i),
                let (metric, subject) = bareMove(i, move.metric, in: clause)
            else { continue }
            hasPlanned = true
            let words = metricName(metric)
            for entity in subject {
                claims.append(
                    FoundClaim(
                        kind: "change", predicate: metric.name, subject: entity, direction: direction(move.move, metric, nil),
                        basis: times.basis(from: clause.lowerBound, to: i), time: times.time(for: i, in: clause) ?? carriedTime(metric.name),
                        modality: modalities.modality(at: i, in: clause, carried: scope.modality), metricName: words,
                        evidence: text.range(sentence.positions(ofClause: number)), confidence: 0.6))
            }
            scope.subject = subject
        }
    }

    /// True for a move that only qualifies: 上涨的股票, 跌幅纪录.
    private func isAttributive(_ i: Int) -> Bool {
        forms.isAttributive(at: sentence.tokens[i].positions.upperBound, in: text)
    }

    /// Claims without the bare moves that another claim says with its number.
    private static func withoutEchoes(_ claims: [FoundClaim]) -> [FoundClaim] {
        claims.filter { bare in
            bare.kind != "change" || bare.value != nil || bare.to != nil
                || !claims.contains {
                    $0.kind == "change" && ($0.value != nil || $0.to != nil) && $0.subject == bare.subject
                        && $0.predicate == bare.predicate && $0.direction == bare.direction
                }
        }
    }

    /// The metric or thing right before a bare move, and whom it is about.
    private func bareMove(_ i: Int, _ implied: String?, in clause: Range<Int>) -> (ClaimScope.Metric, [Int])? {
        let start = sentence.tokens[i].positions.lowerBound
        if let token = clause.last(where: { $0 < i && sentence.tokens[$0].metric != nil }),
            start - sentence.tokens[token].positions.upperBound <= 6, let metric = sentence.tokens[token].metric
        {
            var subject = subjects.subject(before: token, in: clause, metric: metric.name, scope)
            if subject.isEmpty, metric.name != "other", isSubjectNamed { subject = scope.subject }
            return subject.isEmpty ? nil
                : (ClaimScope.Metric(name: metric.name, loss: metric.loss, words: words(endingAt: token, in: clause)), subject)
        }
        guard let implied, let list = lists.entities.last(where: { ($0.tokens.last ?? i) < i && $0.tokens[0] >= clause.lowerBound }),
            start - list.positions.upperBound <= 8
        else { return nil }
        let subject = subjects.subject(before: i, in: clause, metric: implied, scope)
            .filter { ["Company", "Index", "Market", "Instrument", "Sector"].contains(findings.entities[$0].type) }
        return subject.isEmpty ? nil : (ClaimScope.Metric(name: implied, loss: false, words: ""), subject)
    }

    // MARK: Values and words

    private func direction(_ move: ClaimCue.Move, _ metric: ClaimScope.Metric, _ quantity: Quantity?) -> ClaimNode.Direction {
        let grows = move == .up || move == .widen
        let isNegative = quantity.map { $0.low < 0 } ?? false
        return (grows != metric.loss) != isNegative ? .up : .down
    }

    /// A multiple as a change is a percentage: 增长3倍 is 300%.
    private func asPercent(_ quantity: Quantity) -> Quantity {
        var value = quantity
        if value.low < 0 { value = negated(value) }
        guard value.unit == "x" else { return value }
        value.low *= 100
        value.high *= 100
        value.unit = "%"
        return value
    }

    private func signed(_ quantity: Quantity, _ metric: ClaimScope.Metric) -> Quantity {
        metric.loss && quantity.low > 0 ? negated(quantity) : quantity
    }

    private func negated(_ quantity: Quantity) -> Quantity {
        var value = quantity
        value.low = -quantity.high
        value.high = -quantity.low
        return value
    }

    private func metricName(_ metric: ClaimScope.Metric) -> String? { metric.words.isEmpty ? nil : metric.words }

    private func confidence(_ reading: NumberReading) -> Decimal {
        switch (reading.metric, reading.move) {
        case (.some, _): Decimal(string: "0.9") ?? 1
        case (nil, .some): Decimal(string: "0.8") ?? 1
        case (nil, nil): Decimal(string: "0.5") ?? 1
        }
    }

    /// The clause, and the ones before it from where the metric was named.
    private func evidence(_ run: NumberRun) -> TextRange {
        let here = sentence.positions(ofClause: run.clauseNumber)
        let first = carriedFrom.map { min($0, run.clauseNumber) } ?? run.clauseNumber
        let start = run.clauseNumber - first <= 2 ? sentence.positions(ofClause: first).lowerBound : here.lowerBound
        return text.range(start..<here.upperBound)
    }

    /// The words of a metric with what qualifies it: 固态硬盘业务收入.
    private func words(endingAt token: Int, in clause: Range<Int>) -> String {
        let end = sentence.tokens[token].positions.upperBound
        let before = clause.last { i in
            i < token && sentence.tokens[i].metric == nil && !sentence.tokens[i].has(.and)
        }
        var start = before.map { sentence.tokens[$0].positions.upperBound }
            ?? sentence.positions(ofClause: sentence.clause(of: token)).lowerBound
        if let list = lists.metrics.first(where: { $0.tokens.contains(token) }), list.tokens.count > 1 {
            start = max(start, sentence.tokens[token].positions.lowerBound)
        }
        while start < end, text.matches("的", at: start) || text.matches("之", at: start) { start += 1 }
        return text.text(start..<end)
    }

    /// Plain words right before a number that no table knows: the article's own name of a metric.
    private func plainWords(before run: NumberRun) -> String {
        let tokens = sentence.tokens
        let named = run.left.last { !tokens[$0].isLevel && !tokens[$0].has(.none) && !tokens[$0].has(.and) && tokens[$0].kind == .cue || tokens[$0].entity != nil || tokens[$0].time != nil }
        let start = named.map { tokens[$0].positions.upperBound } ?? sentence.positions(ofClause: run.clauseNumber).lowerBound
        var end = tokens[run.first].positions.lowerBound
        if let level = run.left.last(where: { tokens[$0].isLevel }) { end = min(end, tokens[level].positions.lowerBound) }
        var from = max(start, end - 12)
        while from < end, text.matches("的", at: from) { from += 1 }
        return from < end ? text.text(from..<end) : ""
    }
}
