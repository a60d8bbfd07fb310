package import GraphModel

/// A graph as GraphML, for networkx, igraph, Gephi and yEd.
package struct GraphMLDocument: GraphDocument {
    private let rows: GraphRows

    package init(schema: GraphSchema) {
        rows = GraphRows(schema: schema)
    }

    package func open(to sink: Sink) throws {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        let nodes = ["type"] + [GraphRows.Kind.entity, .article, .claim].flatMap(\.properties)
        for (target, names) in [("node", nodes), ("edge", ["label"] + GraphRows.Kind.edge.properties)] {
            for name in names {
                text += "<key id=\"\(target)-\(name)\" for=\"\(target)\" attr.name=\"\(name)\" attr.type=\"string\"/>\n"
            }
        }
        try sink("", text + "<graph id=\"caimai\" edgedefault=\"directed\">\n")
    }

    package func add(_ entity: EntityNode, to sink: Sink) throws { try sink("", node(rows.row(entity), .entity)) }

    package func add(articlesOf graph: Graph, to sink: Sink) throws {
        var text = ""
        for article in graph.articles { text += node(rows.row(article), .article) }
        for claim in graph.claims {
            text += node(rows.row(claim), .claim)
            for row in rows.edges(of: claim) { text += edge(row) }
        }
        try sink("", text)
    }

    package func add(_ link: EntityLink, to sink: Sink) throws { try sink("", edge(rows.row(link))) }

    package func add(_ agreement: ClaimAgreement, to sink: Sink) throws {
        for row in rows.edges(of: agreement) { try sink("", edge(row)) }
    }

    package func close(to sink: Sink) throws { try sink("", "</graph>\n</graphml>\n") }

    private func node(_ row: GraphRows.Row, _ kind: GraphRows.Kind) -> String {
        "<node id=\"\(XMLText.escaped(row.id))\">\(data("node-type", row.label))\(properties(row, kind, "node"))</node>\n"
    }

    private func edge(_ row: GraphRows.Row) -> String {
        let (from, to) = row.ends ?? ("", "")
        let ends = "source=\"\(XMLText.escaped(from))\" target=\"\(XMLText.escaped(to))\""
        return
            "<edge id=\"\(XMLText.escaped(row.id))\" \(ends)>\(data("edge-label", row.label))\(properties(row, .edge, "edge"))</edge>\n"
    }

    private func properties(_ row: GraphRows.Row, _ kind: GraphRows.Kind, _ target: String) -> String {
        zip(kind.properties, row.values).map { data("\(target)-\($0)", $1) }.joined()
    }

    private func data(_ key: String, _ value: String) -> String {
        value.isEmpty ? "" : "<data key=\"\(key)\">\(XMLText.escaped(value))</data>"
    }
}

/// Makes any text safe between tags and in attributes of XML.
enum XMLText {
    /// `<a & b>` → `&lt;a &amp; b&gt;`; characters that XML 1.0 forbids become U+FFFD, line ends stay.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\r": escaped += "&#13;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
