import Glibc
import TextCore

/// The files inside a zip or tar archive.
final class ArchiveMembers: ContainerSteps {
    private let path: String
    private let options: ContainerOptions
    private let entry: ArchiveEntryBytes
    /// A file of records inside the archive that is being read.
    private var inner: RecordLines?
    private var isOver = false

    /// - Throws: an error diagnostic for a path that is missing, no archive or may not be read.
    init(_ path: String, _ options: ContainerOptions) throws(Diagnostic) {
        self.path = path
        self.options = options
        entry = try ArchiveEntryBytes(path, options)
    }

    func next() -> ContainerStep? {
        while true {
            if let step = inner?.next() { return step }
            inner = nil
            if isOver { return nil }
            switch entry.advance() {
            case .end: isOver = true
            case .damaged(let reason, let isFatal):
                isOver = isFatal
                return .problem(isFatal ? .brokenArchive(path, reason) : .brokenMember(path, reason))
            case .member(let header):
                if let step = step(header) { return step }
            }
        }
    }

    /// - Returns: nil for a member that is no article, or that holds many.
    private func step(_ header: ArchiveMemberHeader) -> ContainerStep? {
        guard header.isFile, !Self.isHidden(header.name) else { return nil }
        let member = MemberPath(container: path, name: header.name)
        switch ContainerKind(path: header.name) {
        case .records where !ContainerKind.isGzip(header.name):
            guard options.wants(within: member) else { return nil }
            inner = RecordLines(entry, path: member.path, day: header.day, options)
            return nil
        case .some: return options.wants(within: member) ? .problem(.nestedArchive(member.path)) : nil
        case nil: break
        }
        guard ContentKind.isArticle(header.name), options.wants(member.path) else { return nil }
        guard !header.isEncrypted else { return .problem(.encryptedMember(member.path)) }
        return read(member.path, header.day)
    }

    private func read(_ path: String, _ day: CalendarDate?) -> ContainerStep {
        do throws(Diagnostic) {
            guard let bytes = try entry.bytes(atMost: options.maximumBytes) else {
                return .problem(.memberTooLarge(path, limit: options.maximumBytes))
            }
            return .member(ContainerMember(path: path, bytes: bytes, day: day))
        } catch {
            if error.code == "archive-bomb" {
                isOver = true
                return .problem(error)
            }
            return .problem(.brokenMember(path, entry.failure))
        }
    }

    /// True for what systems put beside files: `__MACOSX/`, `.DS_Store`.
    private static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." || $0 == "__MACOSX" }
    }
}

/// The member of an archive that is being read.
final class ArchiveEntryBytes: ByteSource {
    private let path: String
    private let file: FileDescriptor
    private var handle: ArchiveHandle
    private var budget: UnpackingBudget
    private var isInMember = false
    /// The library's words for what went wrong last.
    private(set) var failure: String?

    init(_ path: String, _ options: ContainerOptions) throws(Diagnostic) {
        self.path = path
        file = try FileDescriptor(path)
        let status = try file.status(path)
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path, isFolder: false) }
        guard status.st_size > 0 else { throw .empty(path) }
        budget = UnpackingBudget(fileSize: Int(status.st_size), least: options.leastUnpacked)
        guard let opened = ArchiveHandle(descriptor: file.number, .members) else {
            throw .brokenArchive(path, "no zip or tar archive")
        }
        handle = opened
    }

    /// Goes on to the next member; what is left of this one is unpacked within the budget and thrown away.
    func advance() -> ArchiveHandle.Step {
        var scratch = [UInt8](repeating: 0, count: isInMember ? 1 << 16 : 0)
        while isInMember {
            let portion = scratch.withUnsafeMutableBytes { handle.read(into: $0) }
            guard case .bytes(let count) = portion, count > 0 else { break }
            guard budget.take(count) else { return .damaged("it unpacks to far more than its own size", isFatal: true) }
        }
        let step = handle.next()
        if case .member = step { isInMember = true } else { isInMember = false }
        return step
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        switch handle.read(into: buffer) {
        case .bytes(let count):
            guard budget.take(count) else { throw .archiveBomb(path) }
            return count
        case .damaged(let reason):
            failure = reason
            throw .brokenMember(path, reason)
        }
    }

    /// All bytes of the member, or nil where they are too many.
    func bytes(atMost limit: Int) throws(Diagnostic) -> [UInt8]? {
        var bytes: [UInt8] = []
        let buffered = BufferedBytes(self)
        _ = try buffered.read(limit + 1, into: &bytes)
        return bytes.count > limit ? nil : bytes
    }
}
