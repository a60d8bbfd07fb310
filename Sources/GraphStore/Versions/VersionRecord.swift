import GRDB
import GraphModel

/// One article that the store has seen: what it holds now, what a newer version replaced, what was taken out.
package struct VersionRecord: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        /// Its claims are in the graph.
        case current
        /// A newer version of the same address took its place.
        case replaced
        /// The user took it out.
        case removed
    }

    /// Id of the article.
    package let id: String
    package let contentHash: String
    /// The same for all versions of one page.
    package let address: String?
    /// Seconds since 1970 of the page's last change, as the page says.
    package let moment: Int
    package let published: String?
    let given: String?
    var fileDay: String?
    package fileprivate(set) var path: String
    package var state: State
    /// Seconds since 1970 when it was first read.
    package let seen: Int

    /// True where this one is the later version: by the time that the page says, then by hash. Never by order of arrival.
    func isNewer(than other: VersionRecord) -> Bool {
        (moment, contentHash) > (other.moment, other.contentHash)
    }

    /// Where one page lies in several places, the first path and the earliest day count, whatever the order of reading.
    func joined(path other: String, fileDay day: String?) -> VersionRecord {
        var joined = self
        joined.path = min(path, other)
        joined.fileDay = [fileDay, day].compactMap { $0 }.min()
        return joined
    }

    /// True where reading the bytes under another path and day gives the same: the ending says how to read them, and the day dates
    /// what nothing else dates.
    func reads(as other: VersionRecord) -> Bool {
        Self.ending(of: path) == Self.ending(of: other.path) && (published != nil || fileDay == other.fileDay)
    }

    private static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
    }
}

extension VersionRecord {
    init(_ slice: ArticleSlice, seen: Int) {
        let (article, source) = (slice.article, slice.source)
        self.init(
            id: article.id, contentHash: article.contentHash, address: source.address, moment: source.moment,
            published: article.published, given: source.given, fileDay: source.fileDay, path: article.path, state: .current,
            seen: seen)
    }

    init(_ row: Row) {
        self.init(
            id: row["id"], contentHash: row["contentHash"], address: row["address"], moment: row["moment"],
            published: row["published"], given: row["given"], fileDay: row["fileDay"], path: row["path"],
            state: State(rawValue: row["state"]) ?? .removed, seen: row["seen"])
    }
}

/// Reads versions.
struct VersionReader {
    let db: Database

    func record(ofArticle id: String) throws -> VersionRecord? {
        try first("SELECT * FROM version WHERE id = ?", [id])
    }

    /// The version of an address whose claims are in the graph.
    func current(ofAddress address: String) throws -> VersionRecord? {
        try first("SELECT * FROM version WHERE address = ? AND state = 'current'", [address])
    }

    private func first(_ sql: String, _ arguments: StatementArguments) throws -> VersionRecord? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).map(VersionRecord.init)
    }
}
