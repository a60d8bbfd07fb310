import CLibArchive
import Glibc

/// Owns one open archive of libarchive.
///
/// Only formats and compressions that the library reads itself are allowed, so that no other program is ever started.
struct ArchiveHandle: ~Copyable {
    /// What is expected inside.
    enum Content {
        /// Files: zip or tar, compressed or not.
        case members
        /// One run of bytes, compressed or not.
        case bytes
    }

    /// What became of going on to the next member.
    enum Step {
        case member(ArchiveMemberHeader)
        case end
        /// What the library says, and whether nothing can follow.
        case damaged(String?, isFatal: Bool)
    }

    /// What became of reading bytes.
    enum Portion {
        case bytes(Int)
        case damaged(String?)
    }

    private let archive: OpaquePointer
    private static let portion = 1 << 16

    /// Reads an open file, which stays the caller's.
    ///
    /// - Returns: nil where it is none of the formats.
    init?(descriptor: Int32, _ content: Content) {
        guard let opened = Self.opened(content, { archive_read_open_fd($0, descriptor, Self.portion) }) else { return nil }
        archive = opened
    }

    /// Reads compressed bytes that must stay where they are as long as the handle lives.
    init?(memory: UnsafeRawBufferPointer) {
        guard let opened = Self.opened(.bytes, { archive_read_open_memory($0, memory.baseAddress, memory.count) }) else {
            return nil
        }
        archive = opened
    }

    /// Reads what a feed gives, which must live as long as the handle.
    init?(feed: GzipFeed) {
        let client = Unmanaged.passUnretained(feed).toOpaque()
        let opened = Self.opened(.bytes) { archive in
            archive_read_open(
                archive, client, nil,
                { _, client, portion in
                    guard let client else { return -1 }
                    return Unmanaged<GzipFeed>.fromOpaque(client).takeUnretainedValue().next(portion)
                }, nil)
        }
        guard let opened else { return nil }
        archive = opened
    }

    private static func opened(_ content: Content, _ open: (OpaquePointer) -> Int32) -> OpaquePointer? {
        guard let archive = archive_read_new() else { return nil }
        for support in [
            archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
            archive_read_support_filter_zstd, archive_read_support_format_empty,
        ] { _ = support(archive) }
        switch content {
        case .members: for support in [archive_read_support_format_zip, archive_read_support_format_tar] { _ = support(archive) }
        case .bytes: _ = archive_read_support_format_raw(archive)
        }
        if open(archive) == ARCHIVE_OK { return archive }
        archive_read_free(archive)
        return nil
    }

    deinit { archive_read_free(archive) }

    mutating func next() -> Step {
        var entry: OpaquePointer?
        let code = archive_read_next_header(archive, &entry)
        if code == ARCHIVE_EOF { return .end }
        guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else {
            return .damaged(reason, isFatal: code != ARCHIVE_FAILED && code != ARCHIVE_RETRY)
        }
        return .member(ArchiveMemberHeader(entry))
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Portion {
        let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
        if count >= 0 { return .bytes(count) }
        return .damaged(reason)
    }

    /// The library's words for what went wrong, on one line.
    private var reason: String? {
        archive_error_string(archive).map { text in
            String(decoding: UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
                .split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }
}
