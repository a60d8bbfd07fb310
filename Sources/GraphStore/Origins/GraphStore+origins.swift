import GRDB

extension GraphStore {
    /// The origin of each article by id: reprints of one story have one, the smallest id among them.
    package func origins() throws(StoreError) -> [String: String] {
        try StoreError.translate(path) {
            try database.read { db in
                let rows = try Row.fetchAll(db, sql: "SELECT id, origin FROM article")
                return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
            }
        }
    }
}
