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

/// Element names and their roles, from `elements.tsv`.
struct ElementRoles: Sendable {
    private let roles: [String: ElementRole]

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/elements", requires: ["element", "role"])
        var roles: [String: ElementRole] = [:]
        for row in table.rows {
            guard let role = ElementRole(rawValue: row["role"]) else { throw table.error(in: row, "unknown role") }
            roles[row["element"]] = role
        }
        self.roles = roles
    }

    subscript(name: String) -> ElementRole { roles[name] ?? .inline }
}
