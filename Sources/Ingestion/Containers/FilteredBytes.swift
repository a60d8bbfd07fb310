import Glibc
import TextCore

/// The bytes of a file, unpacked where bzip2, xz or Zstandard has packed them.
final class FilteredBytes: ByteSource {
    private let path: String
    private let file: FileDescriptor
    private var handle: ArchiveHandle
    private var budget: UnpackingBudget
    private var isOver = false

    /// - Throws: an error diagnostic for a path that is missing, no file, may not be read or is damaged from the start.
    init(_ path: String, _ options: ContainerOptions) throws(Diagnostic) {
        self.path = path
        file = try FileDescriptor(path)
        let status = try file.status(path)
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path, isFolder: false) }
        budget = UnpackingBudget(fileSize: Int(status.st_size), least: options.leastUnpacked)
        guard var opened = ArchiveHandle(descriptor: file.number, .bytes) else { throw .brokenArchive(path, nil) }
        switch opened.next() {
        case .member: break
        case .end: isOver = true
        case .damaged(let reason, _): throw .brokenArchive(path, reason)
        }
        handle = opened
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        guard !isOver else { return 0 }
        switch handle.read(into: buffer) {
        case .bytes(let count):
            if count == 0 { isOver = true }
            guard budget.take(count) else {
                isOver = true
                throw .archiveBomb(path)
            }
            return count
        case .damaged(let reason):
            isOver = true
            throw .brokenArchive(path, reason)
        }
    }
}
