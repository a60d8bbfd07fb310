import Foundation
import GRDB
import GraphModel

/// Writes entities inside one transaction. What each article says of an entity is a form; the entity is all its forms merged, under the
/// decisions that users made.
struct EntityWriter {
    let db: Database
    let names: NameFolding
    var cache: EntityCache
    /// What users decided.
    var standing: EntityStanding
    /// Entities whose names must be made up anew: those of articles that have gone, and those that decisions speak of.
    var touched: Set<Int64> = []
    private let insertEntity: RowStatement
    private let insertForm: RowStatement
    private let insertName: RowStatement
    private let insertIdentifier: RowStatement
    private let insertKey: RowStatement

    init(db: Database, names: NameFolding, cache: EntityCache) throws {
        self.db = db
        self.names = names
        self.cache = cache
        standing = try DecisionTable(db: db).standing()
        insertEntity = try RowStatement(db, "INSERT INTO entity VALUES (NULL, ?, ?, ?)")
        insertForm = try RowStatement(db, "INSERT INTO entityForm VALUES (NULL, ?, ?, ?, ?, ?, ?)")
        insertName = try RowStatement(db, "INSERT OR IGNORE INTO entityName VALUES (?, ?)")
        insertIdentifier = try RowStatement(db, "INSERT OR REPLACE INTO entityIdentifier VALUES (?, ?, ?)")
        insertKey = try RowStatement(db, "INSERT OR IGNORE INTO entityKey VALUES (?, ?)")
    }

    /// The keys of the entity that an article means and of the form in which it gives it; both are written where they are new.
    mutating func keys(of entity: EntityNode, in article: String, digest: String) throws -> (entity: Int64, form: Int64) {
        var entity = entity
        entity.id = standing.meaning(of: entity.id, in: article)
        return try keys(of: entity, digest: digest)
    }

    mutating func keys(of entity: EntityNode, digest: String) throws -> (entity: Int64, form: Int64) {
        if let known = cache[entity.id], let form = known.forms[digest] { return (known.key, form) }
        var known = try cache[entity.id] ?? stored(entity.id) ?? insert(entity)
        if let form = known.forms[digest] {
            cache[entity.id] = known
            return (known.key, form)
        }
        try insertForm.run { row in
            row.bind(known.key)
            for text in [digest, entity.type, entity.name, entity.aliasList, entity.identifierList] { row.bind(text) }
        }
        let form = db.lastInsertedRowID
        known.forms[digest] = form
        try takeIn(entity, &known)
        cache[entity.id] = known
        return (known.key, form)
    }

    /// Adds the names of a new form; where decisions have a say, `refresh` does.
    private mutating func takeIn(_ entity: EntityNode, _ known: inout EntityCache.Known) throws {
        guard !standing.involves(entity.id) else { return touch(known.key) }
        var merged = known.node
        merged.merge(entity)
        guard merged != known.node else { return }
        let losesCode = known.node.identifiers.contains { merged.identifiers[$0.key] != $0.value }
        if losesCode { try dropNames(of: known.key) }
        try update(known.key, to: merged)
        known.node = merged
    }

    mutating func insert(_ entity: EntityNode) throws -> EntityCache.Known {
        try insertEntity.run { row in for text in [entity.id, entity.type, entity.name] { row.bind(text) } }
        let key = db.lastInsertedRowID
        try writeNames(of: entity, key)
        if standing.involves(entity.id) { touch(key) }
        if let target = standing.target(of: entity.id) { try merge(key, into: target) }
        return EntityCache.Known(key: key, node: entity, forms: [:])
    }

    private func stored(_ id: String) throws -> EntityCache.Known? {
        let reader = StoreReader(db)
        guard let key = try reader.ownKey(id: id), let node = try reader.ownEntity(key) else {
            return nil
        }
        let forms = try forms(of: key, id: id).map { ($0.digest, $0.key) }
        return EntityCache.Known(key: key, node: node, forms: Dictionary(forms) { first, _ in first })
    }

    /// The forms of an entity, by digest.
    func forms(of key: Int64, id: String) throws -> [(key: Int64, digest: String, node: EntityNode)] {
        try StoreReader(db).rows("SELECT * FROM entityForm WHERE entity = ? ORDER BY digest", [key]).map { row in
            (row["key"], row["digest"], try node(row, id: id))
        }
    }

    /// What a row of `entityForm` says.
    func node(_ row: Row, id: String) throws -> EntityNode {
        let decoder = JSONDecoder()
        return EntityNode(
            id: id, type: row["type"], name: row["name"],
            aliases: try decoder.decode([String].self, from: Data((row["aliases"] as String).utf8)),
            identifiers: try decoder.decode([String: String].self, from: Data((row["identifiers"] as String).utf8)))
    }

    func update(_ key: Int64, to entity: EntityNode) throws {
        try db.cachedStatement(sql: "UPDATE entity SET type = ?, name = ? WHERE key = ?")
            .execute(arguments: [entity.type, entity.name, key])
        try writeNames(of: entity, key)
    }

    func dropNames(of key: Int64) throws {
        for table in ["entityName", "entityIdentifier", "entityKey"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE entity = ?").execute(arguments: [key])
        }
    }

    private func writeNames(of entity: EntityNode, _ key: Int64) throws {
        for name in [entity.name] + entity.aliases {
            try insertName.run {
                $0.bind(key)
                $0.bind(name)
            }
        }
        for (scheme, value) in entity.identifiers.sorted(by: { $0.key < $1.key }) {
            try insertIdentifier.run {
                $0.bind(key)
                $0.bind(scheme)
                $0.bind(value)
            }
        }
        for form in names.keys(of: entity).sorted() {
            try insertKey.run {
                $0.bind(form)
                $0.bind(key)
            }
        }
    }
}
