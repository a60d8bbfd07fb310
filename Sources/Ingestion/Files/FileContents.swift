import Glibc
package import TextCore

/// A file's bytes and the day of its last change.
package struct FileContents: Sendable {
    package let bytes: [UInt8]
    package let day: CalendarDate

    /// Reads a whole file.
    ///
    /// - Throws: an error diagnostic for a path that is missing, a folder, no regular file, not readable or too large.
    init(path: String, limits: PageLimits) throws(Diagnostic) {
        var handle = try FileHandle(path: path)
        let status = try handle.status()
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path, isFolder: status.st_mode & S_IFMT == S_IFDIR) }
        guard status.st_size <= limits.bytes else { throw .tooLarge(path, Int(status.st_size), limit: limits.bytes) }
        bytes = try handle.bytes(atMost: limits.bytes, expected: Int(status.st_size))
        let seconds = Int(status.st_mtim.tv_sec)
        day = CalendarDate(daysSinceEpoch: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }
}

/// Owns one open file.
private struct FileHandle: ~Copyable {
    private let descriptor: Int32
    private let path: String

    init(path: String) throws(Diagnostic) {
        self.path = path
        descriptor = path.utf8.contains(0) ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 { throw .unreadable(path, path.utf8.contains(0) ? ENOENT : errno) }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    func status() throws(Diagnostic) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
        return status
    }

    /// Reads to the end, also of a file that grows meanwhile.
    mutating func bytes(atMost limit: Int, expected: Int) throws(Diagnostic) -> [UInt8] {
        var failure: Int32 = 0
        let capacity = min(limit, expected + 4096) + 1
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: count), capacity - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                guard got > 0 else { return }
                count += got
            }
        }
        if failure != 0 { throw .unreadable(path, failure) }
        guard bytes.count <= limit else { throw .tooLarge(path, bytes.count, limit: limit) }
        return bytes
    }
}
