import Foundation
import GraphModel
import Lexicons
import TextCore

/// Moves that no number follows: 股价大跌.
extension MeasureReader {
    mutating func readBareMoves(in clause: Range<Int>, _ number: Int) {
        for i in clause where !usedMoves.contains(i) {
            guard let move = sentence.tokens[i].move, !move.isNoun, move.metric != "shareholding", !isAttributive(i),
                !isAdverb(i),
                let (metrics, subject) = bareMoves(i, move.metric, in: clause)
            else { continue }
            hasPlanned = true
            for metric in metrics {
                for entity in subject { claims.append(bareClaim(i, move.move, metric, entity, in: clause, number)) }
            }
            scope.subject = subject
        }
    }

    private func bareClaim(
        _ i: Int, _ move: ClaimCue.Move, _ metric: ClaimScope.Metric, _ entity: Int, in clause: Range<Int>, _ number: Int
    ) -> FoundClaim {
        FoundClaim(
            kind: "change", predicate: metric.name, subject: entity, direction: direction(move, metric, nil),
            basis: times.basis(from: clause.lowerBound, to: i), time: times.time(for: i, in: clause) ?? carriedTime(metric.name),
            modality: modalities.modality(at: i, in: clause, carried: scope.modality), metricName: metricName(metric),
            evidence: text.range(sentence.positions(ofClause: number)), confidence: 0.6)
    }

    /// Characters between a metric and its move.
    private static let reach = 6

    /// True for a move that only qualifies: 上涨的股票, 跌幅纪录.
    func isAttributive(_ i: Int) -> Bool {
        forms.isAttributive(at: sentence.tokens[i].positions.upperBound, in: text)
    }

    /// Claims without the bare moves that another claim says with its number.
    static func withoutEchoes(_ claims: [FoundClaim]) -> [FoundClaim] {
        claims.filter { bare in
            bare.kind != "change" || bare.value != nil || bare.to != nil
                || !claims.contains {
                    $0.kind == "change" && ($0.value != nil || $0.to != nil) && $0.subject == bare.subject
                        && $0.predicate == bare.predicate && $0.direction == bare.direction
                }
        }
    }

    /// True for a move right before another, which only says how: 加速下跌.
    private func isAdverb(_ i: Int) -> Bool {
        guard i + 1 < sentence.tokens.count, sentence.tokens[i + 1].move != nil else { return false }
        return sentence.tokens[i + 1].positions.lowerBound == sentence.tokens[i].positions.upperBound
    }

    /// What a bare move moves, and whom it is about.
    func bareMoves(_ i: Int, _ implied: String?, in clause: Range<Int>) -> ([ClaimScope.Metric], [Int])? {
        metricsBefore(i, in: clause) ?? metricAfter(i, in: clause) ?? impliedMove(i, implied, in: clause)
            ?? carriedMove(i, in: clause)
    }

    /// The metrics right before a move, a list of them whole: 净息差和净利息收入上升.
    private func metricsBefore(_ i: Int, in clause: Range<Int>) -> ([ClaimScope.Metric], [Int])? {
        let start = sentence.tokens[i].positions.lowerBound
        guard let token = clause.last(where: { $0 < i && sentence.tokens[$0].metric != nil }),
            start - sentence.tokens[token].positions.upperBound <= Self.reach
        else { return nil }
        let tokens = lists.metrics.first { $0.tokens.contains(token) }?.tokens.filter { $0 <= token } ?? [token]
        return moved(tokens, in: clause)
    }

    /// The metric right after a verb that has it as its object: 调涨内存价格, 提高股息.
    private func metricAfter(_ i: Int, in clause: Range<Int>) -> ([ClaimScope.Metric], [Int])? {
        let end = sentence.tokens[i].positions.upperBound
        guard sentence.tokens[i].move?.takesObject == true,
            let token = clause.first(where: { $0 > i && sentence.tokens[$0].metric != nil }),
            sentence.tokens[token].positions.lowerBound - end <= Self.reach,
            !sentence.tokens[i..<token].contains(where: { $0.quantity != nil })
        else { return nil }
        return moved([token], in: clause)
    }

    private func moved(_ tokens: [Int], in clause: Range<Int>) -> ([ClaimScope.Metric], [Int])? {
        guard let first = tokens.first, let lead = sentence.tokens[first].metric else { return nil }
        var subject = subjects.subject(before: first, in: clause, metric: lead.name, scope)
        if subject.isEmpty, let company = scope.company,
            clause.contains(where: { $0 < first && isCompanyWord($0) })
        {
            subject = [company]
        }
        if subject.isEmpty, lead.name != "other", lead.name != "rate", isSubjectNamed { subject = scope.subject }
        let metrics = tokens.compactMap { token in
            sentence.tokens[token].metric.map {
                ClaimScope.Metric(name: $0.name, loss: $0.sense == .loss, words: words(endingAt: token, in: clause))
            }
        }
        return subject.isEmpty ? nil : (metrics, subject)
    }

    /// What the clause before measured, where a clause says little more than the move: ，均较年初减少.
    private func carriedMove(_ i: Int, in clause: Range<Int>) -> ([ClaimScope.Metric], [Int])? {
        guard let metric = scope.metric, !scope.subject.isEmpty, let claim = claims.last, claim.predicate == metric.name,
            !clause.contains(where: { sentence.tokens[$0].entity != nil || sentence.tokens[$0].metric != nil })
        else { return nil }
        let place = sentence.positions(ofClause: sentence.clause(of: i))
        let isShort = place.count <= Self.shortClause && place.upperBound - sentence.tokens[i].positions.upperBound <= 1
        let isMeasured = clause.contains { $0 < i && (sentence.tokens[$0].basis != nil || sentence.tokens[$0].has(.than)) }
        return isShort || isMeasured ? ([metric], scope.subject) : nil
    }

    /// Characters of a clause that says only a move: 明显收窄.
    private static let shortClause = 8

    /// A traded thing right before a verb of prices: 半导体板块走高; or whom the sentence is about before 扭亏为盈.
    private func impliedMove(_ i: Int, _ implied: String?, in clause: Range<Int>) -> ([ClaimScope.Metric], [Int])? {
        guard let implied else { return nil }
        let metric = [ClaimScope.Metric(name: implied, loss: false, words: "")]
        let start = sentence.tokens[i].positions.lowerBound
        if let list = lists.nearestEntities(before: i, in: clause), start - list.positions.upperBound <= 8 {
            let subject = subjects.subject(before: i, in: clause, metric: implied, scope)
                .filter { ["Company", "Index", "Market", "Instrument", "Sector"].contains(findings.entities[$0].type) }
            return subject.isEmpty ? nil : (metric, subject)
        }
        guard implied == "profit", isSubjectNamed, !scope.subject.isEmpty else { return nil }
        return (metric, scope.subject)
    }
}
