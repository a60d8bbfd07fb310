/// One value in the data of a script.
struct ScriptValue: Sendable {
    /// Lower case; the key of the object around it and its own, the innermost last.
    let key: String
    let parent: String
    let text: String
    /// Objects and lists around it.
    let depth: Int
    /// Number of the list that it is an element of; values of one list are one text. Nil outside of lists.
    let list: Int?
}

/// Reads keys and values from JSON and from JavaScript that holds data, without running it.
///
/// `{"headline": "营收", "author": {"name": "王小明"}}` gives headline and author/name; `var ct = "1738740420"` gives ct.
struct ScriptValues {
    private let bytes: [UInt8]
    private let wanted: (String, String) -> Bool
    private var values: [ScriptValue] = []
    private var i = 0
    /// Keys of the objects and lists that are open.
    private var path: [String] = []
    private var key = ""
    private var isKeyOpen = false
    private var lists = 0

    /// Strings longer than this are not read.
    private static let longest = 2_000_000
    private static let deepest = 64

    private init(_ bytes: [UInt8], wanted: @escaping (String, String) -> Bool) {
        self.bytes = bytes
        self.wanted = wanted
    }

    /// - Parameter wanted: tells by the parent's key and the own one whether a value is needed.
    static func read(_ script: String, wanted: @escaping (_ parent: String, _ key: String) -> Bool) -> [ScriptValue] {
        var reader = ScriptValues(Array(script.utf8), wanted: wanted)
        reader.scan()
        return reader.values
    }

    private mutating func scan() {
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): readString()
            case UInt8(ascii: "{"), UInt8(ascii: "["): openGroup()
            case UInt8(ascii: "}"), UInt8(ascii: "]"): closeGroup()
            case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
                UInt8(ascii: "$"):
                readWord()
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                if !isInList { isKeyOpen = false }
                i += 1
            case UInt8(ascii: "/"): skipComment()
            default: i += 1
            }
        }
    }

    private var isInList: Bool { path.last?.hasPrefix("[") ?? false }

    private mutating func openGroup() {
        guard path.count < Self.deepest else {
            i += 1
            return
        }
        let name = isKeyOpen ? key : ""
        path.append(bytes[i] == UInt8(ascii: "[") ? "[" + name : name)
        isKeyOpen = bytes[i] == UInt8(ascii: "[") && isKeyOpen
        if bytes[i] == UInt8(ascii: "[") { lists += 1 }
        i += 1
    }

    private mutating func closeGroup() {
        let closed = path.popLast() ?? ""
        if isInList { key = String(closed.drop { $0 == "[" }) }
        isKeyOpen = isInList && !key.isEmpty
        i += 1
    }

    private mutating func readString() {
        let quote = bytes[i]
        let start = i + 1
        var k = start
        var isEscaped = false
        while k < bytes.count, bytes[k] != quote {
            if bytes[k] == UInt8(ascii: "\\") {
                isEscaped = true
                k += 1
            } else if bytes[k] == 0x0A, quote != UInt8(ascii: "`") {
                i = k
                return
            }
            k += 1
        }
        guard k < bytes.count, k - start < Self.longest else {
            i = bytes.count
            return
        }
        i = k + 1
        if isFollowedByColon() {
            setKey(String(decoding: bytes[start..<k], as: UTF8.self))
        } else {
            take(start..<k, isEscaped: isEscaped)
        }
    }

    private mutating func readNumber() {
        let start = i
        while i < bytes.count, bytes[i] >= 0x30 && bytes[i] <= 0x39 || bytes[i] == 0x2E { i += 1 }
        take(start..<i, isEscaped: false)
    }

    private mutating func readWord() {
        let start = i
        while i < bytes.count, isWord(bytes[i]) { i += 1 }
        guard i - start <= 40 else { return }
        var next = i
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: ":") || bytes[next] == UInt8(ascii: "=") else { return }
        if next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: "=") { return }
        setKey(String(decoding: bytes[start..<i], as: UTF8.self))
        i = next + 1
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F
            || byte == 0x24
    }

    private mutating func setKey(_ name: String) {
        key = name.count <= 40 ? name.lowercased() : ""
        isKeyOpen = true
    }

    private mutating func isFollowedByColon() -> Bool {
        var k = i
        while k < bytes.count, bytes[k] == 0x20 || bytes[k] == 0x09 { k += 1 }
        guard k < bytes.count, bytes[k] == UInt8(ascii: ":") else { return false }
        i = k + 1
        return true
    }

    /// Keeps a value where its key is wanted.
    private mutating func take(_ range: Range<Int>, isEscaped: Bool) {
        guard isKeyOpen else { return }
        let parent = String((path.last(where: { !$0.drop { $0 == "[" }.isEmpty && $0 != "[" + key }) ?? "").drop { $0 == "[" })
        if wanted(parent, key) || isData(range) {
            let text = isEscaped ? StringLiteral.decoded(bytes[range]) : String(decoding: bytes[range], as: UTF8.self)
            values.append(ScriptValue(key: key, parent: parent, text: text, depth: path.count, list: isInList ? lists : nil))
        }
        if !isInList { isKeyOpen = false }
    }

    /// True for a string that holds data itself, as in `JSON.parse("{…}")`.
    private func isData(_ range: Range<Int>) -> Bool {
        range.count > 40 && (bytes[range.lowerBound] == UInt8(ascii: "{") || bytes[range.lowerBound] == UInt8(ascii: "["))
    }

    private mutating func skipComment() {
        guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "*") else {
            i += 1
            return
        }
        i += 2
        while i + 1 < bytes.count, !(bytes[i] == UInt8(ascii: "*") && bytes[i + 1] == UInt8(ascii: "/")) { i += 1 }
        i += 2
    }
}

/// Decodes the inside of a quoted string: `\u53d1\n`.
enum StringLiteral {
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var units: [UInt16] = []
        let raw = Array(bytes)
        var i = 0
        while i < raw.count {
            guard raw[i] == UInt8(ascii: "\\"), i + 1 < raw.count else {
                let start = i
                while i < raw.count, raw[i] != UInt8(ascii: "\\") { i += 1 }
                if i == start { break }
                units.append(contentsOf: String(decoding: raw[start..<i], as: UTF8.self).utf16)
                continue
            }
            i += 2
            switch raw[i - 1] {
            case UInt8(ascii: "n"): units.append(0x0A)
            case UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): units.append(0x20)
            case UInt8(ascii: "u"): i += append(hex: raw[i...].prefix(4), length: 4, to: &units)
            case UInt8(ascii: "x"): i += append(hex: raw[i...].prefix(2), length: 2, to: &units)
            case 0x80...: units.append(contentsOf: "\u{FFFD}".utf16)
            default: units.append(UInt16(raw[i - 1]))
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func append(hex: ArraySlice<UInt8>, length: Int, to units: inout [UInt16]) -> Int {
        guard hex.count == length, let value = UInt16(String(decoding: hex, as: UTF8.self), radix: 16) else { return 0 }
        units.append(value)
        return length
    }
}
