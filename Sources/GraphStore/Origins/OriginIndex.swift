import Foundation
import GRDB

/// Groups reprints: articles that are alike, and what is alike to those, have one origin, named by the smallest id among them.
///
/// A group is a connected part of the likenesses between the articles that are there, so it does not depend on the order in
/// which they came. Candidates are found by shared bands, never by comparing all.
struct OriginIndex {
    let db: Database

    private struct Member {
        let key: Int64
        let id: String
        let signature: TextSignature
    }

    /// The origin of an article that is to come; groups that it joins get one origin.
    func origin(of id: String, _ signature: TextSignature) throws -> String {
        var candidates: [String: [Int64]] = [:]
        var seen: Set<Int64> = []
        for band in signature.bands {
            for row in try sharing(band) where seen.insert(row.key).inserted {
                candidates[row.origin, default: []].append(row.key)
            }
        }
        let origins = try candidates.filter { candidate in
            try candidate.value.contains { try self.signature(of: $0)?.isReprint(of: signature) == true }
        }.keys.sorted()
        let origin = min(id, origins.first ?? id)
        for other in origins where other != origin {
            try db.cachedStatement(sql: "UPDATE article SET origin = ? WHERE origin = ?").execute(arguments: [origin, other])
        }
        return origin
    }

    /// Takes in an article whose row is there and has its origin.
    func insert(_ key: Int64, _ signature: TextSignature) throws {
        let insert = try db.cachedStatement(sql: "INSERT INTO signatureBand VALUES (?, ?)")
        for band in signature.bands { try insert.execute(arguments: [band, key]) }
        try db.cachedStatement(sql: "INSERT INTO signature VALUES (?, ?)").execute(arguments: [key, signature.data])
    }

    /// Forgets an article, before its row goes. Call `regroup(_:)` for its origin when the row is gone.
    func remove(_ key: Int64) throws {
        let delete = try db.cachedStatement(sql: "DELETE FROM signatureBand WHERE value = ? AND article = ?")
        for band in try signature(of: key)?.bands ?? [] { try delete.execute(arguments: [band, key]) }
    }

    /// Groups the members of an origin anew, one of which has gone: without it the others may fall apart.
    func regroup(_ origin: String) throws {
        let statement = try db.cachedStatement(
            sql: """
                SELECT key, id, hashes FROM article JOIN signature ON signature.article = article.key
                WHERE origin = ? ORDER BY id
                """)
        var waiting = try Row.fetchAll(statement, arguments: [origin]).compactMap { row in
            TextSignature(row[2] as Data).map { Member(key: row[0], id: row[1], signature: $0) }
        }
        while let first = waiting.first {
            var group = [first]
            waiting.removeFirst()
            var next = 0
            while next < group.count, !waiting.isEmpty {
                let member = group[next]
                next += 1
                let alike = waiting.filter { $0.signature.isReprint(of: member.signature) }
                waiting.removeAll { $0.signature.isReprint(of: member.signature) }
                group += alike
            }
            guard first.id != origin else { continue }
            for member in group { try set(first.id, of: member.key) }
        }
    }

    private func sharing(_ band: Int64) throws -> [(key: Int64, origin: String)] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.key, article.origin FROM signatureBand JOIN article ON article.key = signatureBand.article
                WHERE signatureBand.value = ?
                """)
        return try Row.fetchAll(statement, arguments: [band]).map { ($0[0], $0[1]) }
    }

    private func signature(of key: Int64) throws -> TextSignature? {
        let statement = try db.cachedStatement(sql: "SELECT hashes FROM signature WHERE article = ?")
        return try Data.fetchOne(statement, arguments: [key]).flatMap(TextSignature.init)
    }

    /// Writes an origin into an article's row.
    func set(_ origin: String, of key: Int64) throws {
        try db.cachedStatement(sql: "UPDATE article SET origin = ? WHERE key = ?").execute(arguments: [origin, key])
    }
}
