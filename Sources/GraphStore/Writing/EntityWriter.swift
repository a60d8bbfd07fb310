import Foundation
import GRDB
import GraphModel

/// Writes entities inside one transaction. What each article says of an entity is a form; the entity is all its forms merged.
struct EntityWriter {
    let db: Database
    let names: NameFolding
    var cache: EntityCache
    /// Entities of articles that have gone.
    private var touched: Set<Int64> = []
    private let insertEntity: RowStatement
    private let insertForm: RowStatement
    private let insertName: RowStatement
    private let insertIdentifier: RowStatement
    private let insertKey: RowStatement

    init(db: Database, names: NameFolding, cache: EntityCache) throws {
        self.db = db
        self.names = names
        self.cache = cache
        insertEntity = try RowStatement(db, "INSERT INTO entity VALUES (NULL, ?, ?, ?)")
        insertForm = try RowStatement(db, "INSERT INTO entityForm VALUES (NULL, ?, ?, ?, ?, ?, ?)")
        insertName = try RowStatement(db, "INSERT OR IGNORE INTO entityName VALUES (?, ?)")
        insertIdentifier = try RowStatement(db, "INSERT OR REPLACE INTO entityIdentifier VALUES (?, ?, ?)")
        insertKey = try RowStatement(db, "INSERT OR IGNORE INTO entityKey VALUES (?, ?)")
    }

    /// The keys of an entity and of the form in which an article gives it; both are written where they are new.
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
        var merged = known.node
        merged.merge(entity)
        if merged != known.node {
            try update(known.key, to: merged)
            known.node = merged
        }
        cache[entity.id] = known
        return (known.key, form)
    }

    /// Remembers that an article which names these is about to go.
    mutating func touch(entitiesOfArticle key: Int64) throws {
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT entity FROM appearance WHERE article = ?")
        touched.formUnion(try Int64.fetchAll(statement, arguments: [key]))
    }

    /// Takes out of the touched entities what no article says any more, and those that no article names.
    mutating func refresh() throws {
        let unused = try db.cachedStatement(
            sql: """
                DELETE FROM entityForm WHERE entity = ?1 AND NOT EXISTS
                    (SELECT 1 FROM appearance WHERE appearance.entity = ?1 AND appearance.form = entityForm.key)
                """)
        for key in touched.sorted() {
            try unused.execute(arguments: [key])
            guard let before = try StoreReader(db).entity(key) else { continue }
            cache[before.id] = nil
            let forms = try forms(of: key, id: before.id).map(\.node)
            guard let first = forms.first else {
                try db.cachedStatement(sql: "DELETE FROM entity WHERE key = ?").execute(arguments: [key])
                continue
            }
            let merged = forms.dropFirst().reduce(into: first) { $0.merge($1) }
            guard merged != before else { continue }
            for table in ["entityName", "entityIdentifier", "entityKey"] {
                try db.cachedStatement(sql: "DELETE FROM \(table) WHERE entity = ?").execute(arguments: [key])
            }
            try update(key, to: merged)
        }
        touched = []
    }

    private func insert(_ entity: EntityNode) throws -> EntityCache.Known {
        try insertEntity.run { row in for text in [entity.id, entity.type, entity.name] { row.bind(text) } }
        let key = db.lastInsertedRowID
        try writeNames(of: entity, key)
        return EntityCache.Known(key: key, node: entity, forms: [:])
    }

    private func stored(_ id: String) throws -> EntityCache.Known? {
        guard let stored = try StoreReader(db).entity(id: id) else { return nil }
        let forms = try forms(of: stored.key, id: id).map { ($0.digest, $0.key) }
        return EntityCache.Known(
            key: stored.key, node: stored.node, forms: Dictionary(forms) { first, _ in first })
    }

    private func forms(of key: Int64, id: String) throws -> [(key: Int64, digest: String, node: EntityNode)] {
        let decoder = JSONDecoder()
        return try StoreReader(db).rows("SELECT * FROM entityForm WHERE entity = ? ORDER BY digest", [key]).map { row in
            let aliases = try decoder.decode([String].self, from: Data((row["aliases"] as String).utf8))
            let identifiers = try decoder.decode([String: String].self, from: Data((row["identifiers"] as String).utf8))
            let node = EntityNode(
                id: id, type: row["type"], name: row["name"], aliases: aliases, identifiers: identifiers)
            return (row["key"], row["digest"], node)
        }
    }

    private func update(_ key: Int64, to entity: EntityNode) throws {
        try db.cachedStatement(sql: "UPDATE entity SET type = ?, name = ? WHERE key = ?")
            .execute(arguments: [entity.type, entity.name, key])
        try writeNames(of: entity, key)
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
