import Foundation

/// Where results go: standard output or a file. Diagnostics go to standard error.
struct Output {
    private let handle: FileHandle

    static let standard = Output(handle: .standardOutput)

    private init(handle: FileHandle) {
        self.handle = handle
    }

    /// Writes a text.
    ///
    /// - Throws: where the disk is full or the reader is gone.
    func write(_ text: String) throws {
        try handle.write(contentsOf: Data(text.utf8))
    }

    /// Writes a line to standard error.
    static func complain(_ line: some CustomStringConvertible) {
        try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8))
    }
}
