import GraphModel
import TextCore

/// The `@context` of the document: namespaces, and what each field of the schema means.
struct JSONLDContext {
    let schema: GraphSchema

    private static let namespaces =
        [
            ("cm", NodeIRI.vocabulary), ("edtf", "http://id.loc.gov/datatypes/edtf/"), ("oa", "http://www.w3.org/ns/oa#"),
            ("owl", "http://www.w3.org/2002/07/owl#"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("schema", "https://schema.org/"),
            ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ] + NodeIRI.prefixes

    /// Writes the value of `@context`.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("@version")
            json.raw("1.1")
            json.field("@vocab", NodeIRI.vocabulary)
            for (prefix, iri) in Self.namespaces { json.field(prefix, iri) }
            for (name, term) in [("label", "rdfs:label"), ("prefLabel", "skos:prefLabel"), ("altLabel", "skos:altLabel")] {
                json.key(name)
                json.object {
                    $0.field("@id", term)
                    $0.field("@container", "@language")
                }
            }
            for field in schema.fields { write(field, to: &json) }
            for predicate in schema.predicates where predicate.group == .relations {
                json.key(predicate.name)
                json.object {
                    $0.field("@id", "cm:" + predicate.name)
                    $0.field("@type", "@id")
                }
            }
        }
    }

    private func write(_ field: Field, to json: inout JSONWriter) {
        json.key(field.name)
        json.object {
            $0.field("@id", Self.term(field))
            $0.field("@type", Self.coercion(field.kind))
        }
    }

    /// The term behind a field: schema.org's where it has one.
    static func term(_ field: Field) -> String { field.schemaOrg.map { "schema:" + $0 } ?? "cm:" + field.name }

    /// How a plain text under a field is read; nil as a text.
    private static func coercion(_ kind: Field.Kind) -> String? {
        switch kind {
        case .entity, .article, .quantity, .quote, .repair: "@id"
        case .value, .kind, .predicate: "@vocab"
        case .decimal: "xsd:decimal"
        case .iri: "xsd:anyURI"
        case .text, .identifier, .date, .time: nil
        }
    }
}
