import Foundation
import GraphModel
import GraphStore
import TestSupport
import Testing

/// Databases as files: missing, foreign, broken, used by two.
@Suite struct DatabaseFileTests {
    @Test func isThereForTheNextRun() throws {
        try withFolder { folder in
            let path = folder.appendingPathComponent("a.db").path
            try open(path, .create).store(SampleArticles.hans)
            let again = try open(path, .existing)
            #expect(try again.statistics().claims == 3)
            #expect(try again.checkInvariants(GraphSchema(contentsOf: ProjectFolders.schema)) == [])
        }
    }

    @Test func letsOneReadWhileAnotherWrites() throws {
        try withFolder { folder in
            let path = folder.appendingPathComponent("a.db").path
            let (writer, reader) = (try open(path, .create), try open(path, .existing))
            try writer.store(SampleArticles.hans)
            #expect(try reader.statistics().articles == 1)
        }
    }

    @Test func saysHowToMakeAMissingDatabase() throws {
        try withFolder { folder in
            let path = folder.appendingPathComponent("none.db").path
            let error = #expect(throws: StoreError.self) { try open(path, .existing) }
            #expect(error?.description.contains("caimai ingest") == true)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test(arguments: ["这不是数据库。", String(repeating: "x", count: 5000)])
    func leavesOtherFilesAlone(content: String) throws {
        try withFolder { folder in
            let file = folder.appendingPathComponent("notes.txt")
            try content.write(to: file, atomically: true, encoding: .utf8)
            let error = #expect(throws: StoreError.self) { try open(file.path, .create) }
            #expect(error?.description.contains("not a database of caimai") == true)
            #expect(try String(contentsOf: file, encoding: .utf8) == content)
        }
    }

    @Test func namesTheFolderThatIsNotThere() throws {
        try withFolder { folder in
            let error = #expect(throws: StoreError.self) { try open(folder.path + "/no/such/a.db", .create) }
            #expect(error?.description.contains("/no/such/a.db") == true)
        }
    }

    private func open(_ path: String, _ access: GraphStore.Access) throws -> GraphStore {
        try GraphStore(path: path, access) { $0.lowercased() }
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
