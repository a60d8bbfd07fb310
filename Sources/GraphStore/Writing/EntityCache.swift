import GraphModel

/// Entities as the database holds them, for the one who writes: most articles name what others named before.
struct EntityCache {
    /// An entity, and the keys of the forms in which articles have given it.
    struct Known {
        let key: Int64
        /// All forms merged.
        var node: EntityNode
        /// By digest.
        var forms: [String: Int64]
    }

    /// More are dropped, all at once.
    private static let limit = 30_000
    private var entities: [String: Known] = [:]

    subscript(id: String) -> Known? {
        get { entities[id] }
        set {
            if entities.count >= Self.limit { entities.removeAll(keepingCapacity: true) }
            entities[id] = newValue
        }
    }

    mutating func removeAll() { entities.removeAll() }
}
