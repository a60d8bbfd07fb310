import GRDB

/// Brings the graph in step with decisions, inside one transaction.
///
/// Claims and mentions keep the entities that the articles gave: a merge is a row of `mergedEntity` that questions follow, so that nothing
/// is lost and everything can be undone. A split moves what some articles say to an entity of its own, which only they can name.
struct DecisionWriter {
    let db: Database

    /// Records decisions, or the undoing of some that are there, and does what follows.
    func write(_ decisions: [EntityDecision], _ entities: inout EntityWriter) throws {
        let before = entities.standing
        for decision in decisions { try DecisionTable(db: db).write(decision) }
        let after = try DecisionTable(db: db).standing()
        entities.standing = after
        for place in before.places.union(after.places).sorted(by: { ($0.article, $0.entity) < ($1.article, $1.entity) }) {
            let (was, now) = (before.meaning(of: place), after.meaning(of: place))
            if was != now { try move(place.article, from: was, to: now, &entities) }
        }
        for id in before.merged.union(after.merged).sorted() where before.target(of: id) != after.target(of: id) {
            if let key = try key(id) { try stand(key, for: after.target(of: id), &entities) }
        }
        for id in before.all.union(after.all) {
            if let key = try key(id) { entities.touch(key) }
        }
    }

    /// Lets an entity stand for another, or for itself again where that is nil.
    private func stand(_ key: Int64, for target: String?, _ entities: inout EntityWriter) throws {
        let claims = try claims(of: key)
        for claim in claims { try unindex(claim) }
        try db.execute(sql: "DELETE FROM mergedEntity WHERE entity = ?", arguments: [key])
        if let target { try entities.merge(key, into: target) }
        for claim in claims { try index(claim) }
    }

    /// Moves what an article says of an entity to another.
    private func move(_ article: String, from was: String, to now: String, _ entities: inout EntityWriter) throws {
        guard let old = try key(was),
            let article = try Int64.fetchOne(db, sql: "SELECT key FROM article WHERE id = ?", arguments: [article]),
            let form = try entities.copyForm(of: old, in: article, to: now)
        else { return }
        let claims = try claims(of: old).filter { claim in
            try Int64.fetchOne(db, sql: "SELECT article FROM claim WHERE key = ?", arguments: [claim]) == article
        }
        for claim in claims { try unindex(claim) }
        try db.execute(
            sql: "UPDATE appearance SET entity = ?1, form = ?2 WHERE article = ?3 AND entity = ?4",
            arguments: [form.entity, form.form, article, old])
        for (table, column) in [("mention", "entity"), ("claim", "subject"), ("claim", "object"), ("claim", "speaker")] {
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE article = ? AND \(column) = ?",
                arguments: [form.entity, article, old])
        }
        for claim in claims {
            try db.execute(
                sql: "UPDATE claimTopic SET entity = ? WHERE claim = ? AND entity = ?", arguments: [form.entity, claim, old])
            try index(claim)
        }
        for key in [old, form.entity] { entities.touch(key) }
    }

    private func key(_ id: String) throws -> Int64? {
        try StoreReader(db).ownKey(id: id)
    }

    // MARK: The index of claims

    /// Keys of the claims that name an entity.
    private func claims(of key: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT key FROM claim WHERE subject = ?1 UNION SELECT key FROM claim WHERE object = ?1
                    UNION SELECT key FROM claim WHERE speaker = ?1 UNION SELECT claim FROM claimTopic WHERE entity = ?1
                    """), arguments: [key])
    }

    private func unindex(_ claim: Int64) throws {
        try db.cachedStatement(
            sql: "DELETE FROM claimEntity WHERE (entity, moment, claim) IN (\(Self.entries))"
        ).execute(arguments: [claim])
    }

    private func index(_ claim: Int64) throws {
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO claimEntity \(Self.entries) AND \(StoreMigrations.joinsTwo("claim"))"
        ).execute(arguments: [claim])
    }

    /// The rows of `claimEntity` for the claim `?1`.
    private static let entries = """
        SELECT \(StoreMigrations.resolved("role.entity")), \(StoreMigrations.moment("article")), claim.key FROM
            (SELECT subject AS entity FROM claim WHERE key = ?1 UNION SELECT object FROM claim WHERE key = ?1
             UNION SELECT speaker FROM claim WHERE key = ?1 UNION SELECT entity FROM claimTopic WHERE claim = ?1) AS role
        JOIN claim ON claim.key = ?1 JOIN article ON article.key = claim.article WHERE role.entity IS NOT NULL
        """
}

extension EntityStanding {
    fileprivate func meaning(of place: Place) -> String { meaning(of: place.entity, in: place.article) }
}
