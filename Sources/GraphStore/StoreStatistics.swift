import GRDB

/// How much a database holds.
package struct StoreStatistics: Sendable {
    /// One name and how often it stands.
    package struct Count: Sendable {
        package let name: String
        package let count: Int
    }

    package let articles: Int
    package let entities: Int
    package let mentions: Int
    package let quantities: Int
    package let times: Int
    package let claims: Int
    /// First and last day of publication, or nil where no article is dated.
    package let published: (first: String, last: String)?
    /// Claims by kind, the most first.
    package let kinds: [Count]
    /// Claims by predicate, the most first.
    package let predicates: [Count]
    /// Entities by type, the most first.
    package let types: [Count]
}

extension GraphStore {
    /// Counts everything.
    package func statistics() throws(StoreError) -> StoreStatistics {
        try StoreError.translate(path) {
            try database.read { db in
                func count(_ table: String) throws -> Int {
                    try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
                }
                func counts(_ column: String, _ table: String) throws -> [StoreStatistics.Count] {
                    try Row.fetchAll(
                        db, sql: "SELECT \(column), COUNT(*) AS n FROM \(table) GROUP BY 1 ORDER BY n DESC, 1"
                    ).map { StoreStatistics.Count(name: $0[0], count: $0[1]) }
                }
                let days = try Row.fetchOne(
                    db, sql: "SELECT MIN(substr(published, 1, 10)) AS a, MAX(substr(published, 1, 10)) AS b FROM article")
                var published: (String, String)?
                if let first = days?["a"] as String?, let last = days?["b"] as String? { published = (first, last) }
                return try StoreStatistics(
                    articles: count("article"), entities: count("entity WHERE \(StoreMigrations.standing)"),
                    mentions: count("mention"),
                    quantities: count("quantity"), times: count("time"), claims: count("claim"), published: published,
                    kinds: counts("kind", "claim"), predicates: counts("predicate", "claim"),
                    types: counts("type", "entity WHERE \(StoreMigrations.standing)"))
            }
        }
    }
}
