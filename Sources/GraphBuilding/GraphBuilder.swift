package import Cleaning
package import Extraction
package import GraphModel
package import Ingestion
import TextCore

/// Turns one article's findings into its part of the graph, with ids that are the same on every machine.
package struct GraphBuilder: Sendable {
    private let schema: GraphSchema

    /// - Parameter schema: what claims are checked against.
    package init(schema: GraphSchema) {
        self.schema = schema
    }

    /// The article's part of the graph.
    ///
    /// A claim that the schema does not allow is left out and named in the article's warnings; the same claim found twice
    /// over the same words stands once.
    ///
    /// - Parameter id: the article's id where the caller has one; else `article:` and 24 digits of its content hash.
    package func graph(of article: Article, text: CleanText, findings: Findings, id: String? = nil) -> Graph {
        let articleID = id ?? ArticleNode.id(of: article.contentHash)
        var graph = Graph()
        let entities = EntityNodes(findings.entities, of: articleID, in: text.text)
        graph.entities = entities.nodes
        graph.mentions = entities.mentions
        graph.quantities[articleID] = findings.quantities
        graph.times[articleID] = findings.times
        let claims = ClaimNodes(findings.claims, of: articleID, in: text.text, entities: entities, schema: schema)
        graph.claims = claims.nodes
        graph.articles = [ArticleNode(id: articleID, article: article, text: text, warnings: claims.warnings)]
        return graph
    }
}
