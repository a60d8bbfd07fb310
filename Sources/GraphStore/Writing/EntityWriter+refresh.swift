import GRDB
import GraphModel

/// What becomes of entities when articles go or decisions change.
extension EntityWriter {
    /// Remembers that an entity's names must be made up anew.
    mutating func touch(_ key: Int64) { touched.insert(key) }

    /// Remembers that an article which names these is about to go.
    mutating func touch(entitiesOfArticle key: Int64) throws {
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT entity FROM appearance WHERE article = ?")
        touched.formUnion(try Int64.fetchAll(statement, arguments: [key]))
    }

    /// Ids of the articles that speak of an entity, or of one that it stands for.
    func articles(of id: String) throws -> Set<String> {
        guard let key = try StoreReader(db).entity(id: id)?.key else { return [] }
        return try Set(
            StoreReader(db).rows(
                """
                SELECT article.id FROM appearance JOIN article ON article.key = appearance.article
                WHERE appearance.entity IN \(StoreMigrations.members("?1"))
                """, [key]
            ).map { $0[0] })
    }

    /// Copies the form in which an article gives an entity to another entity, which is made where it is new.
    ///
    /// - Returns: nil where the article does not give it.
    mutating func copyForm(of old: Int64, in article: Int64, to id: String) throws -> (entity: Int64, form: Int64)? {
        let row = try StoreReader(db).rows(
            """
            SELECT entityForm.* FROM appearance JOIN entityForm ON entityForm.key = appearance.form
            WHERE appearance.article = ? AND appearance.entity = ?
            """, [article, old]
        ).first
        guard let row else { return nil }
        return try keys(of: try node(row, id: id), digest: row["digest"])
    }

    /// Lets an entity stand for another, which is made where no article names it.
    mutating func merge(_ key: Int64, into id: String) throws {
        var target = try StoreReader(db).ownKey(id: id)
        if target == nil, let own = try StoreReader(db).ownEntity(key) {
            target = try insert(EntityNode(id: id, type: own.type, name: own.name)).key
        }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO mergedEntity VALUES (?, ?)").execute(arguments: [key, target])
        touch(key)
    }

    /// Takes out of the touched entities what no article says any more, and those that no article names; gives names and type anew to
    /// the others and to those that stand for them.
    mutating func refresh() throws {
        let unused = try db.cachedStatement(
            sql: """
                DELETE FROM entityForm WHERE entity = ?1 AND NOT EXISTS
                    (SELECT 1 FROM appearance WHERE appearance.entity = ?1 AND appearance.form = entityForm.key)
                """)
        let reader = StoreReader(db)
        for key in touched {
            try unused.execute(arguments: [key])
            touched.insert(try reader.resolved(key))
        }
        for key in touched.sorted() {
            guard let before = try reader.ownEntity(key) else { continue }
            cache[before.id] = nil
            try refresh(key, before, isMerged: reader.resolved(key) != key)
        }
        touched = []
    }

    private mutating func refresh(_ key: Int64, _ before: EntityNode, isMerged: Bool) throws {
        guard let node = try node(of: key, before.id) else {
            return try db.cachedStatement(sql: "DELETE FROM entity WHERE key = ?").execute(arguments: [key])
        }
        guard node != before || isMerged else { return }
        try dropNames(of: key)
        if isMerged {
            try db.cachedStatement(sql: "UPDATE entity SET type = ?, name = ? WHERE key = ?")
                .execute(arguments: [node.type, node.name, key])
        } else {
            try update(key, to: node)
        }
    }

    /// An entity as its forms have it, those of the entities that it stands for, and decisions; nil where no article names it.
    private func node(of key: Int64, _ id: String) throws -> EntityNode? {
        let own = try forms(of: key, id: id).map(\.node)
        let others = try StoreReader(db).rows(
            "SELECT key, id FROM mergedEntity JOIN entity ON entity.key = mergedEntity.entity WHERE target = ? ORDER BY id", [key]
        ).flatMap { try forms(of: $0[0], id: $0[1]).map(\.node) }
        guard var node = own.first ?? others.first else { return nil }
        node.id = id
        for other in own.dropFirst() { node.merge(other) }
        for other in others { node.takeIn(other) }
        if let label = standing.label(of: id) {
            if let name = label.name { node.takeIn(name: name) }
            node.type = label.type ?? node.type
        }
        return node
    }
}

extension EntityNode {
    /// Takes in names and identifiers of an entity that it stands for, and stays what it is called.
    fileprivate mutating func takeIn(_ other: EntityNode) {
        aliases = Set(aliases + other.aliases + [other.name]).subtracting([name]).sorted()
        identifiers.merge(other.identifiers) { own, _ in own }
    }

    /// Is called by a name from now on; the name that it had stays another.
    fileprivate mutating func takeIn(name new: String) {
        aliases = Set(aliases + [name]).subtracting([new]).sorted()
        name = new
    }
}
