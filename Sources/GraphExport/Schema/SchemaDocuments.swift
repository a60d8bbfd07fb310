package import GraphModel
import TextCore

/// What others read of the schema: a JSON-LD context, a vocabulary, shapes to check data by, and a page for people.
package struct SchemaDocuments: Sendable {
    /// One of the documents.
    package enum Document: String, Sendable, CaseIterable {
        case context, vocabulary, shapes, reference

        /// The name of its file: `context.jsonld`.
        package var file: String {
            switch self {
            case .context: "context.jsonld"
            case .vocabulary: "vocabulary.ttl"
            case .shapes: "shapes.ttl"
            case .reference: "reference.md"
            }
        }
    }

    private let schema: GraphSchema

    package init(schema: GraphSchema) {
        self.schema = schema
    }

    /// The text of a document; the same schema gives the same bytes.
    package func text(_ document: Document) -> String {
        switch document {
        case .context: context
        case .vocabulary: Self.turtle([vocabulary.ontology] + vocabulary.nodes)
        case .shapes: Self.turtle(SchemaShapes(schema: schema).nodes)
        case .reference: SchemaReference(schema: schema).text
        }
    }

    private var vocabulary: LinkedVocabulary { LinkedVocabulary(schema: schema) }

    /// A line a term, so that changes can be read.
    private var context: String {
        var json = JSONWriter()
        json.object { json in
            json.key("@context")
            LinkedContext(schema: schema).write(to: &json)
        }
        var lines = ""
        var depth = 0
        var isQuoted = false
        var previous: Character = " "
        for character in json.string {
            if character == "\"", previous != "\\" { isQuoted.toggle() }
            if !isQuoted, character == "{" { depth += 1 }
            if !isQuoted, character == "}" { depth -= 1 }
            lines.append(character)
            if !isQuoted, depth == 2, character == "," || (character == "{" && previous == ":") { lines += "\n  " }
            previous = character
        }
        return lines + "\n"
    }

    private static func turtle(_ nodes: [LinkedNode]) -> String {
        LinkedTurtle.prefixes + nodes.map(LinkedTurtle.text).joined()
    }
}
