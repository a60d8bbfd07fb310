import TextCore

/// Writes linked nodes as N-Quads, a line a triple.
enum LinkedTriples {
    /// The node's triples, and those of the nodes inside it.
    static func text(_ node: LinkedNode) -> String {
        var lines = ""
        write(node, to: &lines)
        return lines
    }

    private static func write(_ node: LinkedNode, to lines: inout String) {
        let subject = iri(node.id)
        for type in node.types { lines += "\(subject) \(iri("rdf:type")) \(iri(type)) .\n" }
        for (term, values) in node.properties {
            let start = "\(subject) \(iri(term.iri)) "
            for value in values {
                if case .inner(let inner) = value { write(inner, to: &lines) }
                lines += start + object(value) + " .\n"
            }
        }
    }

    private static func object(_ value: LinkedValue) -> String {
        switch value {
        case .node(let id): iri(id)
        case .inner(let node): iri(node.id)
        case .literal(let text, let datatype): quoted(text) + (datatype.map { "^^" + iri($0) } ?? "")
        case .text(let text, let language): "\(quoted(text))@\(language)"
        case .list: iri("rdf:nil")
        }
    }

    /// An IRI in angle brackets; what may not stand in one is escaped.
    static func iri(_ compact: String) -> String {
        var escaped = ""
        for scalar in LinkedTerms.expand(compact).unicodeScalars {
            switch scalar {
            case "\u{0}"..."\u{20}", "<", ">", "\"", "{", "}", "|", "^", "`", "\\": escaped += code(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "<" + escaped + ">"
    }

    /// A text in quotes, on one line.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": quoted += code(scalar)
            case _ where scalar.turnsText: quoted += code(scalar)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// `\u0007`
    private static func code(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    }
}
