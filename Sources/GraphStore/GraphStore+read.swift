import GRDB
package import GraphModel

extension GraphStore {
    /// Gives every article's graph to `body`, one at a time, in the order of article ids.
    ///
    /// All come from one snapshot: what another program writes meanwhile is not seen.
    ///
    /// - Throws: `StoreError`, also for what `body` throws.
    package func forEachArticle(_ body: (Graph) throws -> Void) throws {
        try snapshot { try $0.forEachArticle(body) }
    }

    /// One article's graph, or nil where there is none of that id.
    package func graph(ofArticle id: String) throws(StoreError) -> Graph? {
        try StoreError.translate(path) {
            try database.read { db in
                guard let key = try Int64.fetchOne(db, sql: "SELECT key FROM article WHERE id = ?", arguments: [id])
                else { return nil }
                var entities: [Int64: EntityNode] = [:]
                return try StoreReader(db).graph(ofArticle: key, &entities)
            }
        }
    }

    /// The whole graph at once: for small databases and for writers that need all of it.
    package func graph() throws -> Graph {
        var union = GraphUnion()
        try forEachArticle { union.add($0) }
        var graph = union.graph
        graph.sort()
        return graph
    }
}
