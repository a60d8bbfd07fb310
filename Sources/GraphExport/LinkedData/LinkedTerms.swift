import GraphModel

/// The terms of a schema by name, and the namespaces that compact IRIs use.
struct LinkedTerms: Sendable {
    /// Prefixes and namespaces, sorted by prefix.
    static let namespaces =
        ([
            ("cito", "http://purl.org/spar/cito/"), ("cm", NodeIRI.vocabulary), ("edtf", "http://id.loc.gov/datatypes/edtf/"),
            ("oa", "http://www.w3.org/ns/oa#"), ("owl", "http://www.w3.org/2002/07/owl#"), ("prov", "http://www.w3.org/ns/prov#"),
            ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            ("schema", "https://schema.org/"), ("sh", "http://www.w3.org/ns/shacl#"),
            ("shape", "https://w3id.org/caimai/shapes#"),
            ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ] + NodeIRI.prefixes).sorted { $0.0 < $1.0 }

    static let label = language("label", "rdfs:label")
    static let comment = language("comment", "rdfs:comment")
    static let prefLabel = language("prefLabel", "skos:prefLabel")
    static let altLabel = language("altLabel", "skos:altLabel")
    static let languageTerms = [label, comment, prefLabel, altLabel]

    private static let spaces = Dictionary(namespaces) { first, _ in first }

    /// All terms of the context in its order.
    let all: [LinkedTerm]
    private let byName: [String: LinkedTerm]

    init(_ schema: GraphSchema) {
        let relations = schema.relations
        all =
            schema.fields.map(Self.term)
            + relations.map { LinkedTerm(name: $0.name, iri: "cm:" + $0.name, coercion: "@id", isMany: true) }
        byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The term of a field or relation.
    subscript(name: String) -> LinkedTerm { byName[name] ?? LinkedTerm("cm:" + name) }

    /// A compact IRI in full: `cm:Claim` is `https://w3id.org/caimai/schema#Claim`; what has no known prefix stays.
    static func expand(_ compact: String) -> String {
        guard let colon = compact.firstIndex(of: ":"), let space = spaces[String(compact[..<colon])] else { return compact }
        return space + compact[compact.index(after: colon)...]
    }

    private static func term(_ field: Field) -> LinkedTerm {
        LinkedTerm(
            name: field.name, iri: field.term ?? "cm:" + field.name, coercion: coercion(field.kind), isMany: field.isMany,
            implied: field.implies)
    }

    /// How a plain text under a field is read; nil as a text.
    private static func coercion(_ kind: Field.Kind) -> String? {
        switch kind {
        case .entity, .article, .quantity, .quote, .repair, .claim, .run: "@id"
        case .value, .kind, .predicate: "@vocab"
        case .decimal: "xsd:decimal"
        case .iri: "xsd:anyURI"
        case .text, .identifier, .date, .time: nil
        }
    }

    private static func language(_ name: String, _ iri: String) -> LinkedTerm {
        LinkedTerm(name: name, iri: iri, coercion: "@language")
    }
}
