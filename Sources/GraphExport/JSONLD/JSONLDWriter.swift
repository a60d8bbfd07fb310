package import GraphModel

/// Writes a graph as one JSON-LD 1.1 document that holds its own context and vocabulary: nothing is fetched to read it.
///
/// Entities are things with names in each language; claims, quantities, times and places are nodes with an IRI each, none
/// is blank. Ids are those of the record: `entity:nvidia` is `https://w3id.org/caimai/entity/nvidia`. `JSONLDDocument`
/// writes the same document from parts.
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
        var document = JSONLDDocument(schema: schema)
        try document.open(to: sink)
        try document.add(graph, to: sink)
        try document.close(to: sink)
    }
}
