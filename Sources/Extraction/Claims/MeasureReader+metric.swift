import GraphModel
import Lexicons
import TextCore

/// What a number measures, in the schema's terms and in the article's words.
extension MeasureReader {
    /// What a number measures: the word, else what its unit or verb gives away, else what the clause before spoke of.
    func metric(_ token: Int?, _ quantity: Quantity, _ run: NumberRun, _ reading: NumberReading) -> ClaimScope.Metric? {
        if let token = token.map(specific), let metric = sentence.tokens[token].metric {
            if metric.sense == .generic, let carried = scope.metric, carried.name != "other",
                !MetricForms.isShare(quantity.unit) || reading.move != nil
            {
                return carried
            }
            var name = metric.name
            let isDeal = name == "price" && run.right.contains { sentence.tokens[$0].metric?.name == "dealValue" }
            name = forms.metric(isDeal ? "dealValue" : name, measuredAs: quantity, isNamed: true)
            let loss =
                metric.sense == .loss
                || run.left.contains { i in
                    i > token && sentence.tokens[i].metric.map { $0.name == metric.name && $0.sense == .loss } ?? false
                }
            let isRatio = metric.sense == .ratio && name == metric.name
            return ClaimScope.Metric(name: name, loss: loss, words: words(endingAt: token, in: run.clause), isRatio: isRatio)
        }
        let move = reading.move.flatMap { sentence.tokens[$0].move }
        if let carried = scope.metric, restates(quantity, carried, run, reading) { return carried }
        let hasOwnSubject =
            compared(in: run, reading) == nil
            && run.left.contains { sentence.tokens[$0].entity != nil && !subjects.reporters.contains($0) }
        if let carried = scope.metric, !hasOwnSubject, fits(quantity, carried, reading), !isPriced(run, move?.metric, carried) {
            return carried
        }
        let implied =
            move?.metric ?? run.left.compactMap { sentence.tokens[$0].move?.metric }.last ?? reading.levelMetric
            ?? forms.metric(ofUnit: quantity.unit)
        if let carried = scope.metric,
            reading.isPrevious || compared(in: run, reading) != nil || comparedTime(of: run, reading) != nil
        {
            return carried
        }
        if let implied {
            return ClaimScope.Metric(name: forms.metric(implied, measuredAs: quantity, isNamed: false), loss: false, words: "")
        }
        if let carried = scope.metric, reading.isShare || reading.move != nil || reading.isExpectation || reading.reaches {
            return carried
        }
        if quantity.per != nil, quantity.unit.count == 3 { return ClaimScope.Metric(name: "price", loss: false, words: "") }
        if reading.move != nil, isQuoted(before: run) { return ClaimScope.Metric(name: "price", loss: false, words: "") }
        if reading.reaches, let begun = pending?.metric { return begun }
        let words = plainWords(before: run)
        return words.isEmpty ? nil : ClaimScope.Metric(name: "other", loss: false, words: words, isPlain: true)
    }

    /// True where what stands nearest before a number has nothing but a price: 美元兑日元升至149.2.
    private func isQuoted(before run: NumberRun) -> Bool {
        lists.nearestEntities(before: run.first, in: run.clause)?.tokens.allSatisfy { i in
            sentence.tokens[i].entity.map { ["Index", "Instrument"].contains(findings.entities[$0].type) } ?? false
        } ?? false
    }

    /// The holding in shares just read that a percentage after 占 says again: 持有1.2亿股，占比8.5%.
    func holding(before run: NumberRun, _ reading: NumberReading, _ metric: ClaimScope.Metric) -> FoundClaim? {
        guard let share = reading.share, reading.metric == nil || reading.metric == share || metric.name == "shareholding",
            !run.left.contains(where: { $0 < share && sentence.tokens[$0].entity != nil }),
            let held = claims.last(where: { $0.value?.unit != "%" }), held.value?.unit == "share"
        else { return nil }
        return held
    }

    /// All whom a number was read for: 甲、乙合计持有2亿股.
    func sharers(of claim: FoundClaim) -> [Int] {
        claims.filter { $0.value == claim.value && $0.predicate == claim.predicate }.map(\.subject)
    }

    /// The metric, or what a percentage after 占 makes of it: no level, but a part of something.
    func part(_ metric: ClaimScope.Metric) -> ClaimScope.Metric {
        guard metric.name != "shareholding", metric.name != "marketShare" else { return metric }
        var part = metric
        part.name = "other"
        return part
    }

    /// The metric, or what a word beside it makes of it: 虚增营业收入3亿元 and 质押5600万股 measure no revenue and no holding.
    func altered(_ metric: ClaimScope.Metric, in run: NumberRun) -> ClaimScope.Metric {
        let word = run.clause.last { i in
            (i < run.first || run.right.contains(i))
                && sentence.tokens[i].cues.contains { cue in
                    if case .alters(let only) = cue { only == nil || only == metric.name } else { false }
                }
        }
        guard let word, metric.name != "other" else { return metric }
        var altered = metric
        altered.name = "other"
        altered.words = text.text(sentence.tokens[word].positions) + metric.words
        return altered
    }

