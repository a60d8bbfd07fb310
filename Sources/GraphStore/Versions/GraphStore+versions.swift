import GRDB

/// What the store says of a page before anyone has read it.
package enum PageFamiliarity: Hashable, Sendable {
    /// Must be read, as if it lay under this path and had changed on this day.
    case new(path: String, fileDay: String?)
    /// Nothing in it is new; `isNoted` is false where the store wants to note the path.
    case known(isNoted: Bool)
}

extension GraphStore {
    /// Tells from the hash of its bytes whether a page must be read.
    ///
    /// - Parameters:
    ///   - id: id of the article that the bytes give.
    ///   - given: publication date from the user; another one than before means reading anew.
    ///   - fileDay: day of the file's last change.
    package func familiarity(
        ofArticle id: String, path file: String, given: String?, fileDay: String?
    ) throws(StoreError) -> PageFamiliarity {
        try StoreError.translate(path) {
            try database.read { db in
                let versions = VersionReader(db: db)
                guard let known = try versions.record(ofArticle: id), known.state != .removed, known.given == given else {
                    return .new(path: file, fileDay: fileDay)
                }
                let wanted = known.joined(path: file, fileDay: fileDay)
                let isReplaced =
                    try known.state == .replaced
                    && known.address.flatMap(versions.current)?.isNewer(than: known) == true
                guard isReplaced || known.state == .current && known.reads(as: wanted) else {
                    return .new(path: wanted.path, fileDay: wanted.fileDay)
                }
                let failed = try db.cachedStatement(sql: "SELECT 1 FROM quarantine WHERE path = ?")
                return try .known(isNoted: known == wanted && Int.fetchOne(failed, arguments: [file]) == nil)
            }
        }
    }

    /// The versions of an article's address, the newest first; the article alone where it has none.
    ///
    /// - Parameter id: id of any of the versions.
    package func versions(ofArticle id: String) throws(StoreError) -> [VersionRecord] {
        try StoreError.translate(path) {
            try database.read { db in
                guard let one = try VersionReader(db: db).record(ofArticle: id) else { return [] }
                guard let address = one.address else { return [one] }
                return try Row.fetchAll(db, sql: "SELECT * FROM version WHERE address = ?", arguments: [address])
                    .map(VersionRecord.init).sorted { $0.isNewer(than: $1) }
            }
        }
    }

    /// Ids of articles that a reader means: an id, the beginning of one (six digits or more), a path or an address.
    package func articles(named name: String) throws(StoreError) -> [String] {
        try StoreError.translate(path) {
            try database.read { db in
                let prefix = name.hasPrefix("article:") ? name : "article:" + name
                let isPrefix = prefix.utf8.count >= 14
                return try String.fetchAll(
                    db,
                    sql: """
                        SELECT id FROM version WHERE id = ?1 OR path = ?1 OR address = ?1 OR ?3 AND substr(id, 1, length(?2)) = ?2
                        ORDER BY id
                        """, arguments: [name, prefix, isPrefix])
            }
        }
    }
}
