import Foundation
import GraphModel
import Lexicons
import TextCore

/// Moves that no number follows: 股价大跌.
extension MeasureReader {
    mutating func readBareMoves(in clause: Range<Int>, _ number: Int) {
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
                        basis: times.basis(from: clause.lowerBound, to: i),
                        time: times.time(for: i, in: clause) ?? carriedTime(metric.name),
                        modality: modalities.modality(at: i, in: clause, carried: scope.modality), metricName: words,
                        evidence: text.range(sentence.positions(ofClause: number)), confidence: 0.6))
            }
            scope.subject = subject
        }
    }

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

    /// The metric or thing right before a bare move, and whom it is about.
    func bareMove(_ i: Int, _ implied: String?, in clause: Range<Int>) -> (ClaimScope.Metric, [Int])? {
        let start = sentence.tokens[i].positions.lowerBound
        if let token = clause.last(where: { $0 < i && sentence.tokens[$0].metric != nil }),
            start - sentence.tokens[token].positions.upperBound <= 6, let metric = sentence.tokens[token].metric
        {
            var subject = subjects.subject(before: token, in: clause, metric: metric.name, scope)
            if subject.isEmpty, metric.name != "other", isSubjectNamed { subject = scope.subject }
            return subject.isEmpty
                ? nil
                : (ClaimScope.Metric(name: metric.name, loss: metric.loss, words: words(endingAt: token, in: clause)), subject)
        }
        guard let implied,
            let list = lists.entities.last(where: { ($0.tokens.last ?? i) < i && $0.tokens[0] >= clause.lowerBound }),
            start - list.positions.upperBound <= 8
        else { return nil }
        let subject = subjects.subject(before: i, in: clause, metric: implied, scope)
            .filter { ["Company", "Index", "Market", "Instrument", "Sector"].contains(findings.entities[$0].type) }
        return subject.isEmpty ? nil : (ClaimScope.Metric(name: implied, loss: false, words: ""), subject)
    }
}
