import Glibc
import TextCore

/// Owns one open file.
struct FileDescriptor: ~Copyable {
    let number: Int32

    /// - Throws: an error diagnostic for a path that is missing or may not be read.
    init(_ path: String) throws(Diagnostic) {
        number = path.utf8.contains(0) ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if number < 0 { throw .unreadable(path, path.utf8.contains(0) ? ENOENT : errno) }
    }

    deinit { if number >= 0 { _ = close(number) } }

    func status(_ path: String) throws(Diagnostic) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .unreadable(path, errno) }
        return status
    }

    /// The day of the file's last change.
    func day(_ path: String) throws(Diagnostic) -> CalendarDate { CalendarDate(changeOf: try status(path)) }

    /// Reads from a place in the file.
    ///
    /// - Returns: how many bytes; 0 at the end and where the disk fails.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
        while true {
            let got = pread(number, buffer.baseAddress, buffer.count, off_t(offset))
            if got < 0, errno == EINTR { continue }
            return max(0, got)
        }
    }
}

extension CalendarDate {
    /// The day of a file's last change, in UTC.
    init(changeOf status: stat) {
        let seconds = Int(status.st_mtim.tv_sec)
        self.init(daysSinceEpoch: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    }
}
