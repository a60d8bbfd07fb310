import Cleaning
import Foundation
import GraphModel
import Lexicons
import TestSupport
import TextCore

@testable import Extraction

/// A text whose entities are written in: `{Company 星河科技}营收12亿元`, with a slot `{S:Company 星河科技}`, with another form of the name
/// `{Company 星河=星河科技}`.
struct AnnotatedSentence {
    let text: String
    let entities: [FoundEntity]
    /// Number of the entity in each slot.
    let slots: [String: Int]

    init(text: String, entities: [FoundEntity]) {
        self.text = text
        self.entities = entities
        slots = [:]
    }

    init(_ marked: String) {
        var text = ""
        var entities: [FoundEntity] = []
        var slots: [String: Int] = [:]
        var rest = Substring(marked)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: " ", maxSplits: 1)
            let label = parts[0].split(separator: ":")
            let forms = parts[1].split(separator: "=", maxSplits: 1)
            let (form, name) = (String(forms[0]), String(forms[forms.count - 1]))
            let range = TextRange(text.utf8.count, text.utf8.count + form.utf8.count)
            if label.count == 2 { slots[String(label[0])] = entities.firstIndex { $0.name == name } ?? entities.count }
            if let known = entities.firstIndex(where: { $0.name == name }) {
                entities[known].mentions.append(range)
            } else {
                entities.append(FoundEntity(type: String(label[label.count - 1]), name: name, mentions: [range]))
            }
            text += form
            rest = rest[rest.index(after: close)...]
        }
        self.text = text + rest
        self.entities = entities
        self.slots = slots
    }

    /// The claims that the sentence makes with its entities as written, its times and quantities as found.
    func claims(published: String = "2024-11-01", title: String? = nil) throws -> [FoundClaim] {
        let article = CleanText(text: SourceText(text), title: title, published: published, script: .hans)
        let folded = FoldedText(article.text)
        var findings = Findings()
        findings.entities = entities
        let extractors = try Self.extractors.get()
        findings.times = extractors.times.times(in: folded, of: article)
        findings.quantities = extractors.quantities.quantities(in: folded, of: article, findings)
        return extractors.claims.claims(in: folded, of: article, findings)
    }

    private struct Extractors: Sendable {
        let times: TimeExtractor
        let quantities: QuantityExtractor
        let claims: ClaimExtractor
    }

    private static let extractors = Result {
        Extractors(
            times: try TimeExtractor(ProjectFolders.tables), quantities: try QuantityExtractor(ProjectFolders.tables),
            claims: try ClaimExtractor(ProjectFolders.tables))
    }

    /// One claim in a line: `change revenue 星河科技 8% up yoy 2024-Q3`.
    func line(_ claim: FoundClaim) -> String {
        var words = [claim.kind, claim.predicate, entities[claim.subject].name]
        if let object = claim.object { words.append("→" + entities[object].name) }
        if let value = claim.value { words.append(Self.amount(value)) }
        if let from = claim.from { words.append("from " + Self.amount(from)) }
        if let to = claim.to { words.append("to " + Self.amount(to)) }
        if let direction = claim.direction { words.append(direction.rawValue) }
        if let basis = claim.basis { words.append(basis) }
        if let time = claim.time { words.append("@" + time) }
        if claim.modality != "asserted" { words.append(claim.modality) }
        if let speaker = claim.speaker { words.append("by " + entities[speaker].name) }
        if let role = claim.role { words.append("as " + role) }
        if let content = claim.content { words.append("“" + SourceText(text)[content] + "”") }
        return words.joined(separator: " ")
    }

    private static func amount(_ quantity: Quantity) -> String {
        let low = quantity.low.description
        return (quantity.low == quantity.high ? low : "\(low)..\(quantity.high)")
            + (quantity.unit.isEmpty ? "" : " " + quantity.unit)
    }
}
