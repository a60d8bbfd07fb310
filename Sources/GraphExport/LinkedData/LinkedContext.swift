import GraphModel
import TextCore

/// The `@context` of a document: namespaces, and what each field of the schema means.
struct LinkedContext {
    let schema: GraphSchema

    /// Writes the value of `@context`.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("@version")
            json.raw("1.1")
            json.field("@vocab", NodeIRI.vocabulary)
            for (prefix, iri) in LinkedTerms.namespaces where !prefix.hasPrefix("sh") { json.field(prefix, iri) }
            for term in LinkedTerms.languageTerms {
                json.key(term.name)
                json.object {
                    $0.field("@id", term.iri)
                    $0.field("@container", "@language")
                }
            }
            for term in LinkedTerms(schema).all {
                json.key(term.name)
                json.object {
                    $0.field("@id", term.iri)
                    $0.field("@type", term.coercion)
                }
            }
        }
    }
}
