package import GraphModel
import TextCore

/// A JSON-LD document that is written part by part, for a graph that is larger than memory.
///
/// `open`, then `add` for each part, then `close`. An entity is written with the first part that has it.
package struct JSONLDDocument: Sendable {
    private let schema: GraphSchema
    private var written: Set<String> = []

    /// - Parameter schema: gives the terms, and their labels in each language.
    package init(schema: GraphSchema) {
        self.schema = schema
    }

    /// Writes the context and the vocabulary.
    ///
    /// - Throws: what `sink` throws.
    package func open(to sink: (String) throws -> Void) rethrows {
        var context = JSONWriter()
        JSONLDContext(schema: schema).write(to: &context)
        try sink("{\"@context\":\(context.string),\n\"@graph\":[\n")
        try sink(JSONLDVocabulary(schema: schema).nodes.joined(separator: ",\n"))
    }

    /// Writes the nodes of one part, a line a node and an article at a time.
    ///
    /// - Throws: what `sink` throws.
    package mutating func add(_ graph: Graph, to sink: (String) throws -> Void) rethrows {
        let entities = JSONLDEntities(schema: schema)
        for entity in graph.entities where written.insert(entity.id).inserted { try sink(",\n" + entities.node(entity)) }
        for part in ArticlePart.all(in: graph) {
            try sink(JSONLDArticle(part: part, schema: schema).nodes.map { ",\n" + $0 }.joined())
        }
    }

    /// Writes the end.
    ///
    /// - Throws: what `sink` throws.
    package func close(to sink: (String) throws -> Void) rethrows {
        try sink("\n]}\n")
    }
}
