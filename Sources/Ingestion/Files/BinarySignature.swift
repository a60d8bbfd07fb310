/// Knows files that are no text by their first bytes.
enum BinarySignature {
    /// The first bytes of common formats, and their names.
    private static let formats: [(start: [UInt8], name: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("GIF8".utf8), "a GIF picture"),
        (Array("RIFF".utf8), "a WebP picture or a sound"),
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0x1F, 0x8B], "gzip-compressed data"),
        (Array("BZh".utf8), "bzip2-compressed data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard-compressed data"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
        (Array("Rar!".utf8), "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        (Array("{\\rtf".utf8), "an RTF document"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]

    /// Share of control characters, one in so many, at which a file is no text.
    private static let controlShare = 20
    private static let reach = 65_536

    /// What a file looks like if it is no text.
    ///
    /// - Returns: `a PNG picture`, `binary data`, or nil for a text.
    static func name(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if let format = formats.first(where: { bytes.starts(with: $0.start) }) { return format.name }
        if ByteOrderMark(startOf: bytes) != nil { return nil }
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(reach))
        let controls = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B }
        guard controls * controlShare > head.count else { return nil }
        let isWide = [false, true].contains { UTF16Decoder(bytes: head, isBigEndian: $0).isPlausible }
        return isWide ? nil : "binary data"
    }
}
