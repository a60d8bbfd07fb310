import GraphModel
import Lexicons

/// Whom a number is about.
extension MeasureReader {
    func subject(before anchor: Int, _ run: NumberRun, _ reading: NumberReading, metric: String) -> [Int] {
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
    func rated(_ subject: [Int], before metric: Int) -> (subject: [Int], speaker: Int?) {
        let start = sentence.tokens[metric].positions.lowerBound
        guard let list = lists.entities.last(where: { $0.positions.upperBound <= start }),
            start - list.positions.upperBound > 2, let main = scope.main
        else {
            let rater = sentence.tokens[..<metric].compactMap(\.entity).first { !subject.contains($0) }
            return (subject, rater)
        }
        return ([main], subject.first { $0 != main })
    }
}
