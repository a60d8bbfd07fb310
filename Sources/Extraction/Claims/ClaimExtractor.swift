import Cleaning
import GraphModel
import Lexicons
import TextCore

/// Reads claims off the entities, quantities and times of each clause.
struct ClaimExtractor: Sendable {
    private let cues: ClaimCues
    private let forms: MetricForms
    private let patterns: RelationPatterns
    private let reader: SentenceReader

    /// - Throws: `TableError` for a malformed table under `claims/`.
    init(_ tables: TableFolder) throws(TableError) {
        cues = try ClaimCues(tables)
        forms = try MetricForms(tables)
        patterns = try RelationPatterns(tables)
        reader = SentenceReader(cues: cues)
    }

    /// Claims in text order, none twice, none from a garbled sentence.
    func claims(in text: FoldedText, of article: CleanText, _ findings: Findings) -> [FoundClaim] {
        let types = findings.entities.map { TypeSet(named: $0.type) }
        let attributions = reader.sentences(in: text, findings).map {
            Attribution(sentence: $0, entities: findings.entities, text: text, cues: cues)
        }
        var scope = ClaimScope(MainTopic(of: article, findings, attributions))
        scope.published = article.published.map { String($0.prefix(10)) }
        var speech = ContinuedSpeech()
        var claims: [FoundClaim] = []
        let garbled = article.repairs.filter { $0.kind == .garbled }.map(\.range)
        for attribution in attributions {
            let place = text.range(attribution.sentence.positions)
            if garbled.contains(where: { $0.overlaps(place) }) || attribution.sentence.isPrompt { continue }
            scope.enter(paragraph: attribution.sentence.paragraph)
            claims += self.claims(of: attribution, in: text, findings, types, &scope, &speech)
        }
        return Self.unique(claims)
    }

    private func claims(
        of attribution: Attribution, in text: FoldedText, _ findings: Findings, _ types: [TypeSet], _ scope: inout ClaimScope,
        _ speech: inout ContinuedSpeech
    ) -> [FoundClaim] {
        let sentence = attribution.sentence
        let lists = SentenceLists(sentence, in: text)
        let frames = speech.frames(of: sentence, attribution.frames(scope), in: text)
        var measures = MeasureReader(
            sentence, lists, in: text, findings, forms: forms, patterns: patterns, reporters: attribution.reporters,
            houses: attribution.houses, scope: scope)
        measures.read()
        let relations = RelationReader(
            sentence: sentence, lists: lists, text: text, findings: findings, patterns: patterns, cues: cues,
            times: measures.times, modalities: measures.modalities, scope: scope, reporters: attribution.reporters, types: types)
        let related = relations.claims()
        let members = SectorMemberReader(sentence: sentence, lists: lists, text: text, findings: findings, told: scope.group)
        scope = measures.scope
        scope.group = members.tellsOf
        for view in related where RelationPattern.views.contains(view.predicate) { scope.rate(by: view.subject) }
        var claims = attributed(measures.claims + related + members.claims(), to: frames, in: text)
        claims += StatementReader(
            sentence: sentence, text: text, findings: findings, times: measures.times
        ).claims(frames, others: claims)
        if let person = frames.last(where: { findings.entities[$0.speaker].type == "Person" }) { scope.person = person.speaker }
        return claims
    }

    /// Sets the innermost speaker of each claim whose evidence begins in what is said.
    private func attributed(_ claims: [FoundClaim], to frames: [SpeechFrame], in text: FoldedText) -> [FoundClaim] {
        claims.map { claim in
            var claim = claim
            let place = text.source.codePoints(of: claim.evidence)
            let frame = frames.last {
                $0.content.lowerBound < place.upperBound
                    && $0.content.contains(max(place.lowerBound, min(place.upperBound - 1, $0.content.lowerBound)))
            }
            claim.basis = TimeFinder.basis(claim.basis, at: claim.time)
            claim.time = claim.time.map { TimeFinder.shortest($0, basis: claim.basis) }
            let isOwnView = RelationPattern.views.contains(claim.predicate) && frame?.speaker == claim.subject
            if claim.speaker == nil, let frame, !isOwnView {
                claim.speaker = frame.speaker
            }
            return claim
        }
    }

    /// The first of claims that say the same of the same.
    private static func unique(_ claims: [FoundClaim]) -> [FoundClaim] {
        struct Key: Hashable {
            let words: [String]
            let parts: [Int?]
        }
        var seen: Set<Key> = []
        return claims.filter { claim in
            func words(_ quantity: Quantity?) -> String { quantity.map { "\($0.low) \($0.high) \($0.unit)" } ?? "" }
            let content = claim.content.map { "\($0.lowerBound)" } ?? ""
            let key = Key(
                words: [
                    claim.kind, claim.predicate, words(claim.value), words(claim.from), words(claim.to),
                    claim.direction?.rawValue ?? "", content,
                ], parts: [claim.subject, claim.object])
            return seen.insert(key).inserted
        }
    }
}
