import GRDB
package import GraphModel

extension GraphStore {
    /// Writes a graph in one transaction; see `StoreWriter` for many.
    @discardableResult
    package func store(_ graph: Graph) throws(StoreError) -> StoreTally {
        try store(ArticleSlice.slices(of: graph))
    }

    /// Writes articles in one transaction: all of them or, where it fails, none.
    ///
    /// - Throws: `StoreError`; the database then is as before.
    @discardableResult
    package func store(_ slices: [ArticleSlice]) throws(StoreError) -> StoreTally {
        try StoreWriter(self).store(slices.map(StoreItem.article)).tally
    }

    /// The file, for messages.
    var path: String { database.path }

    /// False in memory.
    var isFile: Bool { database is DatabasePool }
}
