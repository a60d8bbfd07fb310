import GRDB
package import GraphModel

extension GraphStore {
    /// The graph of a list of claims: they, the entities that they name, and their articles.
    package func graph(of claims: ClaimListing) throws(StoreError) -> Graph {
        try StoreError.translate(path) {
            try database.read { db in
                let reader = StoreReader(db)
                var graph = Graph()
                for id in Set(claims.claims.map(\.article.id)).sorted() {
                    guard let key = try reader.rows("SELECT key FROM article WHERE id = ?", [id]).first?[0] as Int64?,
                        let article = try reader.article(key)
                    else { continue }
                    graph.articles.append(article)
                }
                graph.claims = claims.claims.map(\.claim)
                graph.entities = Array(claims.entities.values)
                graph.sort()
                return graph
            }
        }
    }
}
