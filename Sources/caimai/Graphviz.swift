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
        guard let program = Tool.find("dot") else { throw CommandError.noGraphviz(ending) }
        try Tool.run(program, ["-T\(ending)"], input: dot, to: path)
    }

    /// A picture as text.
    ///
    /// - Throws: `CommandError` where the program is missing or refuses.
    static func svg(_ dot: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString).svg")
        defer { try? FileManager.default.removeItem(at: file) }
        try draw(dot, as: "svg", to: file.path)
        return try String(contentsOf: file, encoding: .utf8)
    }
}
