import TextCore

/// Text from an article made fit for a terminal or a page: nothing in it can move the cursor or turn the line round.
enum DisplayText {
    /// The text on one line without control, bidi and other invisible characters.
    ///
    /// An escape sequence loses its escape; `"a\u{202E}b"` is `ab`; line feeds become spaces.
    static func safe(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator: safe.append(" ")
            case .control:
                if scalar == "\n" || scalar == "\r" || scalar == "\t" { safe.append(" ") }
            case .format, .surrogate, .privateUse: break
            default: safe.append(scalar)
            }
        }
        return String(safe)
    }

    /// JSON whose invisible characters are escaped: the same value for programs, and no turned lines on a terminal.
    static func escaped(_ json: String) -> String {
        guard json.unicodeScalars.contains(where: isInvisible) else { return json }
        var escaped = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if isInvisible(scalar) {
                escaped.append(contentsOf: ("\\u" + String(scalar.value, radix: 16)).unicodeScalars)
            } else {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Format characters of four hexadecimal digits: zero width, bidi marks, embeddings and isolates, byte order mark.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }

    /// Columns that a text takes on a terminal: 2 for each wide character, 0 for combining marks.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    /// The text cut to a number of columns, with … where something is lost.
    static func cut(_ text: String, to columns: Int) -> String {
        guard width(text) > columns else { return text }
        var kept = String.UnicodeScalarView()
        var used = 1
        for scalar in text.unicodeScalars {
            used += width(scalar)
            if used > columns { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    /// The text with spaces behind it up to a number of columns.
    static func pad(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - width(text)))
    }

    /// The text for a cell of a Markdown table: what Markdown or HTML would take for a mark is escaped.
    ///
    /// `a|b*` becomes `a\\|b\\*`, `<img>` becomes `&lt;img&gt;`.
    static func markdown(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "|", "`", "*", "_", "[", "]", "~", "#", "!": escaped.append(contentsOf: ["\\", scalar])
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x300: 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: 0
            default: 1
            }
        }
    }
}

extension DisplayText {
    /// The day of a time in seconds since 1970, in UTC: `2025-02-05`.
    static func day(_ seconds: Int) -> String { CalendarDate(daysSinceEpoch: seconds / 86_400).description }
}
