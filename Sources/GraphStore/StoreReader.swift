import Foundation
import GRDB
import GraphModel
import TextCore

/// Reads nodes and edges inside one snapshot of the database.
struct StoreReader {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The article of a key.
    func article(_ key: Int64) throws -> ArticleNode? {
        let row = try rows("SELECT * FROM article WHERE key = ?", [key]).first
        guard let row else { return nil }
        let repairs = try rows("SELECT * FROM repair WHERE article = ? ORDER BY position", [key]).map {
            ArticleNode.Repair(kind: $0["kind"], range: TextRange($0["lower"], $0["upper"]), original: $0["original"])
        }
        let warnings = try rows("SELECT message FROM warning WHERE article = ? ORDER BY position", [key])
        return ArticleNode(
            id: row["id"], contentHash: row["contentHash"], path: row["path"], url: row["url"], title: row["title"],
            author: row["author"], publisher: row["publisher"], published: row["published"],
            publishedBound: row["publishedBound"], script: row["script"], text: row["text"], repairs: repairs,
            warnings: warnings.map { $0[0] })
    }

    /// An entity by id, with its key: the one that stands for it now.
    func entity(id: String) throws -> (key: Int64, node: EntityNode)? {
        try entity(where: "key = (SELECT \(StoreMigrations.resolved("key")) FROM entity WHERE id = ?1)", id)
    }

    /// The entity that stands for that of a key, with all its names.
    func entity(_ key: Int64) throws -> EntityNode? {
        try entity(where: "key = \(StoreMigrations.resolved("?1"))", key)?.node
    }

    /// The key of the entity of an id as it is by itself.
    func ownKey(id: String) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT key FROM entity WHERE id = ?"), arguments: [id])
    }

    /// The entity of a key as it is by itself.
    func ownEntity(_ key: Int64) throws -> EntityNode? { try entity(where: "key = ?1", key)?.node }

    private func entity(
        where condition: String, _ argument: any DatabaseValueConvertible
    ) throws -> (key: Int64, node: EntityNode)? {
        guard let row = try rows("SELECT key, id, type, name FROM entity WHERE \(condition)", [argument]).first else {
            return nil
        }
        let (key, name): (Int64, String) = (row["key"], row["name"])
        let names = try rows("SELECT name FROM entityName WHERE entity = ?", [key]).map { $0[0] as String }
        let identifiers = try rows("SELECT scheme, value FROM entityIdentifier WHERE entity = ?", [key])
        let node = EntityNode(
            id: row["id"], type: row["type"], name: name, aliases: names.filter { $0 != name }.sorted(),
            identifiers: Dictionary(identifiers.map { ($0[0], $0[1]) }) { first, _ in first })
        return (key, node)
    }

    /// The key of the entity that stands for that of a key.
    func resolved(_ key: Int64) throws -> Int64 {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT target FROM mergedEntity WHERE entity = ?"), arguments: [key]) ?? key
    }

    /// The keys of an entity and of those that it stands for.
    func members(_ key: Int64) throws -> [Int64] {
        try rows("SELECT * FROM \(StoreMigrations.members("?1"))", [key]).map { $0[0] }
    }

    /// An article with all that belongs to it.
    ///
    /// - Parameter entities: entities read before, by key; takes in those read now.
    func graph(ofArticle key: Int64, _ entities: inout [Int64: EntityNode]) throws -> Graph {
        var graph = Graph()
        guard let article = try article(key) else { return graph }
        graph.articles = [article]
        var seen: Set<String> = []
        for row in try rows("SELECT entity FROM appearance WHERE article = ? ORDER BY position", [key]) {
            let entityKey: Int64 = row[0]
            if let node = try entities[entityKey] ?? entity(entityKey) {
                entities[entityKey] = node
                if seen.insert(node.id).inserted { graph.entities.append(node) }
            }
        }
        graph.mentions = try mentions(of: key, article.id, entities)
        graph.quantities[article.id] = try rows(
            "SELECT * FROM quantity WHERE article = ? ORDER BY position", [key]
        ).map(Quantity.init)
        graph.times[article.id] = try rows("SELECT * FROM time WHERE article = ? ORDER BY position", [key]).map {
            TimeExpression(range: TextRange($0["lower"], $0["upper"]), text: $0["text"], iso: $0["iso"])
        }
        for row in try rows("SELECT * FROM claim WHERE article = ? ORDER BY position", [key]) {
            let claim = try claim(row, articleID: article.id) { entities[$0]?.id }
            if claim.object != claim.subject { graph.claims.append(claim) }
        }
        return graph
    }

    private func mentions(of key: Int64, _ id: String, _ entities: [Int64: EntityNode]) throws -> [MentionEdge] {
        try rows("SELECT * FROM mention WHERE article = ? ORDER BY position", [key]).compactMap { row in
            guard let entity = entities[row["entity"]] else { return nil }
            return MentionEdge(
                articleID: id, entityID: entity.id, range: TextRange(row["lower"], row["upper"]), text: row["text"])
        }
    }

    /// The claim of a row of `claim`.
    ///
    /// - Parameter entityID: the id of an entity's key.
    func claim(_ row: Row, articleID: String, _ entityID: (Int64) throws -> String?) throws -> ClaimNode {
        let key: Int64 = row["key"]
        func id(_ column: String) throws -> String? { try (row[column] as Int64?).flatMap(entityID) }
        var claim = ClaimNode(
            id: row["id"], articleID: articleID, kind: row["kind"], predicate: row["predicate"],
            subject: try id("subject") ?? "", object: try id("object"),
            direction: (row["direction"] as String?).flatMap(ClaimNode.Direction.init), basis: row["basis"],
            time: row["time"], modality: row["modality"], speaker: try id("speaker"), role: row["role"],
            metricName: row["metricName"],
            evidence: Quote(range: TextRange(row["evidenceLower"], row["evidenceUpper"]), text: row["evidenceText"]),
            confidence: Decimal(string: row["confidence"]) ?? 1)
        if let text = row["contentText"] as String? {
            claim.content = Quote(range: TextRange(row["contentLower"], row["contentUpper"]), text: text)
        }
        for row in try rows("SELECT * FROM claimQuantity WHERE claim = ?", [key]) {
            switch row["role"] as String {
            case "from": claim.from = Quantity(row)
            case "to": claim.to = Quantity(row)
            default: claim.value = Quantity(row)
            }
        }
        claim.topics = try rows("SELECT entity FROM claimTopic WHERE claim = ? ORDER BY position", [key])
            .compactMap { try entityID($0[0]) }
        return claim
    }

    /// All rows of a query whose statement is kept for the next time.
    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Quantity {
    /// The quantity of a row that has its columns.
    init(_ row: Row) {
        self.init(
            range: TextRange(row["lower"], row["upper"]), text: row["text"], low: Decimal(string: row["low"]) ?? .nan,
            high: Decimal(string: row["high"]) ?? .nan, unit: row["unit"], per: row["per"],
            modifier: Modifier(rawValue: row["modifier"]) ?? .exact)
    }
}
