import GRDB
package import GraphModel

extension GraphStore {
    /// Gives `body` the database as it is now: what another program writes meanwhile is not seen.
    ///
    /// - Throws: what `body` throws.
    package func snapshot(_ body: (StoreSnapshot) throws -> Void) throws {
        try database.read { db in try body(StoreSnapshot(db: db, names: names)) }
    }
}

/// The database at one moment, given piece by piece: one entity or one article at a time, in the order of ids.
package struct StoreSnapshot {
    let db: Database
    let names: NameFolding

    /// Entities that are kept at hand while articles are read.
    private static let atHand = 20_000

    /// Gives every entity to `body`.
    package func forEachEntity(_ body: (EntityNode) throws -> Void) throws {
        let reader = StoreReader(db)
        for key in try Int64.fetchAll(db, sql: "SELECT key FROM entity WHERE \(StoreMigrations.standing) ORDER BY id") {
            if let entity = try reader.entity(key) { try body(entity) }
        }
    }

    /// Gives every article's graph to `body`.
    package func forEachArticle(_ body: (Graph) throws -> Void) throws {
        let reader = StoreReader(db)
        var entities: [Int64: EntityNode] = [:]
        for key in try Int64.fetchAll(db, sql: "SELECT key FROM article ORDER BY id") {
            if entities.count > Self.atHand { entities.removeAll(keepingCapacity: true) }
            try body(reader.graph(ofArticle: key, &entities))
        }
    }

    /// Gives every direct line between two entities to `body`, by subject, predicate and object.
    package func forEachLink(_ schema: GraphSchema, _ body: (EntityLink) throws -> Void) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT predicate, entity.id, claim.id FROM claim JOIN entity ON entity.key = \(StoreMigrations.resolved("object"))
                WHERE subject IN \(StoreMigrations.members("?1")) AND entity.key <> ?1 AND kind = 'relation' AND modality = ?2
                AND speaker IS NULL ORDER BY 1, 2, 3
                """)
        for row in try Row.fetchAll(db, sql: "SELECT key, id FROM entity WHERE \(StoreMigrations.standing) ORDER BY id") {
            let (key, subject): (Int64, String) = (row[0], row[1])
            var claims: [String] = []
            var line: (predicate: String, object: String)?
            func finish() throws {
                guard let (predicate, object) = line else { return }
                try body(EntityLink(subject: subject, predicate: predicate, object: object, claims: claims))
            }
            for row in try Row.fetchAll(statement, arguments: [key, schema.factModality]) {
                let (predicate, object): (String, String) = (row[0], row[1])
                guard schema.predicate(predicate)?.group == .relations else { continue }
                if let last = line, last.predicate == predicate, last.object == object {
                    claims.append(row[2])
                    continue
                }
                try finish()
                (line, claims) = ((predicate, object), [row[2]])
            }
            try finish()
        }
    }

    /// Gives every claim that others agree with or contradict to `body`, with those, by subject.
    package func forEachAgreement(_ schema: GraphSchema, _ body: (ClaimAgreement) throws -> Void) throws {
        let finder = try PeerFinder(db: db, schema: schema)
        let grouping = ClaimGrouping(reader: AssertionReader(schema: schema, names: names))
        let keys = try Set(finder.subjects())
        for key in try Int64.fetchAll(db, sql: "SELECT key FROM entity ORDER BY id") where keys.contains(key) {
            let repeated = try finder.repeated(of: key)
            if repeated.isEmpty { continue }
            let listing = try ClaimLister(db: db).listing(repeated, total: 0)
            for agreement in grouping.agreements(of: listing.claims) { try body(agreement) }
        }
    }
}
