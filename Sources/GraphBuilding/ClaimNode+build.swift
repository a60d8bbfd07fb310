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

    /// `claim:`, four digits of a hash of the article's id, and twenty of one of every field but the confidence.
    ///
    /// Claims of one article begin alike and so stand together in an index; at random places, each would cost a page.
    var contentID: String {
        var hash = ContentHash()
        for field in [articleID, subject, object ?? ""] + words { hash.add(field: field) }
        for quantity in [value, from, to] {
            hash.add(field: quantity?.range.key ?? "")
            hash.add(field: quantity?.amount ?? "")
        }
        for field in [content?.range.key ?? ""] + topics { hash.add(field: field) }
        hash.add(field: evidence.range.key)
        return "claim:" + ContentHash(articleID.utf8).hex(4) + hash.hex(20)
    }

    /// What the claim says, without where it says so: two claims of one sense are one claim stated twice.
    ///
    /// Of a symmetric relation, A 合作 B and B 合作 A have one sense.
    func sense(_ schema: GraphSchema) -> String {
        let isSymmetric = schema.predicate(predicate)?.isSymmetric ?? false
        let ends = [subject, object ?? ""]
        let amounts = [value, from, to].map { $0?.amount ?? "" }
        return ((isSymmetric ? ends.sorted() : ends) + words + amounts + [content?.text ?? ""] + topics.sorted())
            .joined(separator: "\u{1F}")
    }

    private var words: [String] {
        [kind, predicate, modality]
            + [direction?.rawValue, basis, time, speaker, role, metricName].map { $0 ?? "" }
    }
}

extension Quantity {
    /// The value in one line: `592700000000 592700000000 USD  exact`.
    fileprivate var amount: String {
        let bound = low.plainText
        return "\(bound) \(low == high ? bound : high.plainText) \(unit) \(per ?? "") \(modifier.rawValue)"
    }
}

extension TextRange {
    /// `3-12`.
    fileprivate var key: String { "\(lowerBound)-\(upperBound)" }
}
