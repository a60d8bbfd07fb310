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
        let file = try FileDescriptor(path)
        let status = try file.status(path)
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path, isFolder: status.st_mode & S_IFMT == S_IFDIR) }
        guard status.st_size <= limits.bytes else { throw .tooLarge(path, Int(status.st_size), limit: limits.bytes) }
        bytes = try file.bytes(of: path, atMost: limits.bytes, expected: Int(status.st_size))
        day = CalendarDate(changeOf: status)
    }
}

extension FileDescriptor {
    /// Reads to the end, also of a file that grows meanwhile.
    fileprivate func bytes(of path: String, atMost limit: Int, expected: Int) throws(Diagnostic) -> [UInt8] {
        var failure: Int32 = 0
        let capacity = min(limit, expected + 4096) + 1
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = Glibc.read(number, buffer.baseAddress?.advanced(by: count), capacity - count)
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
