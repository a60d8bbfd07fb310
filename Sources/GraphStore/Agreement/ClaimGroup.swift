package import Foundation
package import GraphModel
package import TextCore

/// Claims of several articles on one thing, parted into sides that each can be true as a whole.
package struct ClaimGroup: Sendable {
    /// What one side says.
    package struct Side: Sendable {
        /// Those with exact amounts first.
        package let claims: [StoredClaim]
        /// What each claim says on this thing: the value of a level or of a move.
        package let values: [Quantity]
        /// Stories that say it: reprints count once.
        package let origins: Set<String>

        /// The amount that stands for the side: the most exact.
        package var value: Quantity? { values.first }
        package var low: Decimal? { values.map(\.low).min() }
        package var high: Decimal? { values.map(\.high).max() }
    }

    package let subject: String
    package let predicate: String
    /// The metric's own name where it is no common word for it.
    package let metricName: String?
    /// When it holds; nil for relations.
    package let span: CalendarSpan?
    /// True for a level (营收 486亿元), false for a move (↑ 17.9%) and for relations.
    package let isLevel: Bool
    /// What several sides differ in; nil where they can all be true.
    package let difference: Comparison.Difference?
    /// The side with the most origins first.
    package let sides: [Side]
    let key: Assertion.Key

    /// Stories that say anything on it.
    package var origins: Int { sides.reduce(into: Set<String>()) { $0.formUnion($1.origins) }.count }
}

/// Groups claims by what they speak of.
struct ClaimGrouping {
    private struct Member {
        let stored: StoredClaim
        let assertion: Assertion

        var id: String { stored.claim.id }
        var articleID: String { stored.article.id }
    }

    let reader: AssertionReader

    /// Groups of claims, in the order of predicate, metric, period and subject.
    func groups(of claims: [StoredClaim]) -> [ClaimGroup] {
        members(of: claims).map { (order: Self.order($0.key), key: $0.key, members: $0.value) }
            .sorted { $0.order < $1.order }.map { group($0.key, $0.members) }
    }

    private func members(of claims: [StoredClaim]) -> [Assertion.Key: [Member]] {
        var members: [Assertion.Key: [Member]] = [:]
        var seen: Set<String> = []
        for stored in claims where seen.insert(stored.claim.id).inserted {
            for assertion in reader.assertions(of: stored.claim) {
                members[assertion.key, default: []].append(Member(stored: stored, assertion: assertion))
            }
        }
        return members
    }

    /// How claims stand to those of other articles on the same thing: each to the first of its own side and of those against it.
    ///
    /// - Returns: claims that have such, by id.
    func agreements(of claims: [StoredClaim]) -> [ClaimAgreement] {
        var agrees: [String: Set<String>] = [:]
        var conflicts: [String: Set<String>] = [:]
        for members in members(of: claims).values {
            let sides = sides(of: members.sorted { Self.order($0) < Self.order($1) })
            for (index, side) in sides.enumerated() {
                guard let first = side.first else { continue }
                for member in side.dropFirst() where member.articleID != first.articleID && compared(first, member) == .same {
                    agrees[member.id, default: []].insert(first.id)
                }
                for other in sides.dropFirst(index + 1) where opposition(side, other) != nil {
                    for member in other where member.id != first.id { conflicts[member.id, default: []].insert(first.id) }
                }
            }
        }
        return Set(agrees.keys).union(conflicts.keys).sorted().map { id in
            ClaimAgreement(claim: id, agrees: (agrees[id] ?? []).sorted(), conflicts: (conflicts[id] ?? []).sorted())
        }
    }

    /// What two sides differ in that cannot both be true; nil where both can. What one story says beside another thing is meant beside it.
    private func opposition(_ side: [Member], _ other: [Member]) -> Comparison.Difference? {
        guard let a = side.first, let b = other.first, let difference = compared(a, b).difference,
            Set(side.map(\.stored.article.origin)).isDisjoint(with: other.map(\.stored.article.origin))
        else { return nil }
        return difference
    }

    /// Parts members that speak of one thing into sides that each can be true as a whole.
    private func sides(of sorted: [Member]) -> [[Member]] {
        var sides: [[Member]] = []
        for member in sorted {
            let side = sides.firstIndex { side in
                side.first.map { [.same, .compatible].contains(compared($0, member)) } ?? false
            }
            if let side { sides[side].append(member) } else { sides.append([member]) }
        }
        return sides
    }

    private func group(_ key: Assertion.Key, _ members: [Member]) -> ClaimGroup {
        let sorted = members.sorted { Self.order($0) < Self.order($1) }
        let sides = sides(of: sorted)
        let difference = difference(among: sides)
        let parts = sides.map { side in
            ClaimGroup.Side(
                claims: side.map(\.stored), values: side.compactMap(\.assertion.value),
                origins: Set(side.map(\.stored.article.origin)))
        }
        let first = sorted.first?.stored.claim
        return ClaimGroup(
            subject: key.subject, predicate: key.predicate, metricName: key.metric.isEmpty ? nil : first?.metricName,
            span: key.span, isLevel: key.isLevel, difference: difference,
            sides: parts.stablySorted { $0.origins.count > $1.origins.count }, key: key)
    }

    /// What the first two sides differ in that cannot both be true.
    private func difference(among sides: [[Member]]) -> Comparison.Difference? {
        for (index, side) in sides.enumerated() {
            for other in sides.dropFirst(index + 1) {
                if let difference = opposition(side, other) { return difference }
            }
        }
        return nil
    }

    private func compared(_ a: Member, _ b: Member) -> Comparison {
        a.assertion.compared(to: b.assertion)
    }

    private static func order(_ member: Member) -> (Int, String, String) {
        let isExact = member.assertion.value?.modifier ?? .exact == .exact
        return (isExact ? 0 : 1, member.stored.article.id, member.stored.claim.id)
    }

    private static func order(_ key: Assertion.Key) -> (String, String, String, String) {
        let span = key.span.map { "\($0.first)/\($0.last)" } ?? ""
        return (key.predicate, key.metric, span, key.subject + " " + key.aspect.name + " " + key.voice)
    }
}

extension Assertion.Aspect {
    /// One name for one aspect, to sort by.
    var name: String {
        switch self {
        case .level(let measure): "level " + measure.name
        case .move(let measure, let basis): "move \(measure.name) \(basis)"
        case .relation(let object): object
        }
    }
}

extension Assertion.Measure {
    /// One name for one measure.
    var name: String {
        switch self {
        case .money(let per): "money " + per
        case .other(let unit, let per): "\(unit) \(per)"
        case .none: ""
        }
    }
}

extension Assertion.Key {
    var isLevel: Bool {
        if case .level = aspect { return true }
        return false
    }
}
