import TextCore

/// Named lines up to a blank one, as WARC and HTTP have them: `Content-Type: text/html`.
struct HeaderLines {
    private var values: [String: String] = [:]
    /// Bytes of the lines, the blank one among them.
    private(set) var size = 0

    /// - Parameter limit: bytes of a line; longer ones are left out.
    init(_ input: BufferedBytes, limit: Int) throws(Diagnostic) {
        var line: [UInt8] = []
        var last: String?
        while size < limit * 4 {
            let kind = try input.readLine(into: &line, limit: limit)
            if kind == .end { return }
            size += line.count + 1
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty, kind == .whole { return }
            let text = String(decoding: line, as: UTF8.self)
            if let last, line.first == 0x20 || line.first == 0x09 {
                values[last]? += " " + text.drop { $0 == " " || $0 == "\t" }
            } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
                let name = text[..<colon].lowercased()
                let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
                values[name] = String(value)
                last = name
            }
        }
    }

    /// The value of a name in lower case.
    subscript(name: String) -> String? { values[name] }
}
