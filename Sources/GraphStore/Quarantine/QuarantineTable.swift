import GRDB
import TextCore

/// Reads and writes the files that failed.
struct QuarantineTable {
    let db: Database

    func insert(_ entry: QuarantineEntry) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO quarantine VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8)
                ON CONFLICT (path) DO UPDATE SET file = ?2, stage = ?3, code = ?4, reason = ?5, remedy = ?6, given = ?7,
                tries = tries + 1, seen = ?8
                """
        ).execute(arguments: [
            entry.path, entry.file, entry.stage, entry.code, entry.reason, entry.remedy, entry.given, entry.seen,
        ])
    }

    func remove(_ path: String) throws {
        try db.cachedStatement(sql: "DELETE FROM quarantine WHERE path = ?").execute(arguments: [path])
    }

    func entries() throws -> [QuarantineEntry] {
        try Row.fetchAll(db, sql: "SELECT * FROM quarantine ORDER BY path").map { row in
            let diagnostic = Diagnostic(row["code"], .error, row["reason"], remedy: row["remedy"])
            var entry = QuarantineEntry(
                diagnostic, path: row["path"], file: row["file"], stage: row["stage"], given: row["given"], seen: row["seen"])
            entry.tries = row["tries"]
            return entry
        }
    }
}

extension GraphStore {
    /// The files that failed, in the order of their paths.
    package func quarantine() throws(StoreError) -> [QuarantineEntry] {
        try StoreError.translate(path) { try database.read { try QuarantineTable(db: $0).entries() } }
    }
}
