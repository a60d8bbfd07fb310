import Extraction
import GraphModel
import TextCore

/// The claims of one article as nodes, each checked against the schema.
struct ClaimNodes {
    private(set) var nodes: [ClaimNode] = []
    /// One line for each claim that was left out.
    private(set) var warnings: [String] = []

    init(
        _ found: [FoundClaim], of articleID: String, in text: SourceText, entities: EntityNodes, schema: GraphSchema
    ) {
        var seen: Set<String> = []
        for claim in found {
            guard var node = ClaimNode(claim, of: articleID, in: text, entities: entities) else { continue }
            node.id = node.contentID
            if seen.insert(node.id).inserted { nodes.append(node) }
        }
    }
}
