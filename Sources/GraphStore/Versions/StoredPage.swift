import Foundation
import GRDB

/// A page that the store keeps, and how it was read.
package struct StoredPage: Sendable {
    package let path: String
    /// Publication date that the user gave, ISO 8601.
    package let given: String?
    /// Day of the file's last change, ISO 8601.
    package let fileDay: String?
    package let page: CompressedPage
    private let digest: String
    private let address: String?
    private let moment: Int

    /// True where reading the page anew has given what is stored.
    package func holds(_ slice: ArticleSlice) -> Bool {
        slice.digest == digest && slice.source.address == address && slice.source.moment == moment
    }

    init(_ row: Row) {
        path = row["path"]
        given = row["given"]
        fileDay = row["fileDay"]
        page = CompressedPage(size: row["size"], bytes: [UInt8](row["compressed"] as Data))
        digest = row["digest"]
        address = row["address"]
        moment = row["moment"]
    }
}

extension GraphStore {
    /// The page of an article; nil where it was not kept.
    package func storedPage(ofArticle id: String) throws(StoreError) -> StoredPage? {
        try StoreError.translate(path) {
            try database.read { db in
                let statement = try db.cachedStatement(
                    sql: """
                        SELECT version.path, given, fileDay, address, moment, digest, size, compressed FROM article
                        JOIN version ON version.id = article.id JOIN page ON page.article = article.key WHERE article.id = ?
                        """)
                return try Row.fetchOne(statement, arguments: [id]).map(StoredPage.init)
            }
        }
    }

    /// Ids of all articles, and of those whose pages are kept, sorted.
    package func articleIDs(withPage: Bool = false) throws(StoreError) -> [String] {
        try StoreError.translate(path) {
            try database.read { db in
                try String.fetchAll(
                    db,
                    sql: withPage
                        ? "SELECT id FROM article JOIN page ON page.article = article.key ORDER BY id"
                        : "SELECT id FROM article ORDER BY id")
            }
        }
    }
}
