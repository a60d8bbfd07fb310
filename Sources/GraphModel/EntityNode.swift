package import TextCore

/// A named thing, one node over all articles and scripts.
package struct EntityNode: Hashable, Sendable {
    /// `entity:nvidia` for a lexicon entry; `entity:` and a hash of type and folded name for others.
    package var id: String
    /// An entity type of the schema.
    package var type: String
    /// Canonical name.
    package var name: String
    /// Other names, sorted, without the canonical.
    package var aliases: [String]
    /// `ticker` → `NASDAQ:NVDA`.
    package var identifiers: [String: String]

    package init(id: String, type: String, name: String, aliases: [String] = [], identifiers: [String: String] = [:]) {
        self.id = id
        self.type = type
        self.name = name
        self.aliases = aliases
        self.identifiers = identifiers
    }
}

/// An edge from an article to an entity: the words that name it there.
package struct MentionEdge: Hashable, Sendable {
    package var articleID: String
    package var entityID: String
    package var range: TextRange
    package var text: String

    package init(articleID: String, entityID: String, range: TextRange, text: String) {
        self.articleID = articleID
        self.entityID = entityID
        self.range = range
        self.text = text
    }
}
