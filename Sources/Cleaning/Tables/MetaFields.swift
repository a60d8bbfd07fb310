import Lexicons

/// What a meta element or a key of a script's data gives.
enum PageField: String, Sendable {
    case title, published, modified, author, source, publisher, url, description, body
}

/// Names of meta elements, from `meta-fields.tsv`.
struct MetaFields: Sendable {
    private let fields: [String: (field: PageField, trust: Int)]

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/meta-fields", requires: ["name", "field", "trust"])
        var fields: [String: (PageField, Int)] = [:]
        for row in table.rows {
            guard let field = PageField(rawValue: row["field"]), let trust = Int(row["trust"]) else {
                throw table.error(in: row, "unknown field or trust")
            }
            fields[row["name"]] = (field, trust)
        }
        self.fields = fields
    }

    /// The field that a name gives, and how far it is trusted beside others of that field.
    subscript(name: String) -> (field: PageField, trust: Int)? { fields[name] }
}

/// Names in the data of scripts, from `script-keys.tsv`.
struct ScriptKeys: Sendable {
    private let fields: [String: PageField]

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/script-keys", requires: ["key", "field"])
        var fields: [String: PageField] = [:]
        for row in table.rows {
            guard let field = PageField(rawValue: row["field"]) else { throw table.error(in: row, "unknown field") }
            fields[row["key"]] = field
        }
        self.fields = fields
    }

    subscript(key: String) -> PageField? { fields[key] }
}
