package import GraphModel

/// An entity and how much the graph says about it.
package struct EntitySummary: Hashable, Sendable {
    package let entity: EntityNode
    /// Articles that name it.
    package let articles: Int
    /// Claims in which it is subject, object, speaker or topic.
    package let claims: Int
}

/// The answer to a name that a reader typed.
package struct EntityLookup: Sendable {
    /// How well the entities fit the name.
    package enum Fit: String, Sendable {
        /// The name is theirs, in some script, or a ticker or its code.
        case exact
        /// One of their names begins with it.
        case prefix
        /// One of their names has it inside.
        case part
        /// One of their names differs in a letter or so: a guess.
        case similar
        /// Nothing fits.
        case none
    }

    package let fit: Fit
    /// The best known first: by claims, then articles, then id.
    package let entities: [EntitySummary]
}
