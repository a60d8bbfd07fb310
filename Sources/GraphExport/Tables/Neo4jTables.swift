package import GraphModel

/// A graph as the four tables that `neo4j-admin database import` reads: entities, articles, claims, and all relationships.
package struct Neo4jTables: GraphDocument {
    private let rows: GraphRows

    package init(schema: GraphSchema) {
        rows = GraphRows(schema: schema)
    }

    package let files = ["articles.csv", "claims.csv", "entities.csv", "relationships.csv"]

    package func open(to sink: Sink) throws {
        for (file, kind) in [("articles.csv", GraphRows.Kind.article), ("claims.csv", .claim), ("entities.csv", .entity)] {
            try sink(file, Self.line(["id:ID"] + kind.properties + [":LABEL"], isHeading: true))
        }
        try sink(
            "relationships.csv",
            Self.line([":START_ID", ":END_ID"] + GraphRows.Kind.edge.properties + [":TYPE"], isHeading: true))
    }

    package func add(_ entity: EntityNode, to sink: Sink) throws {
        let row = rows.row(entity)
        try sink("entities.csv", Self.line([row.id] + row.values + ["Entity;" + row.label]))
    }

    package func add(articlesOf graph: Graph, to sink: Sink) throws {
        for article in graph.articles {
            let row = rows.row(article)
            try sink("articles.csv", Self.line([row.id] + row.values + [row.label]))
        }
        for claim in graph.claims {
            let row = rows.row(claim)
            try sink("claims.csv", Self.line([row.id] + row.values + ["Claim;" + row.label]))
            for edge in rows.edges(of: claim) { try add(edge, to: sink) }
        }
    }

    package func add(_ link: EntityLink, to sink: Sink) throws { try add(rows.row(link), to: sink) }

    package func add(_ agreement: ClaimAgreement, to sink: Sink) throws {
        for row in rows.edges(of: agreement) { try add(row, to: sink) }
    }

    package func close(to sink: Sink) throws {}

    private func add(_ edge: GraphRows.Row, to sink: Sink) throws {
        guard let (from, to) = edge.ends else { return }
        try sink("relationships.csv", Self.line([from, to] + edge.values + [Self.type(edge.label)]))
    }

    /// `holdsStakeIn` → `HOLDS_STAKE_IN`, as names of relationships are written.
    private static func type(_ label: String) -> String {
        label.map { $0.isUppercase ? "_" + String($0) : $0.uppercased() }.joined()
    }

    /// A line of cells in quotes. The reader takes no line ends in a cell: they become spaces, and control characters go.
    static func line(_ cells: [String], isHeading: Bool = false) -> String {
        cells.map { isHeading || $0.isEmpty ? $0 : cell($0) }.joined(separator: ",") + "\n"
    }

    private static func cell(_ text: String) -> String {
        var cell = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": cell += "\"\""
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": cell += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return cell + "\""
    }
}
