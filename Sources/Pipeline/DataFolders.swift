package import Foundation
import Lexicons

/// The folders that the program reads its knowledge from: word tables and the graph's schema.
///
/// They stand in a checkout as `Sources/Lexicons/Tables` and `graph-schema`, in an installation as `PREFIX/share/caimai/tables`
/// and `PREFIX/share/caimai/graph-schema`.
package struct DataFolders: Sendable {
    package let tables: URL
    package let schema: URL

    /// Name of the environment variable that names the folder.
    package static let environmentKey = "CAIMAI_DATA"

    /// - Returns: nil where `folder` does not hold both.
    package init?(in folder: URL) {
        let layouts = ["tables", "Sources/Lexicons/Tables"].map { folder.appendingPathComponent($0) }
        let schema = folder.appendingPathComponent("graph-schema")
        guard let tables = layouts.first(where: Self.isFolder), Self.isFolder(schema) else { return nil }
        self.tables = tables
        self.schema = schema
    }

    /// Finds the folders: where the user says, else where the environment says, else above the program.
    ///
    /// `/opt/bin/caimai` finds `/opt/share/caimai`; `checkout/.build/release/caimai` finds `checkout`.
    ///
    /// - Parameters:
    ///   - explicit: the folder that the user names, or nil.
    ///   - environment: the environment's variables.
    ///   - executable: the program's own file, links followed.
    /// - Throws: `PipelineError.noData` that names the places looked at.
    package static func locate(
        _ explicit: String?, environment: [String: String], executable: URL
    ) throws(PipelineError) -> DataFolders {
        let named = explicit ?? environment[environmentKey].flatMap { $0.isEmpty ? nil : $0 }
        if let named {
            guard let folders = DataFolders(in: URL(fileURLWithPath: named)) else { throw .badData(named) }
            return folders
        }
        var folder = executable.deletingLastPathComponent()
        while true {
            for place in [folder, folder.appendingPathComponent("share/caimai")] {
                if let folders = DataFolders(in: place) { return folders }
            }
            let parent = folder.deletingLastPathComponent()
            guard parent.path != folder.path, folder.path != "/" else { throw .noData(executable.path) }
            folder = parent
        }
    }

    /// The program's own file with links followed, from the system where it tells, else from the first argument.
    package static func executable() -> URL {
        let own = "/proc/self/exe"
        if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: own) {
            return URL(fileURLWithPath: target)
        }
        let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? "caimai"
        return URL(fileURLWithPath: path).resolvingSymlinksInPath()
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
}
