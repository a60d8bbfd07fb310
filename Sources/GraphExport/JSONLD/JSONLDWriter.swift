package import GraphModel
import TextCore

/// Writes a graph as one JSON-LD 1.1 document that holds its own context and vocabulary: nothing is fetched to read it.
///
/// Entities are things with names in each language; claims, quantities, times and places are nodes with an IRI each, none
/// is blank. Ids are those of the record: `entity:nvidia` is `https://w3id.org/caimai/entity/nvidia`.
package struct JSONLDWriter: Sendable {
    private let schema: GraphSchema

    /// - Parameter schema: gives the terms, and their labels in each language.
    package init(schema: GraphSchema) {
        self.schema = schema
    }

    /// Writes the document in pieces, a line a node and an article at a time.
    ///
    /// - Throws: what `sink` throws.
    package func write(_ graph: Graph, to sink: (String) throws -> Void) rethrows {
        try write(CollectionOfOne(graph), to: sink)
    }

    /// Writes many graphs as one document, holding one at a time.
    ///
    /// An entity that stands in several parts is written once for each; to RDF that is one thing where its names agree.
    ///
    /// - Throws: what `sink` throws.
    package func write(_ parts: some Sequence<Graph>, to sink: (String) throws -> Void) rethrows {
        var context = JSONWriter()
        JSONLDContext(schema: schema).write(to: &context)
        try sink("{\"@context\":\(context.string),\n\"@graph\":[\n")
        try sink(JSONLDVocabulary(schema: schema).nodes.joined(separator: ",\n"))
        let entities = JSONLDEntities(schema: schema)
        for graph in parts {
            for entity in graph.entities { try sink(",\n" + entities.node(entity)) }
            for part in ArticlePart.all(in: graph) {
                try sink(JSONLDArticle(part: part, schema: schema).nodes.map { ",\n" + $0 }.joined())
            }
        }
        try sink("\n]}\n")
    }
}
