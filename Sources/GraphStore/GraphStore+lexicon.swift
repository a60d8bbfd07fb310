import Foundation
import GRDB
import TextCore

/// An entry that a user gave to the lexicon.
package struct StoredEntry: Hashable, Sendable {
    /// Its key in the lexicon: `nvidia`.
    package let id: String
    /// By the lexicon's headings, empty ones left out.
    package let cells: [String: String]

    package init(id: String, cells: [String: String]) {
        self.id = id
        self.cells = cells
    }
}

extension GraphStore {
    /// The users' own entries, sorted by id.
    package func lexiconEntries() throws(StoreError) -> [StoredEntry] {
        try StoreError.translate(path) {
            try database.read { db in
                try Row.fetchAll(db, sql: "SELECT id, cells FROM lexiconEntry ORDER BY id").map { row in
                    let cells = Data((row["cells"] as String).utf8)
                    return StoredEntry(id: row["id"], cells: try JSONDecoder().decode([String: String].self, from: cells))
                }
            }
        }
    }
}

extension StoreWriter {
    /// Keeps entries of the lexicon: all of them or, where it fails, none. One whose id is there takes the other's place.
    ///
    /// - Returns: how many ids are new.
    package func keep(_ entries: [StoredEntry]) throws(StoreError) -> Int {
        try write { writer in
            let before = try Self.countEntries(writer.db)
            for entry in entries {
                var cells = JSONWriter()
                cells.object { json in
                    for (column, cell) in entry.cells.sorted(by: { $0.key < $1.key }) { json.field(column, cell) }
                }
                try writer.db.execute(
                    sql: "INSERT OR REPLACE INTO lexiconEntry VALUES (?, ?)", arguments: [entry.id, cells.string])
            }
            return try Self.countEntries(writer.db) - before
        }
    }

    /// Takes entries out of the users' lexicon.
    package func forgetEntries(_ ids: [String]) throws(StoreError) {
        try write { writer in
            for id in ids { try writer.db.execute(sql: "DELETE FROM lexiconEntry WHERE id = ?", arguments: [id]) }
        }
    }

    private static func countEntries(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM lexiconEntry") ?? 0
    }
}
