package import Foundation
package import GraphModel
package import TextCore

/// A named thing in one article, with every place that names it.
package struct FoundEntity: Hashable, Sendable {
    /// Key in the lexicon, or nil for a name that no lexicon has.
    package var lexiconID: String?
    package var type: String
    /// Canonical name.
    package var name: String
    /// Other names: those of the lexicon, and written forms.
    package var aliases: [String]
    /// `ticker` → `NASDAQ:NVDA`.
    package var identifiers: [String: String]
    /// In text order, without overlap.
    package var mentions: [TextRange]

    package init(
        lexiconID: String? = nil, type: String, name: String, aliases: [String] = [],
        identifiers: [String: String] = [:], mentions: [TextRange] = []
    ) {
        self.lexiconID = lexiconID
        self.type = type
        self.name = name
        self.aliases = aliases
        self.identifiers = identifiers
        self.mentions = mentions
    }
}

/// A claim whose entities are numbers into `Findings.entities`.
package struct FoundClaim: Hashable, Sendable {
    package var kind: String
    package var predicate: String
    package var subject: Int
    package var object: Int?
    package var value: Quantity?
    package var from: Quantity?
    package var to: Quantity?
    package var direction: ClaimNode.Direction?
    package var basis: String?
    package var time: String?
    package var modality: String
    package var speaker: Int?
    package var role: String?
    package var metricName: String?
    package var content: TextRange?
    package var topics: [Int]
    package var evidence: TextRange
    /// 0 to 1.
    package var confidence: Decimal

    package init(
        kind: String, predicate: String, subject: Int, object: Int? = nil, value: Quantity? = nil,
        from: Quantity? = nil, to: Quantity? = nil, direction: ClaimNode.Direction? = nil, basis: String? = nil,
        time: String? = nil, modality: String = "asserted", speaker: Int? = nil, role: String? = nil,
        metricName: String? = nil, content: TextRange? = nil, topics: [Int] = [], evidence: TextRange,
        confidence: Decimal = 1
    ) {
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

/// What an article's text holds.
package struct Findings: Sendable {
    package var entities: [FoundEntity] = []
    /// In text order.
    package var quantities: [Quantity] = []
    /// In text order.
    package var times: [TimeExpression] = []
    /// In text order of their evidence.
    package var claims: [FoundClaim] = []

    package init() {}
}
