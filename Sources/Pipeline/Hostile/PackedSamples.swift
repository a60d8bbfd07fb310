import CZlib

/// Small archives in memory, as seeds for damage.
enum PackedSamples {
    /// Archives and files of records that hold some pages, by name.
    static func all(of pages: [[UInt8]]) -> [(name: String, bytes: [UInt8])] {
        let members = pages.prefix(4).enumerated().map { ("\($0).html", $1) }
        let records = pages.prefix(4).flatMap { page in
            Array("{\"title\":\"样本\",\"html\":\"".utf8) + page.flatMap { Self.escaped($0) } + Array("\"}\n".utf8)
        }
        let web = pages.prefix(4).map { webRecord($0) }
        return [
            ("a.zip", zip(members)), ("a.tar", tar(members)), ("a.tar.gz", gzip(tar(members))), ("a.jsonl", records),
            ("a.jsonl.gz", gzip(records)), ("a.warc", web.flatMap { $0 }), ("a.warc.gz", web.flatMap { gzip($0) }),
        ]
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x22, 0x5C: [0x5C, byte]
        case 0..<0x20: [0x20]
        default: [byte]
        }
    }

    private static func webRecord(_ page: [UInt8]) -> [UInt8] {
        let answer = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8) + page
        let header = """
            WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://site.example/a\r\nWARC-Date: 2025-02-05T00:00:00Z\r\n\
            Content-Type: application/http\r\nContent-Length: \(answer.count)\r\n\r\n
            """
        return Array(header.utf8) + answer + Array("\r\n\r\n".utf8)
    }

    /// One gzip member.
    private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        guard var page = CompressedBytes.deflated(bytes) else { return packed }
        page.removeFirst(2)
        page.removeLast(4)
        packed += page
        return packed + little(UInt32(crc32(0, bytes, uInt(bytes.count))), 4) + little(UInt32(bytes.count), 4)
    }

    private static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let crc = UInt32(crc32(0, member.bytes, uInt(member.bytes.count)))
            let size = UInt32(member.bytes.count)
            let common =
                little(20, 2) + little(0, 4) + little(0, 4) + little(crc, 4) + little(size, 4) + little(size, 4)
                + little(UInt32(member.name.utf8.count), 2) + little(0, 2)
            directory +=
                [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
                + little(UInt32(archive.count), 4) + Array(member.name.utf8)
            archive += [0x50, 0x4B, 3, 4] + common + Array(member.name.utf8) + member.bytes
        }
        let count = little(UInt32(members.count), 2)
        let end =
            [0x50, 0x4B, 5, 6] + little(0, 4) + count + count + little(UInt32(directory.count), 4)
            + little(UInt32(archive.count), 4)
        return archive + directory + end + little(0, 2)
    }

    private static func tar(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        for member in members {
            var header = [UInt8](repeating: 0, count: 512)
            func put(_ text: String, at place: Int) { for (i, byte) in text.utf8.enumerated() { header[place + i] = byte } }
            let size = String(member.bytes.count, radix: 8)
            put(member.name, at: 0)
            put("0000644", at: 100)
            put(String(repeating: "0", count: 11 - size.count) + size, at: 124)
            put("14750565400", at: 136)
            put("        ", at: 148)
            put("0", at: 156)
            put("ustar", at: 257)
            put("00", at: 263)
            let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
            put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
            archive += header + member.bytes + [UInt8](repeating: 0, count: (512 - member.bytes.count % 512) % 512)
        }
        return archive + [UInt8](repeating: 0, count: 1024)
    }

    private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
    }
}

/// Bytes as zlib packs them.
private enum CompressedBytes {
    static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
        var length = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&packed, &length, bytes, uLong(bytes.count), 6) == Z_OK else { return nil }
        return Array(packed.prefix(Int(length)))
    }
}
