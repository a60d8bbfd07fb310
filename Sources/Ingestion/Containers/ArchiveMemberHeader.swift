import CLibArchive
import Glibc
import TextCore

/// What an archive says of one member.
struct ArchiveMemberHeader: Sendable {
    /// As UTF-8, whatever the archive's own encoding; without control characters.
    let name: String
    /// A file with bytes of its own: no folder, no link.
    let isFile: Bool
    let isEncrypted: Bool
    let day: CalendarDate?

    /// The library's `AE_IFREG`, which Swift does not see.
    private static let regular: UInt32 = 0o100000

    init(_ entry: OpaquePointer) {
        name = Self.name(of: entry)
        isFile =
            archive_entry_filetype(entry) == Self.regular && archive_entry_hardlink(entry) == nil
            && archive_entry_hardlink_utf8(entry) == nil
        isEncrypted = archive_entry_is_data_encrypted(entry) != 0
        let seconds = Int(archive_entry_mtime(entry))
        let isDated = archive_entry_mtime_is_set(entry) != 0 && (0..<(1 << 36)).contains(seconds)
        day = isDated ? CalendarDate(daysSinceEpoch: seconds / 86_400) : nil
    }

    private static func name(of entry: OpaquePointer) -> String {
        if let text = archive_entry_pathname_utf8(entry) { return clean(String(cString: text)) }
        guard let text = archive_entry_pathname(entry) else { return "?" }
        let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
        let decoded = try? TextDecoder(path: nil).decode(bytes)
        return clean(String(decoding: decoded?.text.bytes ?? bytes, as: UTF8.self))
    }

    private static func clean(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    }
}