    /// The metric that a general word right after it belongs to: 债务总额.
    private func specific(_ token: Int) -> Int {
        guard token > 0, sentence.tokens[token].metric?.sense == .generic, sentence.tokens[token - 1].metric != nil,
            sentence.tokens[token - 1].positions.upperBound == sentence.tokens[token].positions.lowerBound
        else { return token }
        return token - 1
    }

    /// True for the number of another in the measure just read: …份额为3%，远山智能则为35%.
    private func restates(_ quantity: Quantity, _ carried: ClaimScope.Metric, _ run: NumberRun, _ reading: NumberReading) -> Bool
    {
        guard reading.hasVerb, reading.move == nil, let claim = claims.last, claim.predicate == carried.name,
            let last = claim.value ?? claim.to, last.unit == quantity.unit, let list = run.left.first,
            sentence.tokens[list].entity != nil, list == run.clause.lowerBound
        else { return false }
        return true
    }

    /// True where a number with no metric of its own can be the carried one's.
    func fits(_ quantity: Quantity, _ carried: ClaimScope.Metric, _ reading: NumberReading) -> Bool {
        if reading.move != nil || reading.isExpectation || reading.reaches || reading.begins { return true }
        guard let claim = claims.last, let last = claim.value ?? claim.to else { return false }
        if last.unit == quantity.unit { return reading.hasVerb || !MetricForms.isShare(quantity.unit) }
        if forms.isRatio(carried.name) || carried.isRatio, quantity.unit == "%" { return reading.hasVerb }
        return claim.kind == "change" && MetricForms.isShare(last.unit) && !MetricForms.isShare(quantity.unit) && reading.hasVerb
    }

    /// True for a move of a price after a number of something else: 该股终场上涨3%.
    private func isPriced(_ run: NumberRun, _ implied: String?, _ carried: ClaimScope.Metric) -> Bool {
        guard carried.name != "price",
            implied == "price" || run.left.contains(where: { sentence.tokens[$0].levelMetric == "price" })
        else { return false }
        return carried.name == "fundFlow" || run.left.contains { sentence.tokens[$0].has(.session) }
    }

    func metricName(_ metric: ClaimScope.Metric) -> String? { metric.words.isEmpty ? nil : metric.words }

    /// The words of a metric with what qualifies it: 固态硬盘业务收入.
    func words(endingAt token: Int, in clause: Range<Int>) -> String {
        let end = sentence.tokens[token].positions.upperBound
        let before = clause.last { i in
            i < token && sentence.tokens[i].metric == nil && !sentence.tokens[i].has(.and)
        }
        var start =
            before.map { sentence.tokens[$0].positions.upperBound }
            ?? sentence.positions(ofClause: sentence.clause(of: token)).lowerBound
        if let list = lists.metrics.first(where: { $0.tokens.contains(token) }), list.tokens.count > 1 {
            start = max(start, sentence.tokens[token].positions.lowerBound)
        }
        while start < end, text.matches("的", at: start) || text.matches("之", at: start) { start += 1 }
        return text.text(start..<end)
    }

    /// Plain words right before a number that no table knows: the article's own name of a metric.
    func plainWords(before run: NumberRun) -> String {
        let tokens = sentence.tokens
        let first = firstOfStart(before: run)
        let named = run.left.last {
            $0 < first && !tokens[$0].isLevel && !tokens[$0].has(.none) && !tokens[$0].has(.and) && tokens[$0].kind == .cue
                || tokens[$0].entity != nil || tokens[$0].time != nil
        }
        let start = named.map { tokens[$0].positions.upperBound } ?? sentence.positions(ofClause: run.firstClause).lowerBound
        var end = tokens[first].positions.lowerBound
        if let level = run.left.last(where: { $0 < first && tokens[$0].isLevel }) {
            end = min(end, tokens[level].positions.lowerBound)
        }
        var from = max(start, end - 12)
        while from < end, text.matches("的", at: from) { from += 1 }
        return from < end ? text.text(from..<end) : ""
    }

    /// The token that a number begins with, where 从 and a time lead to it: 处理量将从2017年的3120万吨增至….
    private func firstOfStart(before run: NumberRun) -> Int {
        var first = run.first
        while first > run.left.lowerBound {
            let token = sentence.tokens[first - 1]
            let gap = sentence.tokens[first].positions.lowerBound - token.positions.upperBound
            guard gap <= 1, token.time != nil || token.has(.from) || (first < run.first && token.modality != nil) else { break }
            first -= 1
        }
        return sentence.tokens[first..<run.first].contains { $0.has(.from) } ? first : run.first
    }
}
