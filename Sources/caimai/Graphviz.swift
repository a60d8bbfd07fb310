import Foundation

/// Graphviz's own program, which turns a drawing in the dot language into a picture.
enum Graphviz {
    /// File endings that it can write, as its `-T` option takes them.
    static let endings = ["svg", "png", "pdf"]

    /// Draws a picture.
    ///
    /// - Parameters:
    ///   - dot: the drawing.
    ///   - ending: one of `endings`.
    ///   - path: the file to write.
    /// - Throws: `CommandError` where the program is missing or refuses.
    static func draw(_ dot: String, as ending: String, to path: String) throws {
        guard let program = program() else { throw CommandError.noGraphviz(ending) }
        let process = Process()
        let (input, messages) = (Pipe(), Pipe())
        let file = URL(fileURLWithPath: path)
        try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        process.executableURL = program
        process.arguments = ["-T\(ending)", "-o", file.path]
        process.standardInput = input
        process.standardError = messages
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
        try input.fileHandleForWriting.close()
        let text = String(decoding: try messages.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CommandError.graphviz(text) }
    }

    /// `dot` on the PATH.
    private static func program() -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent("dot") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
