package import GraphModel

/// A way to write a graph that is larger than memory, part by part.
///
/// `open`, then every entity, every article's graph, every direct line between entities and every claim's agreement with
/// others, then `close`. Each of them is written as it comes.
package protocol GraphDocument: Sendable {
    /// Takes a piece of text for a file of the document; a document of one file calls that "".
    typealias Sink = (_ file: String, _ text: String) throws -> Void

    /// Names of the files; `[""]` for a document of one.
    var files: [String] { get }

    /// Writes what stands before all else.
    func open(to sink: Sink) throws
    /// Writes an entity.
    func add(_ entity: EntityNode, to sink: Sink) throws
    /// Writes the articles of a graph with their claims; its entities come by themselves.
    func add(articlesOf graph: Graph, to sink: Sink) throws
    /// Writes a direct line between two entities.
    func add(_ link: EntityLink, to sink: Sink) throws
    /// Writes how a claim stands to others.
    func add(_ agreement: ClaimAgreement, to sink: Sink) throws
    /// Writes the end.
    func close(to sink: Sink) throws
}

extension GraphDocument {
    package var files: [String] { [""] }

    /// Writes a graph that is in memory, as a document of one file. How its claims stand to others is not in it.
    ///
    /// - Throws: what `sink` throws.
    package func write(_ graph: Graph, _ schema: GraphSchema, to sink: (String) throws -> Void) throws {
        let file: Sink = { try sink($1) }
        try open(to: file)
        for entity in graph.entities { try add(entity, to: file) }
        try add(articlesOf: graph, to: file)
        for link in EntityLink.all(in: graph, schema) { try add(link, to: file) }
        try close(to: file)
    }
}
