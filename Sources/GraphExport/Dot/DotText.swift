import TextCore

/// Makes any text safe inside dot source: quotes, backslashes, line feeds, tags and entities stay what they are.
enum DotText {
    /// A quoted string for ids, labels and tooltips: `a"b` → `"a\"b"`.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "&": quoted += "&amp;"
            default: quoted.unicodeScalars.append(printable(scalar))
            }
        }
        return quoted + "\""
    }

    /// Text between the tags of an HTML-like label: `<b>` → `&lt;b&gt;`.
    static func html(_ text: String) -> String {
        var html = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            default: html.unicodeScalars.append(printable(scalar))
            }
        }
        return html
    }

    /// A piece of an HTML-like label in a size and colour, escaped. Graphviz takes no empty piece: it becomes a space.
    static func font(_ text: String, size: Int, _ colour: String, isBold: Bool = false) -> String {
        let escaped = html(text.isEmpty ? " " : text)
        return "<FONT POINT-SIZE=\"\(size)\" COLOR=\"\(colour)\">\(isBold ? "<B>\(escaped)</B>" : escaped)</FONT>"
    }

    /// A table without lines, for HTML-like labels.
    ///
    /// - Parameter rows: `<TR>` elements.
    static func table(_ rows: String, padding: Int) -> String {
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"\(padding)\">\(rows)</TABLE>"
    }

    /// The first characters of a text, and `…` where more follow.
    static func short(_ text: String, _ length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1) + "…"
    }

    /// Characters that XML 1.0 forbids, and those that turn a line round, become U+FFFD; line ends and tabs become spaces.
    private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
        case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar.turnsText ? "\u{FFFD}" : scalar
        }
    }
}
