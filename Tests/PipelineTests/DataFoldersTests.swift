import Foundation
import Lexicons
import Pipeline
import TestSupport
import Testing

/// Where the tables and the schema are looked for.
@Suite struct DataFoldersTests {
    @Test func findsTheCheckoutAboveTheProgram() throws {
        let program = ProjectFolders.root.appendingPathComponent(".build/x/release/caimai")
        let folders = try DataFolders.locate(nil, environment: [:], executable: program)
        #expect(folders.schema.path == ProjectFolders.schema.path)
        #expect(folders.tables.path == ProjectFolders.tables.url.path)
    }

    @Test func findsAnInstallation() throws {
        try withInstallation { prefix in
            let folders = try DataFolders.locate(nil, environment: [:], executable: prefix.appendingPathComponent("bin/caimai"))
            #expect(folders.tables.path == prefix.path + "/share/caimai/tables")
        }
    }

    @Test func takesTheOptionBeforeTheEnvironmentBeforeTheProgram() throws {
        try withInstallation { prefix in
            let share = prefix.path + "/share/caimai"
            let program = ProjectFolders.root.appendingPathComponent(".build/release/caimai")
            let both = try DataFolders.locate(ProjectFolders.root.path, environment: ["CAIMAI_DATA": share], executable: program)
            #expect(both.schema.path == ProjectFolders.schema.path)
            let environment = try DataFolders.locate(nil, environment: ["CAIMAI_DATA": share], executable: program)
            #expect(environment.schema.path == share + "/graph-schema")
            let empty = try DataFolders.locate(nil, environment: ["CAIMAI_DATA": ""], executable: program)
            #expect(empty.schema.path == ProjectFolders.schema.path)
        }
    }

    @Test(arguments: [nil, "/no/such/folder"])
    func saysTheRemedyWhereThereIsNone(explicit: String?) {
        let error = #expect(throws: PipelineError.self) {
            try DataFolders.locate(explicit, environment: [:], executable: URL(fileURLWithPath: "/no/such/bin/caimai"))
        }
        #expect(error?.description.contains("--data DIR") == true)
    }

    private func withInstallation(_ body: (URL) throws -> Void) throws {
        let prefix = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
        for folder in ["tables", "graph-schema"] {
            try FileManager.default.createDirectory(
                at: prefix.appendingPathComponent("share/caimai/\(folder)"), withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(at: prefix) }
        try body(prefix)
    }
}
