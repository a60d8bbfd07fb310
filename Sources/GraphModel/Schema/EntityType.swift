/// A type of entity, from a file under `entities/`.
package struct EntityType: Sendable {
    /// How nodes of a type are drawn.
    package struct Look: Hashable, Sendable {
        /// A node shape of Graphviz.
        package let shape: String
        /// The shape of a node that holds rows, where the other would leave much of itself empty.
        package let card: String
        /// Colours as `#RRGGBB`.
        package let fill: String
        package let line: String
    }

    /// `Company`.
    package let name: String
    package let comment: Label
    package let label: Label
    /// Nearest parents; empty for the root.
    package let parents: [String]
    /// True for a type that only groups others: no entity has it.
    package let isAbstract: Bool
    /// The term of schema.org, without its namespace.
    package let schemaOrg: String?
    /// Properties that an entity must have.
    package let required: [String]
    /// Own properties, in the order of the file.
    package let properties: [Field]
    package let look: Look?
    /// Names of such entities, for people.
    package let examples: [String]

    static let keys: Set<String> = [
        "comment", "label", "extends", "abstract", "schemaOrg", "required", "properties", "look", "examples",
    ]

    init(_ file: SchemaFile) throws(SchemaError) {
        let root = try file.root(keys: Self.keys)
        name = file.name
        comment = try root.label("comment")
        label = try root.label()
        parents = try root.list("extends")
        isAbstract = try root.flag("abstract")
        schemaOrg = try root.text("schemaOrg")
        required = try root.list("required")
        properties = try Field.all(in: root, "properties")
        look = try root.mapping("look", keys: ["shape", "card", "fill", "line"]).map(Look.init)
        examples = try root.list("examples")
    }
}

extension EntityType.Look {
    init(_ mapping: SchemaMapping) throws(SchemaError) {
        shape = try mapping.requiredText("shape")
        card = try mapping.text("card") ?? shape
        fill = try mapping.colour("fill")
        line = try mapping.colour("line")
    }
}

extension SchemaMapping {
    /// A colour as `#RRGGBB`.
    func colour(_ key: String) throws(SchemaError) -> String {
        let text = try requiredText(key)
        guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else {
            throw error(in: key, .invalid("'\(text)' is no colour of the form #RRGGBB"))
        }
        return text
    }
}
