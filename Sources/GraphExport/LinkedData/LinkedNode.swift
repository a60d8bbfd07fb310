/// A node of linked data, whatever it is written as. Names are compact IRIs: `cm:Claim`, `entity:nvidia`.
struct LinkedNode: Sendable {
    let id: String
    let types: [String]
    private(set) var properties: [(term: LinkedTerm, values: [LinkedValue])] = []

    init(_ id: String, _ types: [String] = []) {
        self.id = id
        self.types = types
    }

    /// Adds values under a term, and under all others that it implies; nothing where there are none.
    mutating func add(_ term: LinkedTerm, _ values: [LinkedValue]) {
        if values.isEmpty { return }
        properties.append((term, values))
        for other in term.implied { properties.append((LinkedTerm(other), values)) }
    }

    /// Adds one value.
    mutating func add(_ term: LinkedTerm, _ value: LinkedValue?) { add(term, value.map { [$0] } ?? []) }

    /// Adds a value under a term of another vocabulary: `prov:used`.
    mutating func add(_ name: String, _ values: LinkedValue...) { add(LinkedTerm(name), values) }
}

/// What a property of a node leads to.
enum LinkedValue: Sendable {
    /// A node by its compact IRI.
    case node(String)
    /// A text with a datatype (a compact IRI); plain where there is none.
    case literal(String, String?)
    /// Words in a language.
    case text(String, String)
    /// A node that is written inside.
    case inner(LinkedNode)
    /// Values in order. JSON-LD documents have none.
    case list([LinkedValue])

    init(_ literal: TypedLiteral) { self = .literal(literal.text, literal.datatype) }

    /// Words in a language, or nil where there are none.
    static func words(_ text: String?, _ language: String) -> LinkedValue? {
        text.flatMap { $0.isEmpty ? nil : .text($0, language) }
    }

    /// A plain text, or nil where there is none.
    static func plain(_ text: String?) -> LinkedValue? { text.flatMap { $0.isEmpty ? nil : .literal($0, nil) } }
}

/// A property: its IRI, its name in a JSON-LD document, and how the context reads a plain text under that.
struct LinkedTerm: Sendable {
    /// `low`; a compact IRI where the context has no name for it.
    let name: String
    /// `schema:minValue`.
    let iri: String
    /// `@id`, `@vocab`, `@language` or a datatype; nil for a plain text.
    let coercion: String?
    /// True where a document always writes a list.
    let isMany: Bool
    /// Properties that each of its statements implies: `prov:wasDerivedFrom`.
    let implied: [String]

    init(name: String, iri: String, coercion: String?, isMany: Bool = false, implied: [String] = []) {
        self.name = name
        self.iri = iri
        self.coercion = coercion
        self.isMany = isMany
        self.implied = implied
    }

    /// A term of another vocabulary, by its compact IRI.
    init(_ iri: String) { self.init(name: iri, iri: iri, coercion: nil) }
}
