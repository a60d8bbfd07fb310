import GRDB
package import GraphModel

extension GraphStore {
    /// What stands around entities: the claims of entities fewer than `depth` steps away, and all that these name.
    ///
    /// A step leads from an entity to another of one of its claims. Depth 1 is the entities' own claims. Holds the
    /// articles of the claims, and no mentions.
    ///
    /// - Parameters:
    ///   - ids: where to begin; where empty, the entities with the most relations and the claims among them.
    ///   - limit: at most so many entities; those with the most claims to the ones before are kept, and claims that
    ///     name one left out are left out too.
    package func neighbourhood(of ids: [String], depth: Int, limit: Int) throws(StoreError) -> Graph {
        try StoreError.translate(path) {
            try database.read { db in
                var walk = NeighbourhoodWalk(db: db, limit: limit)
                if ids.isEmpty {
                    try walk.beginWithMostRelated()
                } else {
                    try walk.begin(ids)
                    for _ in 0..<depth { try walk.step() }
                }
                return try walk.graph()
            }
        }
    }
}

/// Walks from entities along claims, level by level.
private struct NeighbourhoodWalk {
    let db: Database
    let limit: Int
    private var chosen: Set<Int64> = []
    private var edge: [Int64] = []
    private var claims: [Int64: [Int64]] = [:]

    init(db: Database, limit: Int) {
        self.db = db
        self.limit = limit
    }

    mutating func begin(_ ids: [String]) throws {
        edge = try ids.compactMap { try StoreReader(db).entity(id: $0)?.key }
        chosen = Set(edge)
    }

    mutating func beginWithMostRelated() throws {
        edge = try EntitySearch(db: db).mostRelated(limit: limit)
        chosen = Set(edge)
        for entity in edge { try takeClaims(of: entity) }
    }

    /// Takes the claims of the outermost entities, and the entities that these lead to.
    mutating func step() throws {
        var links: [Int64: Int] = [:]
        for entity in edge {
            for claim in try takeClaims(of: entity) {
                for other in claims[claim] ?? [] where !chosen.contains(other) { links[other, default: 0] += 1 }
            }
        }
        let ids = try Dictionary(links.keys.map { ($0, try id(of: $0)) }) { first, _ in first }
        let ranked = links.sorted { ($1.value, ids[$0.key] ?? "") < ($0.value, ids[$1.key] ?? "") }
        edge = ranked.prefix(max(0, limit - chosen.count)).map(\.key)
        chosen.formUnion(edge)
    }

    /// The chosen entities, the claims that name no others, and their articles.
    func graph() throws -> Graph {
        let reader = StoreReader(db)
        var entities: [Int64: EntityNode] = [:]
        for key in chosen { entities[key] = try reader.entity(key) }
        var graph = Graph()
        var articles: [Int64: ArticleNode] = [:]
        for (key, named) in claims where named.allSatisfy(chosen.contains) {
            guard let row = try reader.rows("SELECT * FROM claim WHERE key = ?", [key]).first else { continue }
            let articleKey: Int64 = row["article"]
            guard let article = try articles[articleKey] ?? reader.article(articleKey) else { continue }
            articles[articleKey] = article
            graph.claims.append(try reader.claim(row, articleID: article.id) { entities[$0]?.id })
        }
        graph.entities = Array(entities.values)
        graph.articles = Array(articles.values)
        graph.sort()
        return graph
    }

    /// Reads the claims of an entity with all entities that each names.
    @discardableResult
    private mutating func takeClaims(of entity: Int64) throws -> [Int64] {
        let statement = try db.cachedStatement(sql: EntitySearch.rolesOfOne + " ORDER BY 1")
        let keys = try Int64.fetchAll(statement, arguments: [entity])
        for key in keys where claims[key] == nil {
            let named = try db.cachedStatement(
                sql: """
                    SELECT subject FROM claim WHERE key = ?1
                    UNION SELECT object FROM claim WHERE key = ?1 AND object IS NOT NULL
                    UNION SELECT speaker FROM claim WHERE key = ?1 AND speaker IS NOT NULL
                    UNION SELECT entity FROM claimTopic WHERE claim = ?1
                    """)
            claims[key] = try Int64.fetchAll(named, arguments: [key])
        }
        return keys
    }

    private func id(of key: Int64) throws -> String {
        try String.fetchOne(db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ?"), arguments: [key]) ?? ""
    }
}
