import Glibc
import TextCore

/// The bytes of a gzip file, member after member.
final class GzipBytes: ByteSource {
    private let path: String
    private let feed: GzipFeed
    private var budget: UnpackingBudget
    private var member: GzipMember?
    private var isOver = false

    /// - Throws: an error diagnostic for a path that is missing, no file or may not be read.
    init(_ path: String, _ options: ContainerOptions) throws(Diagnostic) {
        self.path = path
        let file = try FileDescriptor(path)
        let status = try file.status(path)
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path, isFolder: false) }
        budget = UnpackingBudget(fileSize: Int(status.st_size), least: options.leastUnpacked)
        feed = GzipFeed(file)
        member = GzipMember(feed)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        while !isOver {
            switch member?.read(into: buffer) ?? .damaged("no gzip data") {
            case .bytes(let count) where count > 0:
                guard budget.take(count) else {
                    isOver = true
                    throw .archiveBomb(path)
                }
                return count
            case .bytes: advance()
            case .damaged(let reason):
                advance()
                throw isOver ? .brokenArchive(path, reason) : .brokenMember(path, reason)
            }
        }
        return 0
    }

    private func advance() {
        member = nil
        isOver = !feed.advance()
        if !isOver { member = GzipMember(feed) }
    }
}

/// One member that is being unpacked.
private final class GzipMember {
    private var handle: ArchiveHandle
    private var isEmpty = false
    private var failure: String?

    init?(_ feed: GzipFeed) {
        guard let opened = ArchiveHandle(feed: feed) else { return nil }
        handle = opened
        switch handle.next() {
        case .member: break
        case .end: isEmpty = true
        case .damaged(let reason, _): failure = reason ?? "no gzip data"
        }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> ArchiveHandle.Portion {
        if let failure { return .damaged(failure) }
        return isEmpty ? .bytes(0) : handle.read(into: buffer)
    }
}
