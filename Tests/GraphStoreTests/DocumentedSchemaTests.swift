import Foundation
import GRDB
import GraphModel
import GraphStore
import TestSupport
import Testing

/// The file is plain SQLite: what the README asks of it works, older files are brought up to date, later ones refused.
@Suite struct DocumentedSchemaTests {
    @Test func answersTheQueriesOfTheReadme() throws {
        let readme = try String(contentsOf: ProjectFolders.root.appendingPathComponent("README.md"), encoding: .utf8)
        let queries = readme.components(separatedBy: "```sql\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(queries.count >= 3)
        try withDatabase { path in
            let database = try plain(path)
            for query in queries { _ = try database.read { try Row.fetchAll($0, sql: query) } }
            let stories = try database.read { try Row.fetchAll($0, sql: queries[1]) }
            #expect(stories.map { $0["name"] as String } == ["英伟达", "腾讯控股"])
            #expect(stories.map { $0["stories"] as Int } == [2, 1])
        }
    }

    @Test func namesEveryTable() throws {
        let page = try String(
            contentsOf: ProjectFolders.root.appendingPathComponent("Sources/GraphStore/GraphStore.docc/GraphStore.md"),
            encoding: .utf8)
        try withDatabase { path in
            let tables = try plain(path).read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                        AND name NOT LIKE 'grdb_%' AND name NOT LIKE '%\\_%' ESCAPE '\\'
                        """)
            }
            for table in tables { #expect(page.contains("`\(table)`"), "\(table)") }
        }
    }

    @Test func isWholeAndInWriteAheadMode() throws {
        try withDatabase { path in
            let database = try plain(path)
            #expect(try database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
            #expect(try database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
            #expect(try database.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
        }
    }

    @Test func refusesADatabaseOfALaterVersion() throws {
        try withDatabase { path in
            try DatabaseQueue(path: path).write {
                try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')")
            }
            let error = #expect(throws: StoreError.self) { try GraphStore(path: path, .existing) { $0 } }
            #expect(error?.description.contains("made by a later version of caimai") == true)
        }
    }

    @Test func refusesTheDatabaseOfAnotherProgram() throws {
        try withFolder { folder in
            let path = folder + "/other.db"
            try DatabaseQueue(path: path).write {
                try $0.execute(sql: "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('x')")
            }
            let error = #expect(throws: StoreError.self) { try GraphStore(path: path, .create) { $0 } }
            #expect(error?.description.contains("not a database of caimai") == true)
            #expect(try plain(path).read { try String.fetchOne($0, sql: "SELECT text FROM note") } == "x")
        }
    }

    @Test func bringsADatabaseOfTheFirstVersionUpToDate() throws {
        try withFolder { folder in
            let path = folder + "/old.db"
            let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("Fixtures/version1.sql")
            let dump = try String(contentsOf: fixture, encoding: .utf8)
            try DatabaseQueue(path: path).write { try $0.execute(sql: dump) }
            let store = try GraphStore(path: path, .existing) { $0.lowercased() }
            #expect(try store.statistics().articles == 2)
            #expect(try store.lookup("腾讯控股").fit == .exact)
            #expect(try store.origins().allSatisfy { $0.key == $0.value })
            #expect(try store.checkInvariants(GraphSchema(contentsOf: ProjectFolders.schema)) == [])
            let id = try #require(try store.articleIDs().first)
            let asked = try store.familiarity(ofArticle: id, path: "a.txt", given: nil, fileDay: nil)
            #expect(asked == .new(path: "a.txt", fileDay: nil), "read anew, since nobody knows which names it gave")
            #expect(try StoreWriter(store).remove(id))
            #expect(try store.statistics().articles == 1)
        }
    }

    private func plain(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private func withDatabase(_ body: (String) throws -> Void) throws {
        try withFolder { folder in
            let path = folder + "/a.db"
            let store = try GraphStore(path: path, .create) { $0.lowercased() }
            for graph in [SampleArticles.hans, SampleArticles.hant] { try store.store(graph) }
            try body(path)
            withExtendedLifetime(store) {}
        }
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
}
