import Foundation

/// A program of others that draws: Graphviz, gnuplot.
enum Tool {
    /// A program on the PATH, or nil.
    static func find(_ name: String) -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Gives a program its input and lets it write a file, which is there, whole, once this returns.
    ///
    /// - Throws: `CommandError` where the program refuses, with its own words, or the file cannot be written.
    static func run(_ program: URL, _ arguments: [String], input text: String, to path: String) throws {
        let final = URL(fileURLWithPath: path)
        let folder = final.deletingLastPathComponent()
        let name = ".\(final.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        let temporary = folder.appendingPathComponent(name)
        defer { try? FileManager.default.removeItem(at: temporary) }
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard FileManager.default.createFile(atPath: temporary.path, contents: nil) else {
            throw CommandError.cannotWrite(path)
        }
        let process = Process()
        let (input, messages) = (Pipe(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: temporary)
        process.standardError = messages
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let words = String(decoding: try messages.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CommandError.tool(program.lastPathComponent, words) }
        guard rename(temporary.path, final.path) == 0 else { throw CommandError.cannotWrite(path) }
    }
}
