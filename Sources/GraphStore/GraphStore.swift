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
        /// Wants a file that is there, and only asks: one connection, which costs less to open.
        case reading
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
        if access != .create, !FileManager.default.fileExists(atPath: path) { throw .missing(path) }
        let folding = TextFolding(folding)
        names = NameFolding(fold: folding.fold)
        let names = names
        database = try StoreError.translate(path) {
            let configuration = Self.configuration(folding)
            let database: any DatabaseWriter =
                access == .reading
                ? try DatabaseQueue(path: path, configuration: configuration)
                : try DatabasePool(path: path, configuration: configuration)
            let isNew = try Self.prepare(database, path: path, names)
            if isNew || access == .create { try Self.storeFolding(database, names) }
            if access != .create, let table = try database.read(FoldingTable.stored) { folding.use(table) }
            return database
        }
    }

    /// A database in memory, for tests and for one run.
    package init(inMemory folding: @escaping @Sendable (String) -> String) throws(StoreError) {
        let folding = TextFolding(folding)
        names = NameFolding(fold: folding.fold)
        let names = names
        database = try StoreError.translate("memory") {
            let queue = try DatabaseQueue(configuration: Self.configuration(folding))
            _ = try Self.prepare(queue, path: "memory", names)
            return queue
        }
    }

    private static func configuration(_ folding: TextFolding) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            BigramTokenizer.register(in: db, folding: folding)
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

    /// Brings the tables up to date.
    ///
    /// - Returns: true where there was something to do.
    private static func prepare(_ database: any DatabaseWriter, path: String, _ names: NameFolding) throws -> Bool {
        let migrator = StoreMigrations.migrator(names)
        let isReady = try database.read { db in
            guard try db.tableExists("grdb_migrations") else {
                guard try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 else {
                    throw StoreError.notAGraph(path)
                }
                return false
            }
            if try migrator.hasBeenSuperseded(db) { throw StoreError.newer(path) }
            return try migrator.hasCompletedMigrations(db)
        }
        if !isReady { try migrator.migrate(database) }
        return !isReady
    }

    private static func storeFolding(_ database: any DatabaseWriter, _ names: NameFolding) throws {
        guard let table = FoldingTable(of: names.fold), try database.read(FoldingTable.stored) != table else { return }
        try database.write { try table.store($0, names: names) }
    }
}
