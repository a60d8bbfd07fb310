import GraphModel

/// The schema as SHACL shapes: which fields a node must and may have, how often, and what they may hold.
///
/// The ends of relations are checked on the direct lines between entities; `caimai verify` checks those of every claim.
struct SchemaShapes {
    let schema: GraphSchema

    /// Shapes with their property shapes, none blank.
    var nodes: [LinkedNode] {
        schema.records.map { shape($0.name, "cm:" + LinkedClass.record($0.name), $0.fields.filter(isWritten), $0.required) }
            + schema.kinds.map(kind)
            + schema.entityTypes.filter { !$0.properties.isEmpty }.map {
                shape($0.name, "cm:" + $0.name, $0.properties.filter { $0.name != "aliases" }, $0.required)
            }
            + schema.relations.flatMap(ends) + places + choices
    }

    /// A claim's kind is its class, and an entity's other names are labels.
    private func isWritten(_ field: Field) -> Bool { field.kind != .kind }

    private func shape(_ name: String, _ target: String, _ fields: [Field], _ required: [String]) -> LinkedNode {
        var node = LinkedNode("shape:" + name, ["sh:NodeShape"])
        node.add("sh:targetClass", .node(target))
        let terms = LinkedTerms(schema)
        for field in fields {
            var property = LinkedNode("shape:\(name)_\(field.name)", ["sh:PropertyShape"])
            property.add("sh:path", .node(terms[field.name].iri))
            if required.contains(field.name) { property.add("sh:minCount", .literal("1", "xsd:integer")) }
            if !field.isMany { property.add("sh:maxCount", .literal("1", "xsd:integer")) }
            constrain(&property, field)
            node.add("sh:property", .inner(property))
        }
        return node
    }

    /// What the values of a field may be.
    private func constrain(_ property: inout LinkedNode, _ field: Field) {
        switch field.kind {
        case .entity: property.add("sh:class", .node("cm:Thing"))
        case .article: property.add("sh:class", .node("cm:Article"))
        case .claim: property.add("sh:class", .node("cm:Claim"))
        case .run: property.add("sh:class", .node("cm:Run"))
        case .quantity: property.add("sh:class", .node("cm:Quantity"))
        case .repair: property.add("sh:class", .node("cm:Repair"))
        case .quote: property.add("sh:class", .node("oa:SpecificResource"))
        case .value: property.add("sh:in", .list(field.values.map { .node("cm:" + $0.name) }))
        case .predicate: property.add("sh:nodeKind", .node("sh:IRI"))
        case .decimal: property.add("sh:datatype", .node("xsd:decimal"))
        case .iri: property.add("sh:datatype", .node("xsd:anyURI"))
        case .identifier: property.add("sh:datatype", .node("xsd:string"))
        case .date: addChoice(["xsd:date", "xsd:dateTime", "xsd:string"], to: &property)
        case .time: addChoice(["edtf:EDTF", "xsd:duration", "xsd:string"], to: &property)
        case .text: property.add("sh:nodeKind", .node("sh:Literal"))
        case .kind: break
        }
    }

    private func addChoice(_ datatypes: [String], to property: inout LinkedNode) {
        property.add("sh:or", .list(datatypes.map { .node(Self.choice($0)) }))
    }

    /// A shape for one datatype or class among several: `shape:xsd_string`.
    private static func choice(_ name: String) -> String { "shape:" + name.replacing(":", with: "_") }

    /// The shapes that choices refer to, once each.
    private var choices: [LinkedNode] {
        let datatypes = ["edtf:EDTF", "xsd:date", "xsd:dateTime", "xsd:duration", "xsd:string"]
        let relations = schema.relations
        let types = Set(relations.flatMap { $0.subject + $0.object }).sorted().map { "cm:" + $0 }
        return [("sh:datatype", datatypes), ("sh:class", types)].flatMap { constraint, names in
            names.map { name in
                var node = LinkedNode(Self.choice(name), ["sh:NodeShape"])
                node.add(constraint, .node(name))
                return node
            }
        }
    }

    /// Fields that a kind of claim requires, and the predicates that it takes.
    private func kind(_ kind: ClaimKind) -> LinkedNode {
        let fields = schema.record("claim")?.fields.filter { kind.requires.contains($0.name) } ?? []
        let name = LinkedClass.claim(kind.name)
        var node = shape(name, "cm:" + name, fields, kind.requires)
        var property = LinkedNode("shape:\(name)_predicate", ["sh:PropertyShape"])
        property.add("sh:path", .node("cm:predicate"))
        let predicates = schema.predicates.filter { $0.group == kind.predicates }
        property.add("sh:in", .list(predicates.map { .node("cm:" + $0.name) }))
        node.add("sh:property", .inner(property))
        return node
    }

    /// Types at both ends of a relation.
    private func ends(of predicate: Predicate) -> [LinkedNode] {
        [("from", "sh:targetSubjectsOf", predicate.subject), ("to", "sh:targetObjectsOf", predicate.object)].map {
            end, target, types in
            var node = LinkedNode("shape:\(predicate.name)_\(end)", ["sh:NodeShape"])
            node.add(target, .node("cm:" + predicate.name))
            node.add("sh:or", .list(types.map { .node(Self.choice("cm:" + $0)) }))
            return node
        }
    }

    /// Places of articles have a source, words and a position.
    private var places: [LinkedNode] {
        [
            simple("Place", "oa:SpecificResource", [("oa:hasSource", 1, "cm:Article", nil), ("oa:hasSelector", 2, nil, nil)]),
            simple("Words", "oa:TextQuoteSelector", [("oa:exact", 1, nil, "rdf:langString")]),
            simple(
                "Position", "oa:TextPositionSelector",
                [("oa:start", 1, nil, "xsd:nonNegativeInteger"), ("oa:end", 1, nil, "xsd:nonNegativeInteger")]),
        ]
    }

    private func simple(
        _ name: String, _ target: String, _ properties: [(path: String, count: Int, type: String?, datatype: String?)]
    ) -> LinkedNode {
        var node = LinkedNode("shape:oa_" + name, ["sh:NodeShape"])
        node.add("sh:targetClass", .node(target))
        for (path, count, type, datatype) in properties {
            var property = LinkedNode("shape:oa_\(name)_\(path.dropFirst(3))", ["sh:PropertyShape"])
            property.add("sh:path", .node(path))
            for bound in ["sh:minCount", "sh:maxCount"] { property.add(bound, .literal(String(count), "xsd:integer")) }
            if let type { property.add("sh:class", .node(type)) }
            if let datatype { property.add("sh:datatype", .node(datatype)) }
            node.add("sh:property", .inner(property))
        }
        return node
    }
}
