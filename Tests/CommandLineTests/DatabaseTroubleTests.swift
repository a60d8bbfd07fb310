import Foundation
import GraphStore
import TestSupport
import Testing

/// What can go wrong with a database: a clear line each, and what is stored stays.
@Suite struct DatabaseTroubleTests {
    private static let text = Data("腾讯控股股价上涨5%，市值达到4万亿港元。".utf8)

    @Test func refusesTwoWritersAtOnce() throws {
        try withArticles { folder in
            let store = try GraphStore(path: folder.path + "/caimai.db", .existing) { $0 }
            let writer = try StoreWriter(store)
            for command in [["ingest", "b.txt"], ["remove", "a.txt"], ["rebuild"]] {
                let run = try CaimaiProcess(command, in: folder)
                #expect(run.status == 1)
                #expect(run.errors.contains("being written by another run"))
            }
            #expect(try CaimaiProcess(["stats", "--check"], in: folder).output.hasSuffix("all whole\n"))
            withExtendedLifetime(writer) {}
        }
    }

    @Test func goesOnWhereALockWasLeftBehind() throws {
        try withArticles { folder in
            try Data().write(to: folder.appendingPathComponent("caimai.db-lock"))
            #expect(try CaimaiProcess(["ingest", "b.txt", "--quiet"], in: folder).status == 0)
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/caimai.db-lock"))
        }
    }

    @Test func saysThatTheDiskIsFull() throws {
        try withArticles { folder in
            let before = try CaimaiProcess(["export", "--format", "ndjson"], in: folder).records.compactMap {
                $0["id"] as? String
            }
            for number in 0..<40 {
                let lines = (0..<200).map { "第\(number)家公司第\($0)期营收增长\($0)%，净利润下降\(number)%。" }.joined(separator: "\n")
                try Data(lines.utf8).write(to: folder.appendingPathComponent("more\(number).txt"))
            }
            let limited = "trap '' XFSZ; ulimit -f 700; exec '\(CaimaiProcess.program.path)' ingest . --quiet --no-pages"
            let run = try CaimaiProcess.run(URL(fileURLWithPath: "/bin/bash"), ["-c", limited], in: folder)
            #expect(run.status == 1)
            #expect(run.errors.contains("caimai.db"))
            #expect(run.errors.contains("disk"))
            let after = try CaimaiProcess(["export", "--format", "ndjson"], in: folder).records.compactMap { $0["id"] as? String }
            #expect(Set(after).isSuperset(of: before) && before.count == 1)
            #expect(try CaimaiProcess(["stats", "--check"], in: folder).output.hasSuffix("all whole\n"))
        }
    }

    @Test func saysThatAPageIsDamaged() throws {
        try withArticles { folder in
            let file = folder.appendingPathComponent("caimai.db")
            let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
            let handle = try FileHandle(forUpdating: file)
            for page in stride(from: 4096, to: size, by: 4096) {
                try handle.seek(toOffset: UInt64(page))
                try handle.write(contentsOf: Data(repeating: 0x5A, count: 512))
            }
            try handle.close()
            for command in [["claims", "腾讯"], ["ingest", "b.txt"], ["stats"]] {
                let run = try CaimaiProcess(command, in: folder)
                #expect(run.status == 1)
                #expect(run.errors.contains("is damaged (take a copy of it back"), "\(command): \(run.errors)")
            }
        }
    }

    @Test func refusesDatabasesOfOthersAndOfLaterVersions() throws {
        try withArticles { folder in
            try Data("这不是数据库。".utf8).write(to: folder.appendingPathComponent("notes.db"))
            let foreign = try CaimaiProcess(["ingest", "b.txt", "--db", "notes.db"], in: folder)
            #expect(foreign.status == 1)
            #expect(foreign.errors.contains("notes.db is not a database of caimai"))
        }
    }

    /// What makes the program somebody who may not write everywhere; empty where we are nobody of rank.
    private static let demotion =
        geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

    /// True where the program can be run as somebody who may not write everywhere.
    private static let isDemotable: Bool =
        demotion.isEmpty
        || FileManager.default.isExecutableFile(atPath: demotion[0]) && (try? demoted(["--help"], nil).status) == 0

    private static func demoted(_ arguments: [String], _ folder: URL?) throws -> CaimaiProcess {
        let command = demotion + [CaimaiProcess.program.path] + arguments
        return try CaimaiProcess.run(URL(fileURLWithPath: command[0]), Array(command.dropFirst()), in: folder)
    }

    @Test(.enabled(if: isDemotable, "root may write everywhere"))
    func saysThatTheFolderMayNotBeWritten() throws {
        try withArticles { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
            for command in [["ingest", "b.txt"], ["remove", "a.txt"], ["ingest", "b.txt", "--db", "new.db"]] {
                let run = try Self.demoted(command, folder)
                #expect(run.status == 1)
                #expect(run.errors.contains("may not be written (") || run.errors.contains("may be written)"), "\(run.errors)")
                #expect(run.complaints.count == 1)
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
            #expect(try CaimaiProcess(["stats", "--check"], in: folder).output.hasSuffix("all whole\n"))
        }
    }

    private func withArticles(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try Self.text.write(to: folder.appendingPathComponent("a.txt"))
            #expect(try CaimaiProcess(["ingest", "a.txt", "--quiet"], in: folder).status == 0)
            try Data("台積電營收年增12%。".utf8).write(to: folder.appendingPathComponent("b.txt"))
            try body(folder)
        }
    }
}
