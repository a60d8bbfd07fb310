import Foundation
import TextCore

/// The files that the user names: files themselves, folders with all below, `-` for a list on standard input.
struct InputPaths {
    /// Files in sorted order within each folder.
    private(set) var files: [String] = []
    /// Paths that name nothing.
    private(set) var failures: [Diagnostic] = []

    init(_ arguments: [String]) {
        for argument in arguments {
            if argument == "-" {
                while let line = readLine() {
                    if !line.isEmpty { add(line) }
                }
            } else {
                add(argument)
            }
        }
    }

    private mutating func add(_ path: String) {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            failures.append(Diagnostic("missing", .error, "no such file or folder", remedy: "check the path", path: path))
            return
        }
        guard isDirectory.boolValue else { return files.append(path) }
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        let base = path.hasSuffix("/") ? path : path + "/"
        files += names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".htm") || $0.hasSuffix(".txt") }.sorted().map { base + $0 }
    }
}
