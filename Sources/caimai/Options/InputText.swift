import Foundation

/// A text that a command takes in from a file or from standard input, `-`.
enum InputText {
    /// - Throws: `CommandError.unreadable` where there is no such file, or it is not UTF-8.
    static func read(_ path: String) throws -> String {
        let bytes: Data
        do {
            bytes =
                try path == "-" ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CommandError.unreadable(path, "the file cannot be read (check the path, and that you may read it)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandError.unreadable(
                name(path), "the file is not UTF-8 text (save it as UTF-8, which spreadsheets call 'CSV UTF-8')")
        }
        return text
    }

    /// The input's name for messages.
    static func name(_ path: String) -> String { path == "-" ? "standard input" : path }
}
