package import Foundation

/// One thing that an article says about an entity, with the words that say it. Entities are named by id.
package struct ClaimNode: Hashable, Sendable {
    package enum Direction: String, Hashable, Sendable {
        case up, down
    }

    /// `claim:` and a hash of the article and everything below but the confidence.
    package var id: String
    package var articleID: String
    /// `measurement`, `change`, `relation` or `statement`.
    package var kind: String
    /// A predicate of the schema.
    package var predicate: String
    package var subject: String
    package var object: String?
    package var value: Quantity?
    package var from: Quantity?
    package var to: Quantity?
    package var direction: Direction?
    /// `yoy`, `qoq`, `mom` or `ytd`.
    package var basis: String?
    /// EDTF.
    package var time: String?
    /// `asserted` where nothing else is said.
    package var modality: String
    package var speaker: String?
    package var role: String?
    package var metricName: String?
    package var content: Quote?
    package var topics: [String]
    package var evidence: Quote
    /// 0 to 1.
    package var confidence: Decimal

    package init(
        id: String = "", articleID: String, kind: String, predicate: String, subject: String, object: String? = nil,
        value: Quantity? = nil, from: Quantity? = nil, to: Quantity? = nil, direction: Direction? = nil,
        basis: String? = nil, time: String? = nil, modality: String = "asserted", speaker: String? = nil,
        role: String? = nil, metricName: String? = nil, content: Quote? = nil, topics: [String] = [], evidence: Quote,
        confidence: Decimal = 1
    ) {
        self.id = id
        self.articleID = articleID
        self.kind = kind
        self.predicate = predicate
        self.subject = subject
        self.object = object
        self.value = value
        self.from = from
        self.to = to
        self.direction = direction
        self.basis = basis
        self.time = time
        self.modality = modality
        self.speaker = speaker
        self.role = role
        self.metricName = metricName
        self.content = content
        self.topics = topics
        self.evidence = evidence
        self.confidence = confidence
    }
}
