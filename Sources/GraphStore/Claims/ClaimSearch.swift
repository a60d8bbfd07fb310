import Foundation
import GRDB
import GraphModel
import TextCore

/// Finds the claims of entities that a filter lets through, and brings them into order.
///
/// What columns can tell is asked of SQLite; times, amounts and sources are looked at here. Where columns tell all, and the newest
/// are wanted, only as many rows are read as are shown.
struct ClaimSearch {
    private struct Candidate {
        let key: Int64
        let moment: Int64
        let article: Int64
        let articleID: String
        let position: Int
        let time: String?
        let confidence: String
    }

    private let db: Database
    private let filter: ClaimFilter
    private let speakers: [Int64]?
    private let partners: [Int64]?
    private let matcher: ArticleMatcher

    init(db: Database, filter: ClaimFilter, names: NameFolding) throws {
        self.db = db
        self.filter = filter
        let reader = StoreReader(db)
        speakers = try filter.speakers?.compactMap { try reader.entity(id: $0)?.key }.flatMap(reader.members)
        partners = try filter.partners?.compactMap { try reader.entity(id: $0)?.key }
        matcher = ArticleMatcher(db: db, filter: filter.articles, names: names)
    }

    /// Keys of the first claims in an order, and how many there are in all.
    func claims(of entities: [Int64], order: ClaimOrder, limit: Int) throws -> (keys: [Int64], total: Int) {
        let isColumnsOnly = filter.held == nil && filter.value == nil && filter.articles.source == nil
        if isColumnsOnly, order == .published, limit < .max {
            let first = try entities.flatMap { try candidates(of: $0, newest: limit) }
            return (Array(sorted(first, by: order).prefix(limit)), try count(entities))
        }
        let all = sorted(try entities.flatMap { try candidates(of: $0, newest: nil) }.filter(passes), by: order)
        return (Array(all.prefix(limit)), all.count)
    }

    /// Claims of one entity, the newest articles' first.
    ///
    /// - Parameter newest: only so many, and those as new as the last of them; nil for all.
    private func candidates(of entity: Int64, newest: Int?) throws -> [Candidate] {
        var (conditions, arguments) = conditions
        conditions.insert("role.entity = ?", at: 0)
        arguments.insert(entity, at: 0)
        let from = "FROM claimEntity AS role CROSS JOIN claim ON claim.key = role.claim"
        if let newest {
            let bound = try Int64.fetchOne(
                db,
                sql: "SELECT role.moment \(from) WHERE \(conditions.joined(separator: " AND ")) "
                    + "ORDER BY role.moment DESC LIMIT 1 OFFSET \(newest - 1)", arguments: StatementArguments(arguments))
            if let bound {
                conditions.append("role.moment >= ?")
                arguments.append(bound)
            }
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT claim.key, role.moment, claim.article, article.id, claim.position, claim.time, claim.confidence
                \(from) JOIN article ON article.key = claim.article
                WHERE \(conditions.joined(separator: " AND ")) ORDER BY role.moment DESC
                """, arguments: StatementArguments(arguments))
        return rows.map {
            Candidate(
                key: $0[0], moment: $0[1], article: $0[2], articleID: $0[3], position: $0[4], time: $0[5], confidence: $0[6])
        }
    }

    private func count(_ entities: [Int64]) throws -> Int {
        var (conditions, arguments) = conditions
        let marks = Array(repeating: "?", count: entities.count).joined(separator: ", ")
        conditions.insert("role.entity IN (\(marks))", at: 0)
        arguments.insert(contentsOf: entities, at: 0)
        let join = conditions.contains { $0.contains("claim.") } ? "CROSS JOIN claim ON claim.key = role.claim" : ""
        let counted = entities.count == 1 ? "*" : "DISTINCT role.claim"
        return try Int.fetchOne(
            db, sql: "SELECT COUNT(\(counted)) FROM claimEntity AS role \(join) WHERE \(conditions.joined(separator: " AND "))",
            arguments: StatementArguments(arguments)) ?? 0
    }

    /// What columns can tell.
    private var conditions: ([String], [any DatabaseValueConvertible]) {
        var conditions: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        func isOne(_ column: String, of values: [any DatabaseValueConvertible]) {
            conditions.append("\(column) IN (\(Array(repeating: "?", count: values.count).joined(separator: ", ")))")
            arguments += values
        }
        for (column, values) in [
            ("claim.predicate", filter.predicates), ("claim.kind", filter.kinds), ("claim.modality", filter.modalities),
        ] where !values.isEmpty { isOne(column, of: values) }
        if let speakers { isOne("claim.speaker", of: speakers) }
        if let published = filter.articles.published {
            conditions.append("role.moment BETWEEN ? AND ?")
            arguments += [published.firstMoment, published.lastMoment]
        }
        if let partners {
            let marks = Array(repeating: "?", count: partners.count).joined(separator: ", ")
            conditions.append(
                """
                EXISTS (SELECT 1 FROM claimEntity AS partner
                WHERE partner.entity IN (\(marks)) AND partner.moment = role.moment AND partner.claim = role.claim)
                """)
            arguments += partners
        }
        return (conditions, arguments)
    }

    private func passes(_ candidate: Candidate) throws -> Bool {
        if let held = filter.held {
            guard let time = candidate.time.flatMap(CalendarSpan.init(edtf:)), time.overlaps(held) else { return false }
        }
        if let range = filter.value {
            guard try quantities(of: candidate.key).contains(where: range.contains) else { return false }
        }
        return try matcher.hasSource(candidate.article)
    }

    private func quantities(of claim: Int64) throws -> [Quantity] {
        try StoreReader(db).rows("SELECT * FROM claimQuantity WHERE claim = ?", [claim]).map(Quantity.init)
    }

    /// Keys in an order, each once.
    private func sorted(_ candidates: [Candidate], by order: ClaimOrder) -> [Int64] {
        var seen: Set<Int64> = []
        let once = candidates.filter { seen.insert($0.key).inserted }.sorted { a, b in
            (b.moment, a.articleID, a.position) < (a.moment, b.articleID, b.position)
        }
        switch order {
        case .published: return once.map(\.key)
        case .time:
            return once.map { ($0.key, $0.time.flatMap(CalendarSpan.init(edtf:))) }.stablySorted { a, b in
                guard let first = a.1, let second = b.1 else { return a.1 != nil && b.1 == nil }
                return (second.last, second.first) < (first.last, first.first)
            }.map(\.0)
        case .confidence:
            return once.map { ($0.key, Decimal(string: $0.confidence) ?? 0) }.stablySorted { $0.1 > $1.1 }.map(\.0)
        case .value:
            return once.map { ($0.key, (try? quantities(of: $0.key))?.leading) }.stablySorted { a, b in
                guard let first = a.1, let second = b.1 else { return a.1 != nil && b.1 == nil }
                return first.unit == second.unit ? first.high > second.high : first.unit < second.unit
            }.map(\.0)
        }
    }
}

extension Array {
    /// Sorted so that equals keep their order.
    func stablySorted(by isBefore: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { a, b in
            isBefore(a.element, b.element) || !isBefore(b.element, a.element) && a.offset < b.offset
        }.map(\.element)
    }
}
