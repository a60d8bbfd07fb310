import GRDB
import GraphModel

extension GraphStore {
    /// The claims in which an entity is subject, object, speaker or topic.
    ///
    /// - Parameters:
    ///   - ids: ids of entities; claims of any of them.
    ///   - filter: which of these claims.
    ///   - limit: at most so many, the first in the order.
    package func claims(
        about ids: [String], _ filter: ClaimFilter = ClaimFilter(), order: ClaimOrder = .published, limit: Int = .max
    ) throws(StoreError) -> ClaimListing {
        try StoreError.translate(path) {
            try database.read { db in
                let search = try ClaimSearch(db: db, filter: filter, names: names)
                let keys = try ids.compactMap { try StoreReader(db).entity(id: $0)?.key }
                let found = try search.claims(of: keys, order: order, limit: limit)
                return try ClaimLister(db: db).listing(found.keys, total: found.total)
            }
        }
    }

    /// Claims by id or by the beginning of an id, at most `limit`, in the order of ids.
    ///
    /// `claim:bbbdfb`, or `bbbdfb` alone.
    package func claims(withID prefix: String, limit: Int) throws(StoreError) -> ClaimListing {
        try StoreError.translate(path) {
            try database.read { db in
                let id = prefix.hasPrefix("claim:") ? prefix : "claim:" + prefix
                let keys = try Int64.fetchAll(
                    db, sql: "SELECT key FROM claim WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
                    arguments: [id, id + "\u{10FFFF}", limit])
                return try ClaimLister(db: db).listing(keys, total: keys.count)
            }
        }
    }
}

/// Lists claims with their articles and entities.
struct ClaimLister {
    let db: Database

    /// The claims of keys, in their order.
    func listing(_ keys: [Int64], total: Int) throws -> ClaimListing {
        let reader = StoreReader(db)
        var entities: [Int64: EntityNode] = [:]
        var articles: [Int64: ArticleSummary] = [:]
        var claims: [StoredClaim] = []
        for key in keys {
            guard let row = try reader.rows("SELECT * FROM claim WHERE key = ?", [key]).first else { continue }
            let articleKey: Int64 = row["article"]
            guard let article = try articles[articleKey] ?? summary(articleKey) else { continue }
            articles[articleKey] = article
            let claim = try reader.claim(row, articleID: article.id) { key in
                if entities[key] == nil { entities[key] = try reader.entity(key) }
                return entities[key]?.id
            }
            claims.append(StoredClaim(claim: claim, article: article))
        }
        let byID = Dictionary(entities.values.map { ($0.id, $0) }) { first, _ in first }
        return ClaimListing(claims: claims, entities: byID, total: total)
    }

    func summary(_ key: Int64) throws -> ArticleSummary? {
        try StoreReader(db).rows(
            "SELECT id, path, url, title, publisher, published, publishedBound, origin FROM article WHERE key = ?", [key]
        ).first.map {
            ArticleSummary(
                id: $0[0], path: $0[1], url: $0[2], title: $0[3], publisher: $0[4], published: $0[5], publishedBound: $0[6],
                origin: $0[7])
        }
    }
}
