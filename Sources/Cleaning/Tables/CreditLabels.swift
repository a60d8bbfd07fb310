import Lexicons

/// What a label in an info line or a credit names.
enum CreditRole: String, Sendable {
    case source, author, editor, time, other
}

/// Labels such as 来源 and 责任编辑, from `credit-labels.tsv`.
struct CreditLabels: Sendable {
    private var phrases = PhraseSet()
    private let roles: [CreditRole]

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/credit-labels", requires: ["label", "role"])
        var roles: [CreditRole] = []
        for (i, row) in table.rows.enumerated() {
            guard let role = CreditRole(rawValue: row["role"]) else { throw table.error(in: row, "unknown role") }
            roles.append(role)
            phrases.insert(row["label"], value: Int32(i))
        }
        self.roles = roles
    }

    /// The longest label that begins at a position of folded text, and what it names.
    func label(in scalars: [UInt32], at start: Int, before limit: Int) -> (end: Int, role: CreditRole)? {
        guard let match = phrases.longest(in: scalars, at: start, before: limit) else { return nil }
        return (match.positions.upperBound, roles[Int(match.value)])
    }

    func role(of word: String) -> CreditRole? {
        let scalars = ScriptFolding.shared.scalars(word)
        guard let found = label(in: scalars, at: 0, before: scalars.count), found.end == scalars.count else { return nil }
        return found.role
    }
}
