/// Undoes entities that were escaped twice: the page says `&amp;nbsp;`, the reader should see a blank.
enum EntityText {
    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "times": "×", "yen": "¥",
        "deg": "°", "laquo": "«", "raquo": "»", "permil": "‰", "copy": "©", "reg": "®", "divide": "÷",
    ]

    /// The text with its entities replaced; unknown ones stay.
    static func unescaped(_ text: String) -> String {
        let hasAmpersand = text.utf8.withContiguousStorageIfAvailable { bytes in bytes.contains { $0 == UInt8(ascii: "&") } }
        guard hasAmpersand ?? true else { return text }
        var result = String.UnicodeScalarView()
        let scalars = text.unicodeScalars
        var i = scalars.startIndex
        while i < scalars.endIndex {
            if scalars[i] == "&", let end = scalars[i...].prefix(12).firstIndex(of: ";"),
                let value = scalar(String(scalars[scalars.index(after: i)..<end]))
            {
                result.append(value)
                i = scalars.index(after: end)
            } else {
                result.append(scalars[i])
                i = scalars.index(after: i)
            }
        }
        return String(result)
    }

    /// The character of a name or number: `nbsp`, `#8221`, `#x201d`.
    private static func scalar(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return named[name] }
        let digits = name.dropFirst()
        let value =
            digits.hasPrefix("x") || digits.hasPrefix("X")
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value >= 0x20 else { return nil }
        return Unicode.Scalar(value)
    }
}
