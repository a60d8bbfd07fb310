import GRDB
import GraphModel

extension GraphStore {
    /// The claims in which an entity is subject, object, speaker or topic.
    ///
    /// - Parameters:
    ///   - ids: ids of entities; claims of any of them.
    ///   - limit: at most so many, of the newest articles.
    package func claims(about ids: [String], limit: Int = .max) throws(StoreError) -> ClaimListing {
        try StoreError.translate(path) {
            try database.read { db in
                let keys = try ids.compactMap { try StoreReader(db).entity(id: $0)?.key }
                var claimKeys: Set<Int64> = []
                for key in keys {
                    claimKeys.formUnion(try Int64.fetchAll(db, sql: EntitySearch.rolesOfOne, arguments: [key]))
                }
                return try ClaimLister(db: db).listing(claimKeys, limit: limit)
            }
        }
    }
}

/// Lists claims with their articles and entities.
struct ClaimLister {
    let db: Database

    func listing(_ keys: Set<Int64>, limit: Int) throws -> ClaimListing {
        let order = try Row.fetchAll(
            db,
            sql: """
                SELECT claim.key, claim.article FROM claim JOIN article ON article.key = claim.article
                WHERE claim.key IN (SELECT value FROM json_each(?))
                ORDER BY coalesce(article.published, article.publishedBound, '') DESC, article.id, claim.position
                """, arguments: ["[\(keys.sorted().map(String.init).joined(separator: ","))]"])
        let reader = StoreReader(db)
        var entities: [Int64: EntityNode] = [:]
        var articles: [Int64: ArticleSummary] = [:]
        var claims: [StoredClaim] = []
        for row in order.prefix(limit) {
            let articleKey: Int64 = row[1]
            guard let article = try articles[articleKey] ?? summary(articleKey),
                let claimRow = try reader.rows("SELECT * FROM claim WHERE key = ?", [row[0] as Int64]).first
            else { continue }
            articles[articleKey] = article
            let claim = try reader.claim(claimRow, articleID: article.id) { key in
                if entities[key] == nil { entities[key] = try reader.entity(key) }
                return entities[key]?.id
            }
            claims.append(StoredClaim(claim: claim, article: article))
        }
        let byID = Dictionary(entities.values.map { ($0.id, $0) }) { first, _ in first }
        return ClaimListing(claims: claims, entities: byID, total: order.count)
    }

    private func summary(_ key: Int64) throws -> ArticleSummary? {
        try StoreReader(db).rows(
            "SELECT id, path, url, title, publisher, published, publishedBound FROM article WHERE key = ?", [key]
        ).first.map {
            ArticleSummary(
                id: $0[0], path: $0[1], url: $0[2], title: $0[3], publisher: $0[4], published: $0[5], publishedBound: $0[6])
        }
    }
}
