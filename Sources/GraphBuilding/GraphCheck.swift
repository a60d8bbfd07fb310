package import GraphModel
package import Lexicons
import TextCore

/// Looks whether a graph is what it says it is: whole, allowed by the schema, and with ids that follow from its content.
package struct GraphCheck: Sendable {
    private let schema: GraphSchema
    private let lexicon: EntityLexicon

    /// - Parameter lexicon: the entries that entities may be named by.
    package init(schema: GraphSchema, lexicon: EntityLexicon) {
        self.schema = schema
        self.lexicon = lexicon
    }

    /// One line for each fault; empty for a sound graph.
    ///
    /// A quote that is not what stands at its place, a relation whose end has another type than the schema wants, a claim whose
    /// id is not the hash of its fields.
    package func faults(in graph: Graph) -> [String] {
        graph.checkInvariants(schema) + graph.articles.compactMap(fault) + graph.entities.compactMap(fault)
            + graph.claims.compactMap(fault)
    }

    private func fault(_ article: ArticleNode) -> String? {
        let id = "article:" + article.contentHash.prefix(24)
        return article.id == id ? nil : "\(article.id): its page's hash makes it \(id)"
    }

    /// An entity is named by an entry of the lexicon, or by a hash of its type and one of its names.
    private func fault(_ entity: EntityNode) -> String? {
        let key = String(entity.id.dropFirst("entity:".count))
        guard entity.id.hasPrefix("entity:"), lexicon[key] == nil else { return nil }
        let keys = ([entity.name] + entity.aliases).lazy.map { EntityLexicon.Entry.id(type: entity.type, name: $0) }
        if keys.contains(key) { return nil }
        return "\(entity.id): no entry of the lexicon, and not what '\(entity.name)' (\(entity.type)) makes"
    }

    private func fault(_ claim: ClaimNode) -> String? {
        let id = claim.contentID
        return claim.id == id ? nil : "\(claim.id): its content makes it \(id)"
    }
}
