import Foundation
package import GraphModel
import TextCore

/// A graph as linked data: a JSON-LD document that brings its context along, N-Quads or Turtle. All three say the same.
///
/// Entities are things with names in each language; claims, quantities, times and places are nodes with an IRI each, none
/// is blank. Ids are those of the record: `entity:nvidia` is `https://w3id.org/caimai/entity/nvidia`.
package struct LinkedDocument: GraphDocument {
    package enum Format: Sendable {
        case jsonld, nquads, turtle
    }

    private let schema: GraphSchema
    private let format: Format
    private let terms: LinkedTerms
    private let entities: LinkedEntity
    /// The schema's own terms.
    private let vocabulary: [LinkedNode]
    /// The run that reads the articles: one for one schema.
    private let run: LinkedNode

    /// - Parameter schema: gives the terms, with labels and comments in each language.
    package init(schema: GraphSchema, format: Format = .jsonld) {
        self.schema = schema
        self.format = format
        terms = LinkedTerms(schema)
        entities = LinkedEntity(schema: schema, terms: terms)
        vocabulary = LinkedVocabulary(schema: schema).nodes
        let text = vocabulary.map(LinkedTriples.text).joined()
        var run = LinkedNode("run:" + ContentHash(text.utf8).hex(24), schema.linkedTypes(ofRecord: "run"))
        run.add("prov:wasAssociatedWith", .node("cm:caimai"))
        self.run = run
    }

    package func open(to sink: Sink) throws {
        let nodes = vocabulary + [run]
        switch format {
        case .jsonld:
            var context = JSONWriter()
            LinkedContext(schema: schema).write(to: &context)
            try sink("", "{\"@context\":\(context.string),\n\"@graph\":[\n" + nodes.map(LinkedJSON.text).joined(separator: ",\n"))
        case .nquads: try write(nodes, to: sink)
        case .turtle:
            try sink("", LinkedTurtle.prefixes)
            try write(nodes, to: sink)
        }
    }

    package func add(_ entity: EntityNode, to sink: Sink) throws { try write([entities.node(entity)], to: sink) }

    package func add(articlesOf graph: Graph, to sink: Sink) throws {
        for part in ArticlePart.all(in: graph) {
            try write(LinkedArticle(part: part, schema: schema, terms: terms, run: run.id).nodes, to: sink)
        }
    }

    package func add(_ link: EntityLink, to sink: Sink) throws { try write(entities.nodes(link), to: sink) }

    package func add(_ agreement: ClaimAgreement, to sink: Sink) throws { try write([entities.node(agreement)], to: sink) }

    package func close(to sink: Sink) throws {
        if format == .jsonld { try sink("", "\n]}\n") }
    }

    private func write(_ nodes: [LinkedNode], to sink: Sink) throws {
        var text = ""
        for node in nodes {
            switch format {
            case .jsonld: text += ",\n" + LinkedJSON.text(node)
            case .nquads: text += LinkedTriples.text(node)
            case .turtle: text += LinkedTurtle.text(node)
            }
        }
        try sink("", text)
    }
}
