/// Which keys of a record give what: `url=link,text=data.content`.
package struct RecordFields: Hashable, Sendable {
    /// What a record can say of an article.
    package enum Field: String, CaseIterable, Sendable {
        case url, title, author, publisher, published, text, html
    }

    /// Keys by field; a dot goes into an object.
    private var keys: [Field: String] = [:]

    /// Every field has the key of its own name.
    package init() {}

    /// - Parameter mapping: `field=key`, parted by commas; what is not named keeps its own name.
    /// - Returns: nil where a field is unknown or a key is missing.
    package init?(_ mapping: String) {
        for pair in mapping.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
            guard parts.count == 2, let field = Field(rawValue: String(parts[0])), !parts[1].isEmpty else { return nil }
            keys[field] = String(parts[1])
        }
    }

    func key(of field: Field) -> String { keys[field] ?? field.rawValue }

    /// The fields that each key gives.
    var fieldsByKey: [String: [Field]] {
        Dictionary(grouping: Field.allCases, by: key(of:))
    }
}
