import GRDB
package import GraphModel

extension GraphStore {
    /// What is not whole in the database, one line each; empty where all is well.
    ///
    /// Asks SQLite about its pages and keys, and every article's graph about itself.
    package func checkInvariants(_ schema: GraphSchema) throws -> [String] {
        var problems = try checkFile()
        try forEachArticle { graph in problems += graph.checkInvariants(schema) }
        return problems
    }

    /// What SQLite finds wrong with its pages and keys.
    package func checkFile() throws -> [String] {
        try database.read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "dangling key: \($0)" }
        }
    }
}
