import Extraction
import GraphModel
import TextCore

/// The claims of one article as nodes: each allowed by the schema, each once.
struct ClaimNodes {
    private(set) var nodes: [ClaimNode] = []
    /// One line for each claim that was left out.
    private(set) var warnings: [String] = []

    init(
        _ found: [FoundClaim], of articleID: String, in text: SourceText, entities: EntityNodes, schema: GraphSchema
    ) {
        let types = Dictionary(entities.nodes.map { ($0.id, $0.type) }) { first, _ in first }
        var positions: [String: Int] = [:]
        for claim in found {
            guard let node = ClaimNode(claim, of: articleID, in: text, entities: entities) else { continue }
            if let reason = schema.violation(of: node, type: { types[$0] }) {
                warnings.append("left out a claim: \(reason): \(node.evidence.text)")
                continue
            }
            add(node, under: node.sense(schema), &positions)
        }
        for number in nodes.indices { nodes[number].id = nodes[number].contentID }
    }

    /// Of two claims that say the same, keeps the surer, and of two as sure the first.
    private mutating func add(_ node: ClaimNode, under sense: String, _ positions: inout [String: Int]) {
        guard let position = positions[sense] else {
            positions[sense] = nodes.count
            nodes.append(node)
            return
        }
        if node.confidence > nodes[position].confidence { nodes[position] = node }
    }
}
