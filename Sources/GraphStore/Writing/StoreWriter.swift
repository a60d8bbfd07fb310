import Foundation
import GRDB
import GraphModel

/// Something to write.
package enum StoreItem: Sendable {
    /// An article that was read.
    case article(ArticleSlice)
    /// A page that is known already and lies in one more place.
    case known(id: String, path: String, fileDay: String?)
    /// A file that gave no article.
    case failed(QuarantineEntry)
    /// A file of many articles that came to its end undamaged.
    case whole(path: String)
}

/// The one who writes. While it lives, no other process can write to the same file; many may read.
package final class StoreWriter {
    private let store: GraphStore
    private let lock: WriterLock?
    private var cache = EntityCache()

    /// - Throws: `StoreError.busy` where another process is writing, and where the folder may not be written.
    package init(_ store: GraphStore) throws(StoreError) {
        self.store = store
        lock = store.isFile ? try WriterLock(store.path) : nil
    }

    /// Writes items in one transaction: all of them or, where it fails, none.
    ///
    /// The same article again changes nothing. A newer version of an address takes the place of the older one, and an older one is
    /// only noted. Entities hold the names that the articles give which are there.
    ///
    /// - Throws: `StoreError`; the database then is as before.
    package func store(_ items: [StoreItem]) throws(StoreError) -> StoreOutcome {
        guard !items.isEmpty else { return StoreOutcome() }
        return try write { writer in
            var outcome = StoreOutcome()
            let quarantine = QuarantineTable(db: writer.db)
            for item in items {
                switch item {
                case .article(let slice):
                    try writer.write(slice, &outcome)
                    try quarantine.remove(slice.article.path)
                case .known(let id, let path, let fileDay):
                    try writer.note(id, path: path, fileDay: fileDay, &outcome)
                    try quarantine.remove(path)
                case .failed(let entry): try quarantine.insert(entry)
                case .whole(let path): try quarantine.remove(path)
                }
            }
            return outcome
        }
    }

    /// Takes an article out of the graph, with all that only it gave. An older version does not come back.
    ///
    /// - Returns: false where the graph does not hold it.
    package func remove(_ id: String) throws(StoreError) -> Bool {
        try write { try $0.remove(id) }
    }

    /// Takes a path out of the quarantine.
    package func forget(_ path: String) throws(StoreError) {
        try write { try QuarantineTable(db: $0.db).remove(path) }
    }

    /// Runs a piece of work in one transaction.
    func write<Value>(_ body: (inout ArticleWriter) throws -> Value) throws(StoreError) -> Value {
        let (names, known) = (store.names, cache)
        cache = EntityCache()
        let (value, kept) = try StoreError.translate(store.path) {
            try store.database.write { db in
                var writer = try ArticleWriter(db: db, names: names, cache: known)
                let value = try body(&writer)
                try writer.entities.refresh()
                return (value, writer.entities.cache)
            }
        }
        cache = kept
        return value
    }
}
