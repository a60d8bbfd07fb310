import GRDB
import GraphModel
import TextCore

/// Finds claims that may speak of one thing, by index: same subject, predicate and period, or the same two ends.
struct PeerFinder {
    private let db: Database
    private let schema: GraphSchema
    /// False where every entity stands for itself alone, which SQLite can be asked about in a shorter way.
    private let hasMerged: Bool

    init(db: Database, schema: GraphSchema) throws {
        self.db = db
        self.schema = schema
        hasMerged = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM mergedEntity)") ?? false
    }

    /// Of things of which more claims speak, so many are compared, the first by id: a table must not wait for thousands.
    static let limit = 50

    /// Keys of all claims that may speak of what these speak of, themselves among them, ascending.
    func peers(of claims: [ClaimNode]) throws -> [Int64] {
        var asked: Set<[String]> = []
        var found: Set<Int64> = []
        for claim in claims {
            if claim.kind == "relation", let object = claim.object {
                guard asked.insert([claim.subject, claim.predicate, object]).inserted else { continue }
                try found.formUnion(relations(claim.predicate, claim.subject, object))
                if schema.predicate(claim.predicate)?.isSymmetric == true {
                    try found.formUnion(relations(claim.predicate, object, claim.subject))
                }
            } else if let span = claim.time.flatMap(CalendarSpan.init(edtf:)), claim.kind != "statement" {
                for time in Set(span.spellings + [claim.time].compactMap { $0 }).sorted() {
                    guard asked.insert([claim.subject, claim.predicate, time, ""]).inserted else { continue }
                    try found.formUnion(metrics(claim.predicate, claim.subject, time))
                }
            }
        }
        return found.sorted()
    }

    /// Keys of the subjects of more than one claim, ascending.
    func subjects() throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT \(StoreMigrations.resolved("subject")) AS entity FROM
                    (SELECT subject, COUNT(*) AS claims FROM claim GROUP BY subject)
                GROUP BY entity HAVING SUM(claims) > 1 ORDER BY entity
                """)
    }

    /// Keys of the claims of a subject on things of which more than one article speaks.
    func repeated(of subject: Int64) throws -> [Int64] {
        var keys: [Int64] = []
        for (thing, kinds) in [
            ("predicate, time", "time IS NOT NULL AND kind IN ('measurement', 'change')"),
            ("predicate, object", "kind = 'relation'"),
        ] {
            let statement = try db.cachedStatement(
                sql: """
                    SELECT key FROM claim WHERE \(isSubject("?1")) AND \(kinds) AND (\(thing)) IN (
                        SELECT \(thing) FROM claim WHERE \(isSubject("?1")) AND \(kinds)
                        GROUP BY \(thing) HAVING COUNT(DISTINCT article) > 1)
                    """)
            keys += try Int64.fetchAll(statement, arguments: [subject])
        }
        return keys.sorted()
    }

    /// Keys of the claims of entities that give a metric at a time.
    func timed(subjects: [Int64], predicates: [String]) throws -> [Int64] {
        let metrics = predicates.isEmpty ? schema.predicates.filter { $0.group == .metrics }.map(\.name) : predicates
        var keys: [Int64] = []
        for subject in subjects {
            for predicate in metrics {
                let statement = try db.cachedStatement(
                    sql: """
                        SELECT key FROM claim WHERE \(isSubject("?1")) AND predicate = ?2
                        AND time IS NOT NULL AND kind <> 'relation'
                        """)
                keys += try Int64.fetchAll(statement, arguments: [subject, predicate])
            }
        }
        return keys.sorted()
    }

    private func metrics(_ predicate: String, _ subject: String, _ time: String) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT key FROM claim WHERE \(isMeant("subject", by: "?1")) AND predicate = ?2 AND time = ?3
                ORDER BY id LIMIT \(Self.limit)
                """)
        return try Int64.fetchAll(statement, arguments: [subject, predicate, time])
    }

    private func relations(_ predicate: String, _ subject: String, _ object: String) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT key FROM claim WHERE \(isMeant("subject", by: "?1")) AND predicate = ?2
                AND \(isMeant("object", by: "?3")) ORDER BY id LIMIT \(Self.limit)
                """)
        return try Int64.fetchAll(statement, arguments: [subject, predicate, object])
    }

    /// True for a claim whose subject is the entity of a key, or one that it stands for.
    private func isSubject(_ key: String) -> String {
        hasMerged ? "subject IN \(StoreMigrations.members(key))" : "subject = \(key)"
    }

    /// True for a claim in which a column names the entity of an id, or one that it stands for.
    private func isMeant(_ column: String, by id: String) -> String {
        let entity = "SELECT key FROM entity WHERE id = \(id)"
        guard hasMerged else { return "\(column) = (\(entity))" }
        return "\(column) IN (\(entity) UNION ALL SELECT entity FROM mergedEntity WHERE target = (\(entity)))"
    }
}
