import Foundation
import GRDB
import GraphModel

/// Decides inside one transaction which articles the graph holds, and has them written.
struct ArticleWriter {
    let db: Database
    private let names: NameFolding
    var entities: EntityWriter
    private let versions: VersionReader
    private let origins: OriginIndex
    private let rows: ArticleRows
    private let now: Int
    /// Ids of claims that went to make room for the article that is being written.
    private var gone: Set<String> = []

    init(db: Database, names: NameFolding, cache: EntityCache) throws {
        self.db = db
        self.names = names
        entities = try EntityWriter(db: db, names: names, cache: cache)
        versions = VersionReader(db: db)
        origins = OriginIndex(db: db)
        rows = try ArticleRows(db: db)
        now = Int(Date().timeIntervalSince1970)
    }

    /// Writes one article, unless it is there already or a newer version of it is, and counts what was done.
    mutating func write(_ slice: ArticleSlice, _ outcome: inout StoreOutcome) throws {
        let known = try versions.record(ofArticle: slice.article.id)
        var version = VersionRecord(slice, seen: known?.seen ?? now)
        if let known, known.state != .removed, known.given == version.given {
            let wanted = version.joined(path: known.path, fileDay: known.fileDay)
            guard version.reads(as: wanted) else {
                if known.reads(as: wanted) { return try note(path: version.path, fileDay: version.fileDay, of: known, &outcome) }
                outcome.unsettled.append(version.path)
                return
            }
            version = wanted
        }
        let statement = try db.cachedStatement(sql: "SELECT key, digest FROM article WHERE id = ?")
        let present = try Row.fetchOne(statement, arguments: [slice.article.id]).map {
            (key: $0[0] as Int64, digest: $0[1] as String)
        }
        if let present, present.digest == slice.digest, known?.state == .current, known?.address == version.address {
            outcome.tally.same += 1
            try rows.write(page: slice.source.page, of: present.key)
            return try save(version, key: present.key)
        }
        gone = []
        let isNewest = try takesPlace(of: present?.key, version, &outcome.tally)
        if isNewest { try insert(slice, version) }
        let come = Set(isNewest ? slice.claims.map(\.id) : [])
        outcome.tally.claimsAdded += come.subtracting(gone).count
        outcome.tally.claimsRemoved += gone.subtracting(come).count
    }

    /// Notes that a known page lies in another place, too.
    func note(_ id: String, path: String, fileDay: String?, _ outcome: inout StoreOutcome) throws {
        guard let known = try versions.record(ofArticle: id) else { return }
        try note(path: path, fileDay: fileDay, of: known, &outcome)
    }

    /// Takes an article out for good.
    ///
    /// - Returns: false where the graph does not hold it.
    mutating func remove(_ id: String) throws -> Bool {
        guard var version = try versions.record(ofArticle: id), version.state == .current else {
            guard let key = try key(ofArticle: id) else { return false }
            try takeOut(key)
            return true
        }
        try key(ofArticle: id).map { try takeOut($0) }
        version.state = .removed
        try save(version, key: nil)
        return true
    }

    private func note(
        path: String, fileDay: String?, of known: VersionRecord, _ outcome: inout StoreOutcome
    ) throws {
        outcome.tally.same += 1
        let wanted = known.joined(path: path, fileDay: fileDay)
        if wanted != known { try save(wanted, key: key(ofArticle: known.id)) }
    }

    /// Makes room for a version: its own older reading goes, and so does the older version of its address.
    ///
    /// - Returns: false where the address has a newer version already.
    private mutating func takesPlace(of present: Int64?, _ version: VersionRecord, _ tally: inout StoreTally) throws -> Bool {
        let rival = try version.address.flatMap(versions.current).flatMap { $0.id == version.id ? nil : $0 }
        if let present { try takeOut(present) }
        guard var rival else {
            if present == nil { tally.new += 1 } else { tally.replaced += 1 }
            return true
        }
        guard version.isNewer(than: rival) else {
            tally.older += 1
            var older = version
            older.state = .replaced
            try save(older, key: nil)
            return false
        }
        tally.replaced += 1
        try key(ofArticle: rival.id).map { try takeOut($0) }
        rival.state = .replaced
        try save(rival, key: nil)
        return true
    }

    private mutating func takeOut(_ key: Int64) throws {
        let statement = try db.cachedStatement(sql: "SELECT origin FROM article WHERE key = ?")
        let origin = try String.fetchOne(statement, arguments: [key]) ?? ""
        gone.formUnion(try StoreReader(db).rows("SELECT id FROM claim WHERE article = ?", [key]).map { $0[0] as String })
        try entities.touch(entitiesOfArticle: key)
        try origins.remove(key)
        try db.cachedStatement(sql: "DELETE FROM article WHERE key = ?").execute(arguments: [key])
        try origins.regroup(origin)
    }

    private mutating func insert(_ slice: ArticleSlice, _ version: VersionRecord) throws {
        var keys: [String: Int64] = [:]
        var forms: [(entity: Int64, form: Int64)] = []
        for (entity, digest) in zip(slice.entities, slice.entityDigests) {
            let form = try entities.keys(of: entity, in: slice.article.id, digest: digest)
            keys[entity.id] = form.entity
            forms.append(form)
        }
        let signature = slice.signature ?? TextSignature(folded: names.fold(slice.article.text))
        let origin = try origins.origin(of: slice.article.id, signature)
        let key = try rows.write(
            slice, path: version.path, origin: origin, forms, EntityKeys(article: slice.article.id, keys: keys))
        try origins.insert(key, signature)
        try rows.write(page: slice.source.page, of: key)
        try save(version, key: nil)
    }

    private func key(ofArticle id: String) throws -> Int64? {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT key FROM article WHERE id = ?"), arguments: [id])
    }

    /// Writes a version; `key` is that of an article whose path may have changed.
    private func save(_ version: VersionRecord, key: Int64?) throws {
        try rows.write(version)
        guard let key else { return }
        try db.cachedStatement(sql: "UPDATE article SET path = ?1 WHERE key = ?2 AND path <> ?1")
            .execute(arguments: [version.path, key])
    }
}

/// The keys of an article's entities.
struct EntityKeys {
    let article: String
    let keys: [String: Int64]

    /// - Throws: `StoreError.incomplete` where the graph does not hold the entity.
    func key(_ id: String) throws -> Int64 {
        guard let key = keys[id] else { throw StoreError.incomplete(article: article, entity: id) }
        return key
    }
}
