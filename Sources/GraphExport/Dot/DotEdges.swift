import Foundation
import GraphModel

/// One line of a drawing: all relations of one look between two entities.
struct DotEdge {
    let from: String
    let to: String
    /// True for relations that go both ways.
    let isSymmetric: Bool
    let modality: String
    let direction: ClaimNode.Direction?
    /// In order of how many claims say it.
    let labels: [String]
    let claims: [ClaimNode]

    /// How many articles say any of it.
    var articleCount: Int { Set(claims.map(\.articleID)).count }
}

/// Gathers a graph's relation claims into lines, the most telling first.
struct DotEdges {
    /// Best first.
    let edges: [DotEdge]

    private struct Key: Hashable {
        let from: String
        let to: String
        let isSymmetric: Bool
        let modality: String
        let direction: ClaimNode.Direction?
    }

    init(_ graph: Graph, _ schema: GraphSchema, _ language: String) {
        var groups: [Key: [ClaimNode]] = [:]
        for claim in graph.claims {
            guard let object = claim.object, let predicate = schema.predicate(claim.predicate) else { continue }
            let isTurned = predicate.isSymmetric && object < claim.subject
            let key = Key(
                from: isTurned ? object : claim.subject, to: isTurned ? claim.subject : object,
                isSymmetric: predicate.isSymmetric, modality: claim.modality, direction: claim.direction)
            groups[key, default: []].append(claim)
        }
        let prominence = graph.mentions.reduce(into: [:]) { $0[$1.entityID, default: 0] += 1 }
        let ranked = groups.map { key, claims in
            let edge = DotEdge(
                from: key.from, to: key.to, isSymmetric: key.isSymmetric, modality: key.modality,
                direction: key.direction, labels: Self.labels(claims, schema, language), claims: claims)
            return (edge: edge, weight: prominence[key.from, default: 0] + prominence[key.to, default: 0])
        }
        edges = ranked.sorted { Self.precedes($0, $1) }.map(\.edge)
    }

    private static func precedes(_ a: (edge: DotEdge, weight: Int), _ b: (edge: DotEdge, weight: Int)) -> Bool {
        let (left, right) = (a.edge, b.edge)
        if left.articleCount != right.articleCount { return left.articleCount > right.articleCount }
        if left.claims.count != right.claims.count { return left.claims.count > right.claims.count }
        if a.weight != b.weight { return a.weight > b.weight }
        let sure = { (edge: DotEdge) in edge.claims.map(\.confidence).max() ?? 0 }
        if sure(left) != sure(right) { return sure(left) > sure(right) }
        return (left.from, left.to, left.modality, left.direction?.rawValue ?? "", left.isSymmetric ? 1 : 0)
            < (right.from, right.to, right.modality, right.direction?.rawValue ?? "", right.isSymmetric ? 1 : 0)
    }

    /// 收购, 持股 ×3: each relation once, the role in place of 任职.
    private static func labels(_ claims: [ClaimNode], _ schema: GraphSchema, _ language: String) -> [String] {
        let groups = Dictionary(grouping: claims) { claim in
            let predicate = schema.predicate(claim.predicate)
            let label = claim.direction.flatMap { predicate?.directions[$0.rawValue] } ?? predicate?.label
            return claim.role ?? label?[language] ?? claim.predicate
        }
        return groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { label, claims in
            DotText.short(label, 16) + (claims.count > 1 ? " ×\(claims.count)" : "")
        }
    }
}
