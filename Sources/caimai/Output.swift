import Foundation

/// Where results go: standard output or a file. Diagnostics go to standard error.
struct Output {
    private let handle: FileHandle
    private let file: (final: URL, temporary: URL)?

    static let standard = Output(handle: .standardOutput, file: nil)

    private init(handle: FileHandle, file: (final: URL, temporary: URL)?) {
        self.handle = handle
        self.file = file
    }

    /// A file, or standard output where the path is nil or `-`. The file is there, whole, once `finish()` has run.
    ///
    /// - Throws: `CommandError.cannotWrite`.
    init(path: String?) throws {
        guard let path, path != "-" else {
            self = .standard
            return
        }
        let final = URL(fileURLWithPath: path)
        let folder = final.deletingLastPathComponent()
        let name = ".\(final.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        let temporary = folder.appendingPathComponent(name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            guard FileManager.default.createFile(atPath: temporary.path, contents: nil) else {
                throw CocoaError(.fileWriteNoPermission)
            }
            self.init(handle: try FileHandle(forWritingTo: temporary), file: (final, temporary))
        } catch {
            throw CommandError.cannotWrite(path)
        }
    }

    /// Writes a text.
    ///
    /// - Throws: `CommandError.cannotWrite` where the disk is full or the reader is gone.
    func write(_ text: String) throws {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            if let file { try? FileManager.default.removeItem(at: file.temporary) }
            throw CommandError.cannotWrite(file?.final.path ?? "standard output")
        }
    }

    /// Writes a text as a whole file, or to standard output where the path is nil or `-`.
    ///
    /// - Throws: `CommandError.cannotWrite`.
    static func write(_ text: String, to path: String?) throws {
        let file = try Output(path: path)
        try file.write(text)
        try file.finish()
    }

    /// Puts the file in its place.
    func finish() throws {
        guard let file else { return }
        try handle.close()
        guard rename(file.temporary.path, file.final.path) == 0 else { throw CommandError.cannotWrite(file.final.path) }
    }

    /// Writes a line to standard error.
    static func complain(_ line: some CustomStringConvertible, terminator: String = "\n") {
        try? FileHandle.standardError.write(contentsOf: Data("\(line)\(terminator)".utf8))
    }
}
