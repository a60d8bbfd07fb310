import GRDB
package import GraphModel

extension GraphStore {
    /// Finds the entities of a name.
    ///
    /// 輝達, 英伟达, nvidia, NVDA and NASDAQ:NVDA find one and the same; 英伟 finds it by its beginning, 英伟答 as a guess.
    ///
    /// - Parameter limit: at most so many where the name does not fit exactly.
    package func lookup(_ name: String, limit: Int = 8) throws(StoreError) -> EntityLookup {
        try StoreError.translate(path) {
            try database.read { db in
                let search = EntitySearch(db: db)
                let queries = names.queries(name).filter { !$0.isEmpty }
                guard let whole = queries.first else { return EntityLookup(fit: .none, entities: []) }
                for query in queries {
                    let exact = try search.exact(query)
                    if !exact.isEmpty { return try EntityLookup(fit: .exact, entities: search.summaries(exact)) }
                }
                let fits: [(EntityLookup.Fit, () throws -> [Int64])] = [
                    (.prefix, { try search.beginning(with: whole) }),
                    (.part, { whole.unicodeScalars.count > 1 ? try search.holding(whole) : [] }),
                    (.similar, { try search.similar(to: whole) }),
                ]
                for (fit, find) in fits {
                    let found = try find()
                    guard !found.isEmpty else { continue }
                    return try EntityLookup(fit: fit, entities: search.summaries(found, ranked: fit == .similar, limit: limit))
                }
                return EntityLookup(fit: .none, entities: [])
            }
        }
    }

    /// The entities that bear a name, the most claimed about first; nothing is counted where there is one.
    package func entities(named name: String) throws(StoreError) -> [EntityNode] {
        try StoreError.translate(path) {
            try database.read { db in
                let search = EntitySearch(db: db)
                for query in names.queries(name) where !query.isEmpty {
                    let keys = try search.exact(query)
                    if keys.count == 1 { return try keys.compactMap(StoreReader(db).entity) }
                    if !keys.isEmpty { return try search.summaries(keys).map(\.entity) }
                }
                return []
            }
        }
    }

    /// Entities whose names hold a text, the most claimed about first; all where the text is nil.
    ///
    /// - Parameter limit: at most so many.
    package func entities(
        matching pattern: String? = nil, type: String? = nil, limit: Int
    ) throws(StoreError) -> [EntitySummary] {
        try StoreError.translate(path) {
            try database.read { db in
                let search = EntitySearch(db: db)
                guard let pattern, !names.key(pattern).isEmpty else {
                    return try search.mostClaimed(type: type, limit: limit)
                }
                return try search.summaries(search.holding(names.key(pattern)), type: type, limit: limit)
            }
        }
    }
}

/// Looks entities up by their folded names.
struct EntitySearch {
    let db: Database

    /// Keys of the entities of which this is a whole name.
    func exact(_ folded: String) throws -> [Int64] {
        try keys("SELECT entity FROM entityKey WHERE folded = ?", [folded])
    }

    /// Keys of those with a name that begins so. The highest code point bounds the range from above.
    func beginning(with folded: String) throws -> [Int64] {
        try keys("SELECT DISTINCT entity FROM entityKey WHERE folded >= ? AND folded < ?", [folded, folded + "\u{10FFFF}"])
    }

    /// Keys of those with a name that has it inside.
    func holding(_ folded: String) throws -> [Int64] {
        try keys("SELECT DISTINCT entity FROM entityKey WHERE instr(folded, ?) > 0", [folded])
    }

    /// Keys of those with a name at most a third of its letters away, the nearest first.
    func similar(to folded: String) throws -> [Int64] {
        let query = Array(folded.unicodeScalars)
        let bound = max(1, query.count / 3)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT folded, entity FROM entityKey WHERE length(folded) BETWEEN ? AND ?",
            arguments: [query.count - bound, query.count + bound])
        var nearest: [Int64: Int] = [:]
        while let row = try rows.next() {
            let distance = EditDistance.between(query, Array((row[0] as String).unicodeScalars), atMost: bound)
            if let distance, distance < nearest[row[1], default: .max] { nearest[row[1]] = distance }
        }
        return nearest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    }

    /// The entities of keys with their counts.
    ///
    /// - Parameters:
    ///   - ranked: keep the order of the keys among equals in distance only; else the most claimed first.
    ///   - type: keep those of one type.
    func summaries(
        _ keys: [Int64], ranked: Bool = false, type: String? = nil, limit: Int = .max
    ) throws -> [EntitySummary] {
        let chosen = ranked ? Array(keys.prefix(limit)) : keys
        let reader = StoreReader(db)
        var found = try chosen.compactMap { key in
            try reader.entity(key).map { try EntitySummary(entity: $0, articles: articles(of: key), claims: claims(of: key)) }
        }
        if let type { found.removeAll { $0.entity.type != type } }
        if !ranked { found.sort { ($1.claims, $1.articles, $0.entity.id) < ($0.claims, $0.articles, $1.entity.id) } }
        return Array(found.prefix(limit))
    }

    /// The entities with the most claims.
    func mostClaimed(type: String?, limit: Int) throws -> [EntitySummary] {
        let ranked = try keys(
            """
            SELECT entity.key FROM entity
            LEFT JOIN (SELECT entity, COUNT(*) AS claims FROM claimEntity GROUP BY entity) AS role ON role.entity = entity.key
            WHERE (?1 IS NULL OR entity.type = ?1) AND \(StoreMigrations.standing)
            ORDER BY coalesce(role.claims, 0) DESC, entity.id LIMIT ?2
            """, [type, limit])
        return try summaries(ranked)
    }

    /// Keys of the entities with the most relations, then those with the most claims.
    func mostRelated(limit: Int) throws -> [Int64] {
        let related = try keys(
            """
            SELECT entity.key FROM
                (SELECT subject AS entity FROM claim WHERE object IS NOT NULL
                 UNION ALL SELECT object FROM claim WHERE object IS NOT NULL) AS role
            JOIN entity ON entity.key = \(StoreMigrations.resolved("role.entity"))
            GROUP BY entity.key ORDER BY COUNT(*) DESC, entity.id LIMIT ?
            """, [limit])
        guard related.count < limit else { return related }
        let claimed = try mostClaimed(type: nil, limit: limit).compactMap { try StoreReader(db).entity(id: $0.entity.id)?.key }
        return related + claimed.filter { !related.contains($0) }.prefix(limit - related.count)
    }

    /// Every claim in which an entity is subject, object, speaker or topic, once; the entity is `?1`.
    static let rolesOfOne = "SELECT claim FROM claimEntity WHERE entity = ?1"

    private func claims(of key: Int64) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT COUNT(*) FROM claimEntity WHERE entity = ?"), arguments: [key]) ?? 0
    }

    private func articles(of key: Int64) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT COUNT(DISTINCT article) FROM appearance WHERE entity IN \(StoreMigrations.members("?1"))")
        return try Int.fetchOne(statement, arguments: [key]) ?? 0
    }

    private func keys(_ sql: String, _ arguments: StatementArguments) throws -> [Int64] {
        try Int64.fetchAll(db, sql: sql, arguments: arguments)
    }
}
