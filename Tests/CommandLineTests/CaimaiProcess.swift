import Foundation
import TestSupport

/// Runs the built program as a user would.
struct CaimaiProcess {
    let status: Int32
    let output: String
    let errors: String

    static let snapshots = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")

    /// The program beside the tests.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("caimai")

    /// - Parameters:
    ///   - arguments: of the command line.
    ///   - input: standard input.
    ///   - folder: to work in; the temporary folder where nil.
    init(_ arguments: [String], input: String = "", in folder: URL? = nil, environment: [String: String] = [:]) throws {
        self = try Self.run(Self.program, arguments, input: input, in: folder, environment: environment)
    }

    private init(status: Int32, output: String, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }

    /// Runs any program, as `init` runs the one beside the tests.
    static func run(
        _ program: URL, _ arguments: [String], input: String = "", in folder: URL? = nil, environment: [String: String] = [:]
    ) throws -> CaimaiProcess {
        let process = Process()
        let files = try (0..<3).map { _ in try Self.temporaryFile() }
        defer {
            for file in files { try? FileManager.default.removeItem(at: file) }
        }
        try Data(input.utf8).write(to: files[0])
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? FileManager.default.temporaryDirectory
        let data = ["CAIMAI_DATA": ProjectFolders.root.path, "COLUMNS": "100", "PATH": "/usr/bin:/bin"]
        process.environment = data.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return CaimaiProcess(
            status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
            errors: try String(contentsOf: files[2], encoding: .utf8))
    }

    /// Lines of standard error.
    var complaints: [String] { errors.split(separator: "\n").map(String.init) }

    /// Objects of standard output, one a line.
    var records: [[String: Any]] {
        output.split(separator: "\n").compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
        }
    }

    private static func temporaryFile() throws -> URL {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
        try Data().write(to: file)
        return file
    }
}

/// A folder for one test, removed when it is done.
func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}
