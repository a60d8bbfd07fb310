import TextCore

/// Damages bytes in the ways in which files are damaged, and in some in which they are not. The same seed, the same damage.
package struct Mutator: RandomNumberGenerator {
    private var random: SplitMix64

    private static let tokens: [[UInt8]] =
        [
            "<div>", "</div>", "<p>", "</p>", "<br>", "<script>", "</script>", "<style>", "<!--", "-->", "<table><tr><td>",
            "</table>", "<a href=x>",
            "</a>", "<textarea>", "<title>", "</head>", "<body>", "</html>", "<h1>", "<svg>", "<![CDATA[", "<meta charset=big5>",
            "<meta charset=gbk>", "<meta property=\"og:title\" content=\"", "&", "&#", "&#x110000;", "&amp;nbsp;", "\"", "'", "<",
            ">", "/>", "\\u",
            "\\ud83d", "{\"content\":\"", "[{", "}]", "2025-02-05 15:27", "民國114年2月5日", "来源：", "记者", "责任编辑：", "相关阅读", "下一页",
            "（fā）", "\u{FFFD}",
            "\u{FEFF}", "\u{3000}", "龘靐", "ÖÐ¹ú", "WARC/1.0\r\n", "Content-Length: 4294967296\r\n", "HTTP/1.1 200 OK\r\n",
            "\r\n\r\n", "\n",
            "style=\"display:none\"", "class=\"share\"",
        ].map { Array($0.utf8) } + [
            [0], [0xFF], [0x81], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x1F, 0x8B, 8], [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6],
        ]

    package init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    package mutating func next() -> UInt64 { random.next() }

    /// A damaged copy.
    ///
    /// - Parameter other: bytes to take pieces from.
    package mutating func mutated(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &self) { damage(&bytes, other) }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8], _ other: [UInt8]) {
        guard !bytes.isEmpty else {
            bytes = Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &self)]
            return
        }
        let place = Int.random(in: 0..<bytes.count, using: &self)
        switch Int.random(in: 0..<9, using: &self) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &self)
        case 2: bytes.remove(at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...200, using: &self)))
        case 4: bytes.removeSubrange(place...)
        case 5: bytes.insert(contentsOf: Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &self)], at: place)
        case 6: bytes.insert(contentsOf: piece(of: bytes), at: place)
        case 7: bytes.insert(contentsOf: piece(of: other), at: place)
        default:
            let token = Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &self)]
            let times = Int.random(in: 1...100, using: &self)
            bytes.insert(contentsOf: (0..<times).flatMap { _ in token }, at: place)
        }
    }

    private mutating func piece(of bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return [] }
        let start = Int.random(in: 0..<bytes.count, using: &self)
        return Array(bytes[start..<min(bytes.count, start + Int.random(in: 1...500, using: &self))])
    }
}
