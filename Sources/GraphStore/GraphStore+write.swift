import GRDB
package import GraphModel

extension GraphStore {
    /// Writes a graph in one transaction; see `store(_:)` for many.
    @discardableResult
    package func store(_ graph: Graph) throws(StoreError) -> StoreTally {
        try store(ArticleSlice.slices(of: graph))
    }

    /// Writes articles in one transaction: all of them or, where it fails, none.
    ///
    /// The same article again changes nothing. One whose content has changed (other tables, another publication date)
    /// takes the place of the old one. Entities take in the new names and identifiers.
    ///
    /// - Throws: `StoreError`; the database then is as before.
    package func store(_ slices: [ArticleSlice]) throws(StoreError) -> StoreTally {
        try StoreError.translate(path) {
            try database.write { db in
                var writer = ArticleWriter(db: db, names: names)
                var tally = StoreTally()
                for slice in slices { try writer.write(slice, &tally) }
                if tally.replaced > 0 { try writer.removeUnusedEntities() }
                return tally
            }
        }
    }

    /// The file, for messages.
    var path: String { database.path }
}
