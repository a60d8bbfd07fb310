/// Writes linked nodes as Turtle, a paragraph a node.
enum LinkedTurtle {
    /// Declares the prefixes that the texts may use.
    static var prefixes: String {
        LinkedTerms.namespaces.map { "@prefix \($0.0): <\($0.1)> .\n" }.joined()
    }

    /// The node's paragraph after an empty line, those of the nodes inside it first.
    static func text(_ node: LinkedNode) -> String {
        var text = ""
        for (_, values) in node.properties {
            for case .inner(let inner) in values { text += self.text(inner) }
        }
        var statements = node.types.isEmpty ? [] : ["a " + node.types.map(name).joined(separator: ", ")]
        for (term, values) in node.properties {
            statements.append(name(term.iri) + " " + values.map(object).joined(separator: ", "))
        }
        if statements.isEmpty { return text }
        return text + "\n" + name(node.id) + " " + statements.joined(separator: " ;\n    ") + " .\n"
    }

    private static func object(_ value: LinkedValue) -> String {
        switch value {
        case .node(let id): name(id)
        case .inner(let node): name(node.id)
        case .literal(let text, "xsd:integer"): text
        case .literal(let text, let datatype): LinkedTriples.quoted(text) + (datatype.map { "^^" + name($0) } ?? "")
        case .text(let text, let language): "\(LinkedTriples.quoted(text))@\(language)"
        case .list(let values): values.isEmpty ? "()" : "( " + values.map(object).joined(separator: " ") + " )"
        }
    }

    /// `cm:Claim` where the name needs no escape, else the whole IRI.
    private static func name(_ compact: String) -> String {
        guard let colon = compact.firstIndex(of: ":"), LinkedTerms.expand(compact) != compact else {
            return LinkedTriples.iri(compact)
        }
        let local = compact[compact.index(after: colon)...].utf8
        let isPlain = local.allSatisfy { byte in
            (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        }
        return isPlain ? compact : LinkedTriples.iri(compact)
    }
}
