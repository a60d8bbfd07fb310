/// Finds the encoding that a page declares for itself.
///
/// Finds `<meta charset=gb2312>` and `<meta http-equiv=Content-Type content="text/html; charset=big5">`, and the
/// `encoding` of an XML declaration. Near miss: `<script charset="utf-8">`, a meta inside a comment or script.
struct DeclaredEncoding {
    /// How far a declaration is looked for.
    static let reach = 8192

    private let bytes: UnsafeBufferPointer<UInt8>
    private var i = 0

    /// - Returns: the label as written and what it means; nil where there is none.
    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> (label: String, encoding: TextEncoding?)? {
        var search = DeclaredEncoding(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(reach)))
        guard let label = search.label() else { return nil }
        return (String(decoding: label, as: UTF8.self), TextEncoding(label: label))
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private mutating func label() -> [UInt8]? {
        while i < bytes.count {
            guard bytes[i] == UInt8(ascii: "<") else {
                i += 1
                continue
            }
            if starts("<!--") {
                skip(past: "-->", from: i + 4)
            } else if starts("<?xml") {
                i += 5
                if let label = attributes()["encoding"] { return label }
            } else if let name = tagName() {
                let attributes = attributes()
                if name == "meta", let label = Self.label(in: attributes) { return label }
                if name == "script" || name == "style" { skip(past: "</" + name, from: i) }
            } else {
                i += 1
            }
        }
        return nil
    }

    /// The charset of one meta element.
    private static func label(in attributes: [String: [UInt8]]) -> [UInt8]? {
        if let charset = attributes["charset"], !charset.isEmpty { return charset }
        guard let content = attributes["content"], attributes["http-equiv"] != nil else { return nil }
        let folded = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let word = Array("charset".utf8)
        guard let start = folded.indices.first(where: { folded[$0...].starts(with: word) }) else { return nil }
        let value = content[(start + word.count)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "=") || isQuote($0) }
        let label = value.prefix { !isSpace($0) && !isQuote($0) && $0 != UInt8(ascii: ";") }
        return label.isEmpty ? nil : Array(label)
    }

    /// Reads `<name` and stays behind it; nil, and stays, where no start tag stands here.
    private mutating func tagName() -> String? {
        var end = i + 1
        while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
        guard end > i + 1 else { return nil }
        let name = bytes[(i + 1)..<end].map { $0 | 0x20 }
        i = end
        return String(decoding: name, as: UTF8.self)
    }

    /// Reads attributes up to `>` and stays behind it.
    private mutating func attributes() -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        while i < bytes.count, bytes[i] != UInt8(ascii: ">") {
            let start = i
            while i < bytes.count, Self.isName(bytes[i]) { i += 1 }
            guard i > start else {
                i += 1
                continue
            }
            let name = String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
            let value = value()
            if found[name] == nil { found[name] = value }
        }
        i += 1
        return found
    }

    /// Reads `="value"` where it stands here.
    private mutating func value() -> [UInt8] {
        skipSpace()
        guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else { return [] }
        i += 1
        skipSpace()
        guard i < bytes.count else { return [] }
        if Self.isQuote(bytes[i]) {
            let quote = bytes[i]
            let value = bytes[(i + 1)...].prefix { $0 != quote }
            i = value.endIndex + 1
            return Array(value)
        }
        let value = bytes[i...].prefix { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        i = value.endIndex
        return Array(value)
    }

    private mutating func skipSpace() {
        while i < bytes.count, Self.isSpace(bytes[i]) { i += 1 }
    }

    private func starts(_ word: String, at place: Int? = nil) -> Bool {
        var at = place ?? i
        for byte in word.utf8 {
            guard at < bytes.count, bytes[at] | 0x20 == byte | 0x20 else { return false }
            at += 1
        }
        return true
    }

    private mutating func skip(past word: String, from start: Int) {
        i = start
        while i < bytes.count, !starts(word) { i += 1 }
        i += word.utf8.count
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isName(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }
}
