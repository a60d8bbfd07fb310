import Foundation
import GraphModel
import Lexicons
import TextCore

/// Pairs the numbers of a run with whom, what and when they are about.
extension MeasureReader {
    /// One number with whom, what and when it is about.
    struct Plan {
        var quantity: Quantity
        var subject: [Int]
        /// Who sets the number, where the words around it say so: 高盛将目标价….
        var speaker: Int?
        var metric: ClaimScope.Metric
        var time: String?
    }

    /// Pairs the numbers of a run with the subjects, metrics or times listed before it.
    func plans(for run: NumberRun, _ reading: NumberReading) -> [Plan] {
        let count = run.quantities.count
        let metricList =
            count > 1
            ? lists.metrics.last {
                $0.tokens.count == count && $0.tokens[count - 1] < run.first && isNear($0, run, reading)
            } : nil
        let isDealt = count > 1 && metricList == nil
        let timeList =
            isDealt
            ? lists.times.last { $0.tokens.count == count && $0.tokens[count - 1] < run.first } : nil
        return run.quantities.indices.compactMap { i in
            guard let number = sentence.tokens[run.quantities[i]].quantity else { return nil }
            let token = metricList.map { $0.tokens[i] } ?? reading.metric
            guard var plan = plan(for: findings.quantities[number], token, run, reading, first: metricList?.tokens[0]) else {
                return nil
            }
            if isDealt, timeList == nil, plan.subject.count == count { plan.subject = [plan.subject[i]] }
            if let time = timeList.flatMap({ sentence.tokens[$0.tokens[i]].time }) { plan.time = findings.times[time].iso }
            if isDealt, plan.subject.count == 1 { plan.time = plan.time.map { TimeFinder.year(i, of: count, in: $0) } }
            return plan
        }
    }

    /// Whom, what and when one number is about.
    ///
    /// - Parameters:
    ///   - token: of its metric.
    ///   - first: token of the first of the metrics that the run's numbers go with.
    private func plan(
        for quantity: Quantity, _ token: Int?, _ run: NumberRun, _ reading: NumberReading, first: Int?
    ) -> Plan? {
        guard var metric = metric(token, quantity, run, reading) else { return nil }
        metric.name = forms.metric(metric.name, countedIn: quantity.unit)
        if quantity.text.hasPrefix("第") { metric = ClaimScope.Metric(name: "other", loss: false, words: "排名") }
        let held = quantity.unit == "%" ? holding(before: run, reading, metric) : nil
        if let held {
            metric = ClaimScope.Metric(name: held.predicate, loss: false, words: held.metricName ?? "")
        } else if reading.isShare, quantity.unit == "%" {
            metric = part(metric)
        }
        let borne = metric.name == "other" && quantity.unit == "share" ? "shareholding" : metric.name
        metric = altered(metric, in: run)
        let anchor = first ?? [token, reading.move, reading.share].compactMap { $0 }.min() ?? run.first
        var subject = held.map(sharers(of:)) ?? subject(before: min(anchor, run.first), run, reading, metric: borne)
        if forms.isSet(metric.name) {
            let isNamed = !subjects.subject(before: anchor, in: run.clause, metric: metric.name, scope).isEmpty
            if !isNamed, let (rated, rater) = rated(before: run.clause, run.quantities.count) {
                (subject, metric.rater) = (rated, rater)
            } else if metric.name == "targetPrice", let token {
                (subject, metric.rater) = rated(subject, before: token)
            }
        }
        guard !subject.isEmpty, isWorthwhile(quantity, token, run, reading) else { return nil }
        let time = reading.isPrevious ? nil : self.time(for: run, reading, metric.name)
        let speaker = forms.isSet(metric.name) ? metric.rater : nil
        return Plan(quantity: quantity, subject: subject, speaker: speaker, metric: metric, time: time)
    }

    /// True for metrics of the run's clause, or of the one before where 分别 deals numbers out again: 营收和净利润分别为…，同比分别增长….
    private func isNear(_ list: TokenList, _ run: NumberRun, _ reading: NumberReading) -> Bool {
        if run.clause.contains(list.tokens[0]) { return true }
        return reading.metric == nil && run.left.contains { sentence.tokens[$0].has(.each) }
            && sentence.clause(of: list.tokens[0]) == run.firstClause - 1
    }

    /// False for a number that only counts or qualifies: 两家公司, 超过10亿元的板块.
    func isWorthwhile(_ quantity: Quantity, _ metric: Int?, _ run: NumberRun, _ reading: NumberReading) -> Bool {
        let end = sentence.tokens[run.last].positions.upperBound
        let qualifies = text.matches("的", at: end) || text.matches("以上的", at: end) || text.matches("以下的", at: end)
        if qualifies, reading.move == nil, !(metric.map { $0 > run.last } ?? false), !isPart(after: run),
            owner(after: run, reading) == nil
        {
            return false
        }
        if run.right.contains(where: { sentence.tokens[$0].has(.guarantee) }) { return false }
        if reading.move.map({ $0 > run.last }) ?? true, forms.isPlainCount(quantity) { return false }
        if metric != nil || reading.move != nil || reading.isShare || reading.isExpectation || reading.isPrevious
            || reading.levelMetric != nil
        {
            return true
        }
        if scope.metric != nil, reading.hasVerb { return true }
        let isCount = quantity.unit.count == 1 && quantity.unit != "%" && quantity.high <= 10
        return isSubjectNamed(in: run) && !isCount && !quantity.unit.isEmpty
    }

    /// True where 的 and a metric follow a number at once: 6%的股权.
    private func isPart(after run: NumberRun) -> Bool {
        guard let next = run.right.first, sentence.tokens[next].metric != nil else { return false }
        return sentence.tokens[next].positions.lowerBound - sentence.tokens[run.last].positions.upperBound == 1
    }

    func isSubjectNamed(in run: NumberRun) -> Bool {
        isSubjectNamed || run.left.contains { sentence.tokens[$0].entity != nil }
    }

    func time(for run: NumberRun, _ reading: NumberReading, _ metric: String) -> String? {
        let tokens = sentence.tokens
        if let compared = comparedTime(of: run, reading), let time = tokens[compared].time { return findings.times[time].iso }
        return times.time(for: run.first, in: run.clause) ?? carriedTime(metric)
    }

    func carriedTime(_ metric: String) -> String? {
        if forms.isSet(metric), !isTimeNamed { return nil }
        guard !isTimeNamed, let time = scope.time else { return scope.time }
        let isDay = time.count == 10
        if forms.isTraded(metric) { return isDay || time.count != 7 ? scope.day ?? time : time }
        return isDay ? scope.period ?? time : time
    }
}
