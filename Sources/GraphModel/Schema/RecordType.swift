/// A node that is no entity, from its own file: `article`, `claim`, `mention`, `quantity`, …
package struct RecordType: Sendable {
    /// Files that a schema must have.
    package static let names = ["article", "claim", "link", "mention", "quantity", "repair", "run", "time"]

    package let name: String
    package let comment: Label
    package let label: Label
    /// Classes of other vocabularies that such a node has too: `schema:NewsArticle`.
    package let terms: [String]
    /// Fields that such a node must have.
    package let required: [String]
    /// In the order of the file.
    package let fields: [Field]
    /// Kinds of claim, in the order of the file; empty for other nodes.
    package let kinds: [ClaimKind]

    /// The field of a name, or nil.
    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    init(_ file: SchemaFile) throws(SchemaError) {
        let root = try file.root(keys: ["comment", "label", "schemaOrg", "terms", "required", "fields", "kinds"])
        name = file.name
        comment = try root.label("comment")
        label = try root.label()
        let schemaOrg = try root.text("schemaOrg").map { ["schema:" + $0] }
        terms = try (schemaOrg ?? []) + root.list("terms")
        required = try root.list("required")
        fields = try Field.all(in: root, "fields")
        kinds = try ClaimKind.all(in: root)
        for field in required where !fields.contains(where: { $0.name == field }) {
            throw root.error(in: "required", item: field, .undeclared("field", field))
        }
    }
}

/// A kind of claim: which predicates it takes, and what it cannot do without.
package struct ClaimKind: Sendable {
    /// `measurement`.
    package let name: String
    package let comment: Label
    package let label: Label
    package let predicates: Predicate.Group
    /// Fields that its claims must have.
    package let requires: [String]

    static func all(in mapping: SchemaMapping) throws(SchemaError) -> [ClaimKind] {
        guard let list = try mapping.mapping("kinds") else { return [] }
        let fields = Set(try mapping.mapping("fields")?.keys ?? [])
        var kinds: [ClaimKind] = []
        for name in list.keys {
            guard let kind = try list.mapping(name, keys: ["comment", "label", "predicates", "requires"]) else { continue }
            kinds.append(try ClaimKind(name, kind, fields: fields))
        }
        return kinds
    }

    private init(_ name: String, _ mapping: SchemaMapping, fields: Set<String>) throws(SchemaError) {
        self.name = name
        comment = try mapping.label("comment")
        label = try mapping.label()
        let group = try mapping.requiredText("predicates")
        guard let predicates = Predicate.Group(rawValue: group) else {
            throw mapping.error(in: "predicates", .undeclared("group of predicates", group))
        }
        self.predicates = predicates
        requires = try mapping.list("requires")
        for field in requires where !fields.contains(field) {
            throw mapping.error(in: "requires", item: field, .undeclared("field", field))
        }
    }
}
