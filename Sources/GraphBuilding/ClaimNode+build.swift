import Extraction
import GraphModel
import TextCore

extension ClaimNode {
    /// The node of a found claim, its id left empty; nil where its subject is no entity of the article.
    init?(_ claim: FoundClaim, of articleID: String, in text: SourceText, entities: EntityNodes) {
        guard let subject = entities[claim.subject] else { return nil }
        var topics: [String] = []
        for topic in claim.topics {
            if let id = entities[topic]?.id, !topics.contains(id) { topics.append(id) }
        }
        self.init(
            articleID: articleID, kind: claim.kind, predicate: claim.predicate, subject: subject.id,
            object: claim.object.flatMap { entities[$0]?.id }, value: claim.value, from: claim.from, to: claim.to,
            direction: claim.direction, basis: claim.basis, time: claim.time, modality: claim.modality,
            speaker: claim.speaker.flatMap { entities[$0]?.id }, role: claim.role, metricName: claim.metricName,
            content: claim.content.map { Quote(range: $0, text: text[$0]) }, topics: topics,
            evidence: Quote(range: claim.evidence, text: text[claim.evidence]), confidence: claim.confidence)
    }

    /// `claim:` and a hash of the article's id and of every field but the confidence.
    var contentID: String {
        var hash = ContentHash()
        for field in [articleID, kind, predicate, subject, object ?? "", direction?.rawValue ?? "", basis ?? ""] {
            hash.add(field: field)
        }
        for field in [time ?? "", modality, speaker ?? "", role ?? "", metricName ?? ""] { hash.add(field: field) }
        for quantity in [value, from, to] { hash.add(field: quantity?.key ?? "") }
        hash.add(field: content.map { $0.range.key } ?? "")
        for topic in topics { hash.add(field: topic) }
        hash.add(field: evidence.range.key)
        return "claim:" + hash.hex(24)
    }
}

extension Quantity {
    /// All fields in one line, for hashing.
    fileprivate var key: String {
        "\(range.key) \(low) \(high) \(unit) \(per ?? "") \(modifier.rawValue)"
    }
}

extension TextRange {
    /// `3-12`.
    fileprivate var key: String { "\(lowerBound)-\(upperBound)" }
}
