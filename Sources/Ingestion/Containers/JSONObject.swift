/// Reads texts out of one JSON object by their keys, without building the rest.
///
/// `{"data": {"title": "营收", "tags": ["a", "b"]}}` gives 营收 for `data.title`, and `a` and `b` on a line each for `data.tags`.
struct JSONObject {
    private let bytes: [UInt8]
    private var i = 0
    /// Keys of the objects that are open, joined by dots.
    private var path: [String] = []
    /// `{` or `[` for each that is open.
    private var open: [UInt8] = []
    private var found: [String: String] = [:]

    /// Deeper objects are none of ours.
    private static let deepest = 512

    /// The texts, numbers and truth values of the wanted keys.
    ///
    /// - Returns: nil where the bytes are no JSON object.
    /// - Complexity: O(n)
    static func texts(in bytes: [UInt8], wanted: (String) -> Bool) -> [String: String]? {
        var reader = JSONObject(bytes: bytes)
        return reader.read(wanted: wanted) ? reader.found : nil
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read(wanted: (String) -> Bool) -> Bool {
        skipSpace()
        guard take(UInt8(ascii: "{")) else { return false }
        enter(UInt8(ascii: "{"))
        while let kind = open.last {
            skipSpace()
            guard i < bytes.count else { return false }
            if take(UInt8(ascii: ",")) { continue }
            if take(kind + 2) {
                leave()
                continue
            }
            if kind == UInt8(ascii: "{") {
                guard let key = string() else { return false }
                path[path.count - 1] = key
                skipSpace()
                guard take(UInt8(ascii: ":")) else { return false }
                skipSpace()
            }
            guard value(wanted: wanted) else { return false }
        }
        skipSpace()
        return i == bytes.count
    }

    private mutating func enter(_ kind: UInt8) {
        open.append(kind)
        if kind == UInt8(ascii: "{") { path.append("") }
    }

    private mutating func leave() {
        if open.removeLast() == UInt8(ascii: "{") { path.removeLast() }
    }

    private mutating func value(wanted: (String) -> Bool) -> Bool {
        guard i < bytes.count else { return false }
        switch bytes[i] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < Self.deepest else { return false }
            enter(bytes[i])
            i += 1
            return true
        case UInt8(ascii: "\""):
            let key = path.joined(separator: ".")
            guard wanted(key) else { return skipString() }
            guard let text = string() else { return false }
            note(text, for: key)
            return true
        default:
            let word = bytes[i...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || "+-.0123456789".utf8.contains($0) }
            guard !word.isEmpty else { return false }
            i = word.endIndex
            let text = String(decoding: word, as: UTF8.self)
            let key = path.joined(separator: ".")
            if text != "null", wanted(key) { note(text, for: key) }
            return true
        }
    }

    private mutating func note(_ text: String, for key: String) {
        found[key] = found[key].map { $0 + "\n" + text } ?? text
    }

    /// Passes a string over.
    private mutating func skipString() -> Bool {
        i += 1
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "\""):
                i += 1
                return true
            case UInt8(ascii: "\\"): i += 2
            default: i += 1
            }
        }
        return false
    }

    /// Reads a string with its escapes undone; half a surrogate pair becomes U+FFFD.
    private mutating func string() -> String? {
        guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else { return nil }
        let start = i + 1
        guard skipString(), i <= bytes.count else { return nil }
        let raw = bytes[start..<(i - 1)]
        guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
        var units: [UInt16] = []
        var k = raw.startIndex
        while k < raw.endIndex {
            let run = raw[k...].prefix { $0 != UInt8(ascii: "\\") }
            units.append(contentsOf: String(decoding: run, as: UTF8.self).utf16)
            k = run.endIndex
            guard k + 1 < raw.endIndex else { break }
            k = Self.escape(at: k + 1, in: raw, &units)
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// - Returns: the place behind the escape.
    private static func escape(at k: Int, in raw: ArraySlice<UInt8>, _ units: inout [UInt16]) -> Int {
        switch raw[k] {
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): units.append(0x20)
        case UInt8(ascii: "u"):
            let digits = raw[(k + 1)...].prefix(4)
            guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else { break }
            units.append(unit)
            return k + 5
        case let byte: units.append(byte < 0x80 ? UInt16(byte) : 0xFFFD)
        }
        return k + 1
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard i < bytes.count, bytes[i] == byte else { return false }
        i += 1
        return true
    }

    private mutating func skipSpace() {
        while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
    }
}
