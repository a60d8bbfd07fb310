import Lexicons

/// What an element does to the text around it.
enum ElementRole: String, Sendable {
    /// Goes on with the line: `span`, and every name that the table lacks.
    case inline
    /// Begins and ends a paragraph.
    case block
    case heading
    /// Ends a line, holds nothing.
    case `break`
    /// Holds no text of the page: `script`.
    case skip
    case link
    case table, row, cell

    /// True where the element parts lines.
    var isBlock: Bool {
        switch self {
        case .block, .heading, .table, .row, .cell: true
        default: false
        }
    }
}

/// Element names, their roles and what they say of their text, from `elements.tsv`.
struct ElementRoles: Sendable {
    struct Entry: Sendable {
        let role: ElementRole
        let hints: BoxHints
        /// Its content is read for metadata: `meta`, `script`, `time`.
        let isSource: Bool
    }

    private let entries: [String: Entry]
    private static let inline = Entry(role: .inline, hints: [], isSource: false)

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/elements", requires: ["element", "role", "hint", "metadata"])
        var entries: [String: Entry] = [:]
        for row in table.rows {
            guard let role = ElementRole(rawValue: row["role"]) else { throw table.error(in: row, "unknown role") }
            guard row["hint"].isEmpty || BoxHints(name: row["hint"]) != nil else { throw table.error(in: row, "unknown hint") }
            let hints = BoxHints(name: row["hint"]) ?? []
            entries[row["element"]] = Entry(role: role, hints: hints, isSource: row["metadata"] == "yes")
        }
        self.entries = entries
    }

    subscript(name: String) -> Entry { entries[name] ?? Self.inline }
}
