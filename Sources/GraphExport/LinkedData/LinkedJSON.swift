import TextCore

/// Writes linked nodes as JSON-LD objects under the schema's context.
enum LinkedJSON {
    /// One object without line ends.
    static func text(_ node: LinkedNode) -> String {
        var json = JSONWriter()
        write(node, &json)
        return json.string
    }

    private static func write(_ node: LinkedNode, _ json: inout JSONWriter) {
        json.object { json in
            json.field("@id", node.id)
            if !node.types.isEmpty { json.list("@type", node.types) { $1.value(plain($0)) } }
            for (term, values) in node.properties {
                json.key(term.name)
                if term.coercion == "@language" {
                    writeMap(values, &json)
                } else if values.count > 1 || term.isMany {
                    json.array { json in for value in values { write(value, term, &json) } }
                } else if let value = values.first {
                    write(value, term, &json)
                }
            }
        }
    }

    /// `{"zh-Hans": "英伟达", "en": ["NVDA", "Nvidia"]}`
    private static func writeMap(_ values: [LinkedValue], _ json: inout JSONWriter) {
        var languages: [String] = []
        var texts: [String: [String]] = [:]
        for case .text(let text, let language) in values {
            if texts[language] == nil { languages.append(language) }
            texts[language, default: []].append(text)
        }
        json.object { json in
            for language in languages {
                let all = texts[language] ?? []
                if all.count == 1 { json.field(language, all[0]) } else { json.list(language, all) { $1.value($0) } }
            }
        }
    }

    private static func write(_ value: LinkedValue, _ term: LinkedTerm, _ json: inout JSONWriter) {
        switch value {
        case .node(let id) where term.coercion == "@id": json.value(id)
        case .node(let id) where term.coercion == "@vocab": json.value(plain(id))
        case .node(let id): json.object { $0.field("@id", id) }
        case .literal(let text, let datatype) where datatype == term.coercion: json.value(text)
        case .literal(let text, let datatype):
            json.object {
                $0.field("@type", datatype)
                $0.field("@value", text)
            }
        case .text(let text, let language):
            json.object {
                $0.field("@language", language)
                $0.field("@value", text)
            }
        case .inner(let node): write(node, &json)
        case .list(let values): json.array { json in for value in values { write(value, term, &json) } }
        }
    }

    /// A term of the default vocabulary without its prefix.
    private static func plain(_ iri: String) -> String { iri.hasPrefix("cm:") ? String(iri.dropFirst(3)) : iri }
}
