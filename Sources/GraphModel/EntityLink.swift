/// A direct line from one entity to another: what articles themselves say as a fact, and the claims that it stands for.
package struct EntityLink: Hashable, Sendable {
    package let subject: String
    /// A relation of the schema.
    package let predicate: String
    package let object: String
    /// Ids, sorted.
    package let claims: [String]

    package init(subject: String, predicate: String, object: String, claims: [String]) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.claims = claims
    }

    /// The lines of a graph, by subject, predicate and object.
    package static func all(in graph: Graph, _ schema: GraphSchema) -> [EntityLink] {
        let plain = graph.claims.filter { $0.isPlainRelation(schema) }
        let groups = Dictionary(grouping: plain) { [$0.subject, $0.predicate, $0.object ?? ""] }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, claims in
            EntityLink(subject: key[0], predicate: key[1], object: key[2], claims: claims.map(\.id).sorted())
        }
    }
}

/// How a claim stands to claims of other articles on the same thing.
package struct ClaimAgreement: Hashable, Sendable {
    package let claim: String
    /// Claims that say the same; ids, sorted.
    package let agrees: [String]
    /// Claims that cannot be true beside it; ids, sorted.
    package let conflicts: [String]

    package init(claim: String, agrees: [String], conflicts: [String]) {
        self.claim = claim
        self.agrees = agrees
        self.conflicts = conflicts
    }
}

extension ClaimNode {
    /// Every entity that the claim names: subject, object, speaker, topics.
    package var entityIDs: [String] { [subject] + [object, speaker].compactMap { $0 } + topics }

    /// True for a relation that the article itself gives as a fact.
    package func isPlainRelation(_ schema: GraphSchema) -> Bool {
        object != nil && speaker == nil && modality == schema.factModality
            && schema.predicate(predicate)?.group == .relations
    }
}

extension GraphSchema {
    /// The modality of what is given as a fact: `asserted`.
    package var factModality: String { record("claim")?.field("modality")?.defaultValue ?? "asserted" }
}

extension Quantity {
    /// True for an amount of money: its unit is a code of ISO 4217.
    package var isMoney: Bool { unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) } }
}
