import Foundation
import GraphModel
import Lexicons
import TextCore

/// Claims of a planned number.
extension MeasureReader {
    mutating func emit(_ plan: Plan, _ run: NumberRun, _ reading: NumberReading) {
        let modality =
            reading.isExpectation
            ? "forecast"
            : modalities.modality(
                at: reading.move.map { min($0, run.first) } ?? run.first, in: run.clause, carried: scope.modality)
        let own = settled(modality, at: plan.time, in: run)
        for subject in plan.subject {
            let unnamed = plan.metric.name == "other" ? forms.name(ofUnnamed: plan.quantity.unit) : nil
            var claim = FoundClaim(
                kind: "measurement", predicate: plan.metric.name, subject: subject, time: plan.time,
                modality: forms.modality(plan.metric.name, read: own),
                metricName: metricName(plan.metric) ?? unnamed, evidence: evidence(run), confidence: confidence(reading))
            claim.speaker = plan.speaker
            fill(&claim, plan, run, reading)
        }
    }

    /// A forecast or plan that an earlier clause opened says nothing of a time gone by: 预计2025年盈利，2024年亏损….
    private func settled(_ modality: String, at time: String?, in run: NumberRun) -> String {
        guard !isSticky, modality == "forecast" || modality == "planned", let published = scope.published,
            let end = time?.split(separator: "/").last, end.first?.isNumber == true, !end.contains("Q"),
            String(end) < String(published.prefix(end.count)),
            !run.clause.contains(where: { sentence.tokens[$0].modality == modality })
        else { return modality }
        return "asserted"
    }

    mutating func fill(_ claim: inout FoundClaim, _ plan: Plan, _ run: NumberRun, _ reading: NumberReading) {
        let quantity = plan.quantity
        let isShare = MetricForms.isShare(quantity.unit)
        guard let token = reading.move, let move = sentence.tokens[token].move else {
            if reading.begins { pending = Start(quantity: quantity, time: plan.time, metric: plan.metric) }
            if let begun = pending, reading.reaches { return reach(&claim, plan, from: begun) }
            if quantity.unit == "%", !forms.isRatio(plan.metric.name), !plan.metric.isRatio,
                times.basis(from: run.clause.lowerBound, to: run.first) == nil
            {
                claim.predicate = "other"
                claim.metricName = claim.metricName ?? forms.name(ofUnnamed: quantity.unit)
            }
            claim.value = signed(quantity, plan.metric)
            claims.append(claim)
            return
        }
        claim.direction = direction(move.move, plan.metric, quantity)
        claim.basis = times.basis(from: run.clause.lowerBound, to: run.first)
        let isLevel = reading.reaches && !(move.isNoun) && (!isShare || forms.isRatio(plan.metric.name) || plan.metric.isRatio)
        if reading.begins {
            pending = Start(quantity: quantity, time: plan.time, metric: plan.metric)
            return
        }
        if isLevel || (pending != nil && reading.reaches) { return reach(&claim, plan, from: pending) }
        claim.kind = "change"
        claim.value = asPercent(quantity)
        claims.append(claim)
    }

    /// A move to a level: the change, and a measurement of each end.
    mutating func reach(_ claim: inout FoundClaim, _ plan: Plan, from begun: Start?) {
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
            if start.modality != "conditional", start.modality != "denied" {
                start.modality = forms.modality(plan.metric.name, read: "asserted")
            }
            claims.append(start)
        }
        claim.kind = "change"
        claim.from = begun.map { signed($0.quantity, plan.metric) }
        claim.to = signed(plan.quantity, plan.metric)
        if claim.direction == nil, let from = claim.from, let to = claim.to { claim.direction = from.low <= to.low ? .up : .down }
        claims.append(claim)
        pending = nil
    }

    /// A number in brackets that says the one before it in another unit.
    mutating func restate(_ run: NumberRun) {
        guard lastRunStart < claims.count, let number = sentence.tokens[run.first].quantity else { return }
        for claim in claims[lastRunStart...] where claim.value != nil && claim.value?.unit != findings.quantities[number].unit {
            var again = claim
            again.value = findings.quantities[number]
            if let low = claim.value?.low, low < 0 { again.value = negated(findings.quantities[number]) }
            claims.append(again)
        }
    }

    func confidence(_ reading: NumberReading) -> Decimal {
        switch (reading.metric, reading.move) {
        case (.some, _): Decimal(string: "0.9") ?? 1
        case (nil, .some): Decimal(string: "0.8") ?? 1
        case (nil, nil): Decimal(string: "0.5") ?? 1
        }
    }

    /// The clause, and the ones before it from where the metric was named.
    func evidence(_ run: NumberRun) -> TextRange {
        let here = sentence.positions(ofClause: run.clauseNumber)
        let first = min(carriedFrom ?? run.firstClause, run.firstClause)
        let start = run.clauseNumber - first <= 2 ? sentence.positions(ofClause: first).lowerBound : here.lowerBound
        return text.range(start..<here.upperBound)
    }
}
