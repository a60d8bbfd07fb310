import Foundation

/// gnuplot, which turns a script into a picture.
enum Gnuplot {
    /// File endings that it can write.
    static let endings = ["svg", "png", "pdf"]

    /// Draws a picture.
    ///
    /// - Throws: `CommandError` where the program is missing or refuses.
    static func draw(_ script: String, as ending: String, to path: String) throws {
        guard let program = Tool.find("gnuplot") else { throw CommandError.noGnuplot(ending) }
        try Tool.run(program, ["-"], input: script, to: path)
    }
}
