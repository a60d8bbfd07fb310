import GraphModel
import TextCore

/// A graph as nodes and edges with plain properties, which GraphML and Neo4j share: entities, articles and claims are nodes; a
/// claim's roles and the direct lines between entities are edges.
struct GraphRows: Sendable {
    /// A kind of node, and the properties that it may have.
    struct Kind: Sendable {
        let properties: [String]

        static let entity = Kind(properties: ["name", "aliases", "ticker"])
        static let article = Kind(properties: ["title", "publisher", "published", "url", "path"])
        static let claim = Kind(
            properties: [
                "predicate", "modality", "direction", "basis", "time", "low", "high", "unit", "words", "evidence", "confidence",
            ])
        static let edge = Kind(properties: ["claims"])
    }

    /// A node or an edge.
    struct Row {
        let id: String
        /// Ends of an edge.
        var ends: (from: String, to: String)?
        /// Type of the entity, kind of the claim, role or relation of the edge.
        let label: String
        /// In the order of the kind; "" where there is none.
        let values: [String]
    }

    let schema: GraphSchema

    func row(_ entity: EntityNode) -> Row {
        Row(
            id: entity.id, label: entity.type,
            values: [entity.name, entity.aliases.joined(separator: " | "), entity.identifiers["ticker"] ?? ""])
    }

    func row(_ article: ArticleNode) -> Row {
        let published = article.published ?? article.publishedBound ?? ""
        return Row(
            id: article.id, label: "Article",
            values: [article.title ?? "", article.publisher ?? "", published, article.url ?? "", article.path])
    }

    func row(_ claim: ClaimNode) -> Row {
        let amount = claim.value ?? claim.to ?? claim.from
        let values = [
            claim.predicate, claim.modality, claim.direction?.rawValue, claim.basis, claim.time, amount?.low.plainText,
            amount?.high.plainText, amount?.unit, claim.content?.text ?? amount?.text, claim.evidence.text,
            claim.confidence.plainText,
        ]
        return Row(id: claim.id, label: LinkedClass.claim(claim.kind), values: values.map { $0 ?? "" })
    }

    /// The roles of a claim as edges.
    func edges(of claim: ClaimNode) -> [Row] {
        let roles = [("subject", claim.subject), ("object", claim.object), ("speaker", claim.speaker)]
        let ends = roles.compactMap { role, id in id.map { (role, $0) } } + claim.topics.map { ("topic", $0) }
        return (ends + [("source", claim.articleID)]).map { role, id in
            Row(id: "\(claim.id)#\(role)=\(id)", ends: (claim.id, id), label: role, values: [""])
        }
    }

    /// How a claim stands to others, as edges.
    func edges(of agreement: ClaimAgreement) -> [Row] {
        [("agreesWith", agreement.agrees), ("conflictsWith", agreement.conflicts)].flatMap { label, ids in
            ids.map { Row(id: "\(agreement.claim)#\(label)=\($0)", ends: (agreement.claim, $0), label: label, values: [""]) }
        }
    }

    /// A direct line as an edge that names its claims.
    func row(_ link: EntityLink) -> Row {
        Row(
            id: "\(link.subject)#\(link.predicate)=\(link.object)", ends: (link.subject, link.object), label: link.predicate,
            values: [link.claims.joined(separator: " ")])
    }
}
