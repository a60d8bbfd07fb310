/// A property of a node: what it holds, and the values it may take.
package struct Field: Sendable {
    /// What a field holds.
    package enum Kind: String, Sendable, CaseIterable {
        /// Words.
        case text
        /// A code that others gave: a ticker.
        case identifier
        case iri
        case date
        /// EDTF.
        case time
        case decimal
        /// The id of an entity or an article.
        case entity, article
        /// The id of a claim, or of the run that found it.
        case claim, run
        case quantity, repair
        /// Words of the article, with their place.
        case quote
        /// One of `values`.
        case value
        /// A kind of claim; a predicate.
        case kind, predicate
    }

    /// One value that a field may take.
    package struct Value: Sendable {
        /// `planned`.
        package let name: String
        package let label: Label
        /// Line style for Graphviz.
        package let style: String?
        /// Line colour as `#RRGGBB`.
        package let colour: String?
        /// A sign to put before a number.
        package let sign: String?
        /// A sign to put before a number that has a sign of its own: ▼ ≈30%.
        package let arrow: String?
    }

    package let name: String
    package let kind: Kind
    package let label: Label
    package let comment: Label?
    /// True where a node may have several.
    package let isMany: Bool
    /// The term of another vocabulary that it is, as a compact IRI: `schema:minValue`.
    package let term: String?
    /// Terms of other vocabularies that hold wherever it holds: `prov:wasDerivedFrom`.
    package let implies: [String]
    /// In the order of the file; empty for a field that takes any.
    package let values: [Value]
    /// The value where nothing is said.
    package let defaultValue: String?

    /// The value of a name, or nil.
    package func value(_ name: String) -> Value? { values.first { $0.name == name } }
}

extension Field {
    private static let keys: Set<String> = [
        "type", "label", "comment", "many", "schemaOrg", "term", "implies", "values", "default",
    ]

    /// The fields under a key, in the order of the file.
    static func all(in mapping: SchemaMapping, _ key: String) throws(SchemaError) -> [Field] {
        guard let list = try mapping.mapping(key) else { return [] }
        var fields: [Field] = []
        for name in list.keys {
            if let field = try list.mapping(name, keys: keys) { fields.append(try Field(name, field)) }
        }
        return fields
    }

    private init(_ name: String, _ mapping: SchemaMapping) throws(SchemaError) {
        let type = try mapping.requiredText("type")
        guard let kind = Kind(rawValue: type) else {
            let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw mapping.error(in: "type", .invalid("unknown type '\(type)' (one of \(known))"))
        }
        self.name = name
        self.kind = kind
        label = try mapping.label()
        comment = mapping.keys.contains("comment") ? try mapping.label("comment") : nil
        isMany = try mapping.flag("many")
        let schemaOrg = try mapping.text("schemaOrg").map { "schema:" + $0 }
        let other = try mapping.text("term")
        term = other ?? schemaOrg
        implies = try mapping.list("implies")
        values = try Value.all(in: mapping)
        defaultValue = try mapping.text("default")
        if kind == .value, values.isEmpty { throw mapping.error(in: "type", .missing("values")) }
        if let defaultValue, value(defaultValue) == nil {
            throw mapping.error(in: "default", .undeclared("value", defaultValue))
        }
    }
}

extension Field.Value {
    static func all(in mapping: SchemaMapping) throws(SchemaError) -> [Self] {
        guard let list = try mapping.mapping("values") else { return [] }
        var values: [Self] = []
        for name in list.keys {
            guard let value = try list.mapping(name, keys: ["label", "style", "color", "sign", "arrow"]) else { continue }
            let colour = value.keys.contains("color") ? try value.colour("color") : nil
            values.append(
                Self(
                    name: name, label: try value.label(), style: try value.text("style"), colour: colour,
                    sign: try value.text("sign"), arrow: try value.text("arrow")))
        }
        return values
    }
}
