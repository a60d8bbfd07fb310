import GRDB
import GraphModel
import TextCore

/// Writes articles inside one transaction.
struct ArticleWriter {
    let db: Database
    let names: NameFolding
    /// Entities written or read in this transaction, by id.
    private var known: [String: (key: Int64, node: EntityNode)] = [:]

    init(db: Database, names: NameFolding) {
        self.db = db
        self.names = names
    }

    /// Writes one article, unless it is there already, and counts what was done.
    mutating func write(_ slice: ArticleSlice, _ tally: inout StoreTally) throws {
        let article = slice.article
        let statement = try db.cachedStatement(sql: "SELECT key, digest, path FROM article WHERE id = ?")
        if let row = try Row.fetchOne(statement, arguments: [article.id]) {
            let key: Int64 = row[0]
            if row[1] as String == slice.digest {
                tally.same += 1
                if article.path < row[2] as String {
                    try execute("UPDATE article SET path = ? WHERE key = ?", [article.path, key])
                }
                return
            }
            tally.replaced += 1
            try execute("DELETE FROM article WHERE key = ?", [key])
        } else {
            tally.new += 1
        }
        try insert(slice)
    }

    /// Takes out entities that no article names any more.
    func removeUnusedEntities() throws {
        try execute("DELETE FROM entity WHERE key NOT IN (SELECT entity FROM appearance)", [])
    }

    private mutating func insert(_ slice: ArticleSlice) throws {
        var keys: [String: Int64] = [:]
        for entity in slice.entities { keys[entity.id] = try key(of: entity) }
        let article = try insert(slice.article, digest: slice.digest)
        for (position, entity) in slice.entities.enumerated() {
            try execute("INSERT INTO appearance VALUES (?, ?, ?)", [article, position, keys[entity.id]])
        }
        let resolver = EntityKeys(article: slice.article.id, keys: keys)
        for (position, mention) in slice.mentions.enumerated() {
            try execute(
                "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)",
                [
                    article, position, resolver.key(mention.entityID), mention.range.lowerBound,
                    mention.range.upperBound, mention.text,
                ])
        }
        for (position, quantity) in slice.quantities.enumerated() {
            try execute(
                "INSERT INTO quantity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [article, position] + quantity.columns)
        }
        for (position, time) in slice.times.enumerated() {
            try execute(
                "INSERT INTO time VALUES (?, ?, ?, ?, ?, ?)",
                [article, position, time.range.lowerBound, time.range.upperBound, time.text, time.iso])
        }
        for (position, claim) in slice.claims.enumerated() { try insert(claim, article, position, resolver) }
    }

    private func insert(_ article: ArticleNode, digest: String) throws -> Int64 {
        try execute(
            "INSERT INTO article VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                article.id, digest, article.contentHash, article.path, article.url, article.title, article.author,
                article.publisher, article.published, article.publishedBound, article.script, article.text,
            ])
        let key = db.lastInsertedRowID
        for (position, repair) in article.repairs.enumerated() {
            try execute(
                "INSERT INTO repair VALUES (?, ?, ?, ?, ?, ?)",
                [key, position, repair.kind, repair.range.lowerBound, repair.range.upperBound, repair.original])
        }
        for (position, message) in article.warnings.enumerated() {
            try execute("INSERT INTO warning VALUES (?, ?, ?)", [key, position, message])
        }
        return key
    }

    private func insert(_ claim: ClaimNode, _ article: Int64, _ position: Int, _ entities: EntityKeys) throws {
        try execute(
            """
            INSERT INTO claim VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                claim.id, article, position, claim.kind, claim.predicate, entities.key(claim.subject),
                claim.object.map(entities.key), claim.speaker.map(entities.key), claim.direction?.rawValue, claim.basis,
                claim.time, claim.modality, claim.role, claim.metricName, claim.content?.range.lowerBound,
                claim.content?.range.upperBound, claim.content?.text, claim.evidence.range.lowerBound,
                claim.evidence.range.upperBound, claim.evidence.text, "\(claim.confidence)",
            ])
        let key = db.lastInsertedRowID
        for (role, quantity) in [("value", claim.value), ("from", claim.from), ("to", claim.to)] {
            guard let quantity else { continue }
            try execute(
                "INSERT INTO claimQuantity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [key, role] + quantity.columns)
        }
        for (position, topic) in claim.topics.enumerated() {
            try execute("INSERT INTO claimTopic VALUES (?, ?, ?)", [key, position, entities.key(topic)])
        }
    }

    /// The key of an entity, whose names are taken in where they are new.
    private mutating func key(of entity: EntityNode) throws -> Int64 {
        let stored = try known[entity.id] ?? StoreReader(db).entity(id: entity.id)
        guard let stored else {
            try execute("INSERT INTO entity VALUES (NULL, ?, ?, ?)", [entity.id, entity.type, entity.name])
            let key = db.lastInsertedRowID
            try writeNames(of: entity, key)
            known[entity.id] = (key, entity)
            return key
        }
        var merged = stored.node
        merged.merge(entity)
        if merged != stored.node {
            try execute("UPDATE entity SET type = ?, name = ? WHERE key = ?", [merged.type, merged.name, stored.key])
            try writeNames(of: merged, stored.key)
        }
        known[entity.id] = (stored.key, merged)
        return stored.key
    }

    private func writeNames(of entity: EntityNode, _ key: Int64) throws {
        for name in [entity.name] + entity.aliases {
            try execute("INSERT OR IGNORE INTO entityName VALUES (?, ?)", [key, name])
        }
        for (scheme, value) in entity.identifiers.sorted(by: { $0.key < $1.key }) {
            try execute("INSERT OR REPLACE INTO entityIdentifier VALUES (?, ?, ?)", [key, scheme, value])
        }
        for form in names.keys(of: entity).sorted() {
            try execute("INSERT OR IGNORE INTO entityKey VALUES (?, ?)", [form, key])
        }
    }

    private func execute(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    }
}

/// The keys of an article's entities.
struct EntityKeys {
    let article: String
    let keys: [String: Int64]

    /// - Throws: `StoreError.incomplete` where the graph does not hold the entity.
    func key(_ id: String) throws -> Int64 {
        guard let key = keys[id] else { throw StoreError.incomplete(article: article, entity: id) }
        return key
    }
}

extension Quantity {
    /// Values in the order of the columns from `lower` to `modifier`. Amounts are written as decimals in full.
    var columns: [(any DatabaseValueConvertible)?] {
        [range.lowerBound, range.upperBound, text, "\(low)", "\(high)", unit, per, modifier.rawValue]
    }
}
