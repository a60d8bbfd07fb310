import Foundation
import GRDB

/// The graph in an SQLite database: articles go in one by one, entities of one id become one, and the graph comes back out.
///
/// Every write is one transaction, so a run that is killed leaves whole articles only. Reading while another process
/// writes is safe (write-ahead log). What comes out is the same whatever the order in which articles went in.
package struct GraphStore: Sendable {
    let database: any DatabaseWriter
    /// Brings a name into the form that it is looked up by.
    let names: NameFolding

    /// What opening may do.
    package enum Access: Sendable {
        /// Makes the file where there is none.
        case create
        /// Wants a file that is there.
        case existing
    }

    /// Opens a database file and brings its tables up to date.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - folding: brings a text into one script, width and case: 輝達 → 辉达.
    /// - Throws: `StoreError` where the file is missing, is no such database, or was made by a later version.
    package init(
        path: String, _ access: Access = .create, folding: @escaping @Sendable (String) -> String
    ) throws(StoreError) {
        if access == .existing, !FileManager.default.fileExists(atPath: path) { throw .missing(path) }
        let names = NameFolding(fold: folding)
        self.names = names
        database = try StoreError.translate(path) {
            let pool = try DatabasePool(path: path, configuration: Self.configuration)
            try Self.prepare(pool, path: path, names)
            return pool
        }
    }

    /// A database in memory, for tests and for one run.
    package init(inMemory folding: @escaping @Sendable (String) -> String) throws(StoreError) {
        let names = NameFolding(fold: folding)
        self.names = names
        database = try StoreError.translate("memory") {
            let queue = try DatabaseQueue(configuration: Self.configuration)
            try Self.prepare(queue, path: "memory", names)
            return queue
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // Kilobytes of pages in memory: there is one writer, and there may be several readers.
            let cache = db.configuration.readonly ? 16_384 : 65_536
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -\(cache); PRAGMA temp_store = MEMORY;
                    PRAGMA wal_autocheckpoint = 4000
                    """)
        }
        return configuration
    }

    private static func prepare(_ database: any DatabaseWriter, path: String, _ names: NameFolding) throws {
        let migrator = StoreMigrations.migrator(names)
        let foreign = try database.read { db in
            if try migrator.hasBeenSuperseded(db) { throw StoreError.newer(path) }
            return try !db.tableExists("grdb_migrations")
                && Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0 > 0
        }
        if foreign { throw StoreError.notAGraph(path) }
        try migrator.migrate(database)
    }
}
