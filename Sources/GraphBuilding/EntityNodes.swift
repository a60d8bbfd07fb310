import Extraction
import GraphModel
import Lexicons
import TextCore

/// The entities of one article as nodes, with their mentions; findings that name the same thing become one node.
struct EntityNodes {
    private(set) var nodes: [EntityNode] = []
    private(set) var mentions: [MentionEdge] = []
    /// The node number of each found entity.
    private var positions: [Int] = []

    init(_ found: [FoundEntity], of articleID: String, in text: SourceText) {
        var numbers: [String: Int] = [:]
        var seen: Set<MentionEdge> = []
        for entity in found {
            let id = EntityNode.id(of: entity)
            let number = numbers[id] ?? nodes.count
            numbers[id] = number
            positions.append(number)
            let aliases = Set(entity.aliases).subtracting([entity.name, ""]).sorted()
            let node = EntityNode(
                id: id, type: entity.type, name: entity.name, aliases: aliases, identifiers: entity.identifiers)
            if number == nodes.count { nodes.append(node) } else { nodes[number].merge(node) }
            for range in entity.mentions {
                let mention = MentionEdge(articleID: articleID, entityID: id, range: range, text: text[range])
                if seen.insert(mention).inserted { mentions.append(mention) }
            }
        }
        mentions.sort { ($0.range, $0.entityID) < ($1.range, $1.entityID) }
    }

    /// The node of a found entity by its number in the findings, or nil where there is none.
    subscript(number: Int) -> EntityNode? { positions.indices.contains(number) ? nodes[positions[number]] : nil }
}

extension EntityNode {
    /// `entity:nvidia` for an entry of the lexicon; for others `entity:` and a hash of type and folded name, so that
    /// 輝達 and 辉达 have one id.
    static func id(of entity: FoundEntity) -> String {
        if let key = entity.lexiconID { return "entity:" + key }
        return "entity:" + EntityLexicon.Entry.id(type: entity.type, name: entity.name)
    }
}
