import Yams

/// A mapping of a schema file whose keys are known, read value by value.
struct SchemaMapping {
    let file: SchemaFile
    private let mark: Mark?
    private let pairs: [(key: Node, value: Node)]

    /// - Parameter keys: those that may stand in it; nil for any.
    init(_ node: Node, in file: SchemaFile, keys: Set<String>?) throws(SchemaError) {
        self.file = file
        mark = node.mark
        guard let mapping = node.mapping else { throw file.error(at: node.mark, .invalid("a mapping must stand here")) }
        pairs = mapping.map { ($0.key, $0.value) }
        for pair in pairs {
            guard let key = pair.key.string else { throw file.error(at: pair.key.mark, .invalid("a key must be a text")) }
            if let keys, !keys.contains(key) { throw file.error(at: pair.key.mark, .unknownKey(key)) }
        }
    }

    /// Keys in the order of the file.
    var keys: [String] { pairs.compactMap(\.key.string) }

    /// A mistake in the value of a key, or in the mapping where it lacks the key.
    func error(in key: String, _ problem: SchemaError.Problem) -> SchemaError {
        file.error(at: node(key)?.mark ?? mark, problem)
    }

    /// A mistake in one item of a key's list.
    func error(in key: String, item: String, _ problem: SchemaError.Problem) -> SchemaError {
        let node = node(key)?.sequence?.first { $0.string == item }
        return file.error(at: node?.mark ?? mark, problem)
    }

    /// The text under a key, or nil where the key is missing.
    func text(_ key: String) throws(SchemaError) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.string, !text.isEmpty else {
            throw file.error(at: node.mark, .invalid("'\(key)' must be a text"))
        }
        return text
    }

    /// The text under a key.
    ///
    /// - Throws: `SchemaError` where the key is missing.
    func requiredText(_ key: String) throws(SchemaError) -> String {
        guard let text = try text(key) else { throw file.error(at: mark, .missing(key)) }
        return text
    }

    /// `true` or `false`, and false where the key is missing.
    func flag(_ key: String) throws(SchemaError) -> Bool {
        guard let text = try text(key) else { return false }
        guard text == "true" || text == "false" else {
            throw error(in: key, .invalid("'\(key)' must be true or false"))
        }
        return text == "true"
    }

    /// The texts under a key, none where it is missing.
    func list(_ key: String) throws(SchemaError) -> [String] {
        guard let node = node(key) else { return [] }
        guard let items = node.sequence else { throw file.error(at: node.mark, .invalid("'\(key)' must be a list")) }
        var texts: [String] = []
        for item in items {
            guard let text = item.string, !text.isEmpty else {
                throw file.error(at: item.mark, .invalid("'\(key)' must be a list of texts"))
            }
            if texts.contains(text) { throw file.error(at: item.mark, .repeated(text)) }
            texts.append(text)
        }
        return texts
    }

    /// The mapping under a key, or nil where the key is missing.
    ///
    /// - Parameter keys: those that may stand in it; nil for any.
    func mapping(_ key: String, keys: Set<String>? = nil) throws(SchemaError) -> SchemaMapping? {
        guard let node = node(key) else { return nil }
        return try SchemaMapping(node, in: file, keys: keys)
    }

    /// The label under a key, with a text in every language.
    func label(_ key: String = "label") throws(SchemaError) -> Label {
        guard let mapping = try mapping(key, keys: Set(Label.languages)) else {
            throw file.error(at: mark, .missing(key))
        }
        var texts: [String: String] = [:]
        for language in Label.languages { texts[language] = try mapping.requiredText(language) }
        return Label(texts)
    }

    private func node(_ key: String) -> Node? { pairs.first { $0.key.string == key }?.value }
}
