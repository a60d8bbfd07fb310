import GraphModel

/// Entities, and the direct lines between them, as nodes.
struct LinkedEntity: Sendable {
    let schema: GraphSchema
    let terms: LinkedTerms

    /// An entity with a name in each language that has one.
    func node(_ entity: EntityNode) -> LinkedNode {
        let names = EntityNames(entity)
        var node = LinkedNode(NodeIRI.node(entity.id), types(entity.type))
        node.add(terms["name"], .plain(entity.name))
        node.add(LinkedTerms.prefLabel, names.preferred.map { .text($0.text, $0.language) })
        node.add(LinkedTerms.altLabel, names.others.map { .text($0.text, $0.language) })
        for property in schema.properties(of: entity.type) where property.kind == .identifier {
            node.add(terms[property.name], .plain(entity.identifiers[property.name]))
        }
        return node
    }

    /// A direct line as a plain property of its subject, and a node that says which claims it stands for.
    func nodes(_ link: EntityLink) -> [LinkedNode] {
        let (subject, object) = (NodeIRI.node(link.subject), NodeIRI.node(link.object))
        var plain = LinkedNode(subject)
        plain.add(terms[link.predicate], .node(object))
        let id =
            "link:" + [subject, object].map { $0.replacing("entity:", with: "") }.joined(separator: "/" + link.predicate + "/")
        var node = LinkedNode(id, schema.linkedTypes(ofRecord: "link"))
        node.add(terms["linkFrom"], .node(subject))
        node.add(terms["linkKind"], .node("cm:" + link.predicate))
        node.add(terms["linkTo"], .node(object))
        node.add(terms["claims"], link.claims.map { .node(NodeIRI.node($0)) })
        return [plain, node]
    }

    /// How a claim stands to others.
    func node(_ standing: ClaimAgreement) -> LinkedNode {
        var node = LinkedNode(NodeIRI.node(standing.claim))
        node.add(terms["agreesWith"], standing.agrees.map { .node(NodeIRI.node($0)) })
        node.add(terms["conflictsWith"], standing.conflicts.map { .node(NodeIRI.node($0)) })
        return node
    }

    private func types(_ type: String) -> [String] {
        schema.entityType(type) == nil ? [] : ["cm:" + type] + (schema.schemaOrg(of: type).map { ["schema:" + $0] } ?? [])
    }
}
