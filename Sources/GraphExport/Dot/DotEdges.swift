import Foundation
import GraphModel
import Lexicons

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
    /// The surest first.
    let claims: [ClaimNode]
    /// How many stories say any of it; reprints are one.
    let sources: Int
    /// The predicate of all its claims where that sets `from` inside `to`.
    let nesting: String?
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

    init(_ graph: Graph, _ schema: GraphSchema, _ options: DotOptions) {
        var groups: [Key: [ClaimNode]] = [:]
        for claim in graph.claims {
            guard let object = claim.object, let predicate = schema.predicate(claim.predicate) else { continue }
            let isTurned = predicate.isSymmetric && object < claim.subject
            let key = Key(
                from: isTurned ? object : claim.subject, to: isTurned ? claim.subject : object,
                isSymmetric: predicate.isSymmetric, modality: claim.modality,
                direction: claim.direction ?? predicate.tone.flatMap(ClaimNode.Direction.init))
            groups[key, default: []].append(claim)
        }
        let prominence = graph.mentions.reduce(into: [:]) { $0[$1.entityID, default: 0] += 1 }
        let maker = LabelMaker(schema: schema, script: ReaderScript(language: options.language))
        let ranked = groups.map { key, claims in
            let edge = DotEdge(
                from: key.from, to: key.to, isSymmetric: key.isSymmetric, modality: key.modality,
                direction: key.direction, labels: maker.labels(claims),
                claims: claims.sorted { ($1.confidence, $0.id) < ($0.confidence, $1.id) },
                sources: Set(claims.map { options.origins[$0.articleID] ?? $0.articleID }).count,
                nesting: maker.nesting(claims))
            return (edge: edge, weight: prominence[key.from, default: 0] + prominence[key.to, default: 0])
        }
        edges = ranked.sorted { Self.precedes($0, $1) }.map(\.edge)
    }

    private static func precedes(_ a: (edge: DotEdge, weight: Int), _ b: (edge: DotEdge, weight: Int)) -> Bool {
        let (left, right) = (a.edge, b.edge)
        if left.sources != right.sources { return left.sources > right.sources }
        if left.claims.count != right.claims.count { return left.claims.count > right.claims.count }
        if a.weight != b.weight { return a.weight > b.weight }
        let sure = { (edge: DotEdge) in edge.claims.first?.confidence ?? 0 }
        if sure(left) != sure(right) { return sure(left) > sure(right) }
        return (left.from, left.to, left.modality, left.direction?.rawValue ?? "", left.isSymmetric ? 1 : 0)
            < (right.from, right.to, right.modality, right.direction?.rawValue ?? "", right.isSymmetric ? 1 : 0)
    }

    private struct LabelMaker {
        let schema: GraphSchema
        let script: ReaderScript

        /// 收购, 持股 ×3: each relation once, the role in place of 任职. 分析师 and 分析師 are one.
        func labels(_ claims: [ClaimNode]) -> [String] {
            let labelled = claims.map { claim in
                let predicate = schema.predicate(claim.predicate)
                let label = claim.direction.flatMap { predicate?.directions[$0.rawValue] } ?? predicate?.label
                return claim.role.map(script.words) ?? label?[script.language] ?? claim.predicate
            }
            let groups = Dictionary(grouping: labelled) { ScriptFolding.shared.fold($0) }
            return groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { folded, labels in
                DotText.short(labels.min() ?? folded, 16) + (labels.count > 1 ? " ×\(labels.count)" : "")
            }
        }

        /// The predicate that sets the one entity inside the other, where that and nothing else is said, as a fact.
        func nesting(_ claims: [ClaimNode]) -> String? {
            guard let first = claims.first, claims.allSatisfy({ $0.predicate == first.predicate }),
                first.modality == schema.factModality,
                schema.predicate(first.predicate)?.isNesting == true
            else { return nil }
            return first.predicate
        }
    }
}
