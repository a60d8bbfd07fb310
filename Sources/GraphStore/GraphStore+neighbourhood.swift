import GRDB
import GraphModel

extension GraphStore {
    /// The claims of entities fewer than `depth` steps away, and all that these name.
    ///
    /// A step leads from an entity to another of one of its claims. Depth 1 is the entities' own claims. Holds the
    /// articles of the claims, and no mentions.
    ///
    /// - Parameters:
    ///   - ids: where to begin; where empty, the entities with the most relations and the claims among them.
    ///   - limit: at most so many entities; those with the most relations to the ones before are kept, then those with the most
    ///     claims, and claims that name one left out are left out too.
    package func neighbourhood(
        of ids: [String], depth: Int, limit: Int, filter: NeighbourhoodFilter = NeighbourhoodFilter()
    ) throws(StoreError) -> Neighbourhood {
        try StoreError.translate(path) {
            try database.read { db in
                var walk = NeighbourhoodWalk(db: db, limit: limit, filter: filter)
                if ids.isEmpty {
                    try walk.beginWithMostRelated()
                } else {
                    try walk.begin(ids)
                    for _ in 0..<depth { try walk.step() }
                }
                return try walk.neighbourhood(of: ids)
            }
        }
    }
}

/// Walks from entities along claims, level by level.
private struct NeighbourhoodWalk {
    /// What a step needs to know of a claim.
    private struct Link {
        let isRelation: Bool
        let named: [Int64]
    }

    private let db: Database
    private let limit: Int
    private let filter: NeighbourhoodFilter
    private var chosen: Set<Int64> = []
    private var edge: [Int64] = []
    /// Claims that pass the filter, by key; nil for those that do not.
    private var links: [Int64: Link?] = [:]

    init(db: Database, limit: Int, filter: NeighbourhoodFilter) {
        self.db = db
        self.limit = limit
        self.filter = filter
    }

    mutating func begin(_ ids: [String]) throws {
        edge = try ids.compactMap { try StoreReader(db).entity(id: $0)?.key }
        chosen = Set(edge)
    }

    mutating func beginWithMostRelated() throws {
        edge = filter.isEmpty ? try EntitySearch(db: db).mostRelated(limit: limit) : try mostRelatedThatPass()
        chosen = Set(edge)
        for entity in edge { _ = try takeLinks(of: entity) }
    }

    /// Takes the claims of the outermost entities, and the entities that these lead to.
    mutating func step() throws {
        var reached: [Int64: (relations: Int, claims: Int)] = [:]
        for entity in edge {
            for link in try takeLinks(of: entity) {
                for other in link.named where !chosen.contains(other) {
                    reached[other, default: (0, 0)].claims += 1
                    if link.isRelation { reached[other, default: (0, 0)].relations += 1 }
                }
            }
        }
        edge = try first(limit - chosen.count, of: reached)
        chosen.formUnion(edge)
    }

    /// The chosen entities, the claims that name no others, and their articles.
    func neighbourhood(of ids: [String]) throws -> Neighbourhood {
        let reader = StoreReader(db)
        var entities: [Int64: EntityNode] = [:]
        for key in chosen { entities[key] = try reader.entity(key) }
        var graph = Graph()
        var articles: [Int64: ArticleNode] = [:]
        var missed: Set<Int64> = []
        for (key, link) in links {
            guard let link else { continue }
            let outside = link.named.filter { !chosen.contains($0) }
            if link.isRelation { missed.formUnion(outside) }
            guard outside.isEmpty, let row = try reader.rows("SELECT * FROM claim WHERE key = ?", [key]).first else { continue }
            let articleKey: Int64 = row["article"]
            guard let article = try articles[articleKey] ?? reader.article(articleKey) else { continue }
            articles[articleKey] = article
            graph.claims.append(try reader.claim(row, articleID: article.id) { entities[try reader.resolved($0)]?.id })
        }
        graph.entities = Array(entities.values)
        graph.articles = Array(articles.values)
        graph.sort()
        return Neighbourhood(
            graph: graph, focus: ids, entitiesLeftOut: missed.count, origins: try origins(of: Array(articles.keys)))
    }

    private func origins(of articles: [Int64]) throws -> [String: String] {
        let statement = try db.cachedStatement(sql: "SELECT id, origin FROM article WHERE key = ?")
        var origins: [String: String] = [:]
        for key in articles {
            if let row = try Row.fetchOne(statement, arguments: [key]) { origins[row[0]] = row[1] }
        }
        return origins
    }

    /// The claims of an entity that pass the filter, with all entities that each names.
    private mutating func takeLinks(of entity: Int64) throws -> [Link] {
        let statement = try db.cachedStatement(sql: EntitySearch.rolesOfOne + " ORDER BY 1")
        let keys = try Int64.fetchAll(statement, arguments: [entity])
        for key in keys where links[key] == nil { links[key] = .some(try link(key)) }
        return keys.compactMap { links[$0] ?? nil }
    }

    private func link(_ key: Int64) throws -> Link? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT kind, predicate, time, confidence, COALESCE(published, publishedBound) AS day, object
                    FROM claim JOIN article ON article.key = claim.article WHERE claim.key = ?
                    """), arguments: [key])
        guard let row, passes(row) else { return nil }
        let named = try db.cachedStatement(
            sql: """
                SELECT DISTINCT \(StoreMigrations.resolved("role.entity")) FROM (
                    SELECT subject AS entity FROM claim WHERE key = ?1
                    UNION SELECT object FROM claim WHERE key = ?1 AND object IS NOT NULL
                    UNION SELECT speaker FROM claim WHERE key = ?1 AND speaker IS NOT NULL
                    UNION SELECT entity FROM claimTopic WHERE claim = ?1) AS role
                """)
        return Link(isRelation: row["object"] as Int64? != nil, named: try Int64.fetchAll(named, arguments: [key]))
    }

    private func passes(_ row: Row) -> Bool {
        filter.passes(
            kind: row["kind"], predicate: row["predicate"], time: row["time"], confidence: row["confidence"],
            published: row["day"])
    }

    /// The entities with the most relations, then claims, among what passes the filter.
    private func mostRelatedThatPass() throws -> [Int64] {
        var reached: [Int64: (relations: Int, claims: Int)] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT kind, predicate, time, confidence, COALESCE(published, publishedBound) AS day,
                    \(StoreMigrations.resolved("subject")) AS subject, \(StoreMigrations.resolved("object")) AS object
                FROM claim JOIN article ON article.key = claim.article
                """)
        while let row = try rows.next() {
            guard passes(row) else { continue }
            let object = row["object"] as Int64?
            for entity in [row["subject"] as Int64, object].compactMap({ $0 }) {
                reached[entity, default: (0, 0)].claims += 1
                if object != nil { reached[entity, default: (0, 0)].relations += 1 }
            }
        }
        return try first(limit, of: reached)
    }

    /// The first by relations, claims and id.
    private func first(_ count: Int, of reached: [Int64: (relations: Int, claims: Int)]) throws -> [Int64] {
        let ids = try Dictionary(reached.keys.map { ($0, try id(of: $0)) }) { first, _ in first }
        return reached.sorted { a, b in
            (b.value.relations, b.value.claims, ids[a.key] ?? "") < (a.value.relations, a.value.claims, ids[b.key] ?? "")
        }.prefix(max(0, count)).map(\.key)
    }

    private func id(of key: Int64) throws -> String {
        try String.fetchOne(db.cachedStatement(sql: "SELECT id FROM entity WHERE key = ?"), arguments: [key]) ?? ""
    }
}
