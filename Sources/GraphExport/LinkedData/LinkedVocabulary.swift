import GraphModel

/// The schema's terms as nodes with labels and comments in every language, so that a document explains itself.
struct LinkedVocabulary {
    let schema: GraphSchema
    private let terms: LinkedTerms

    init(schema: GraphSchema) {
        self.schema = schema
        terms = LinkedTerms(schema)
    }

    /// One node each for types, kinds of claim, predicates, fields and their values, and the program.
    var nodes: [LinkedNode] {
        let fields = schema.fields
        let valued = fields.filter { $0.kind == .value }
        return schema.entityTypes.map(type) + schema.records.map(record) + schema.records.flatMap(\.kinds).map(kind)
            + schema.predicates.map(predicate) + fields.filter { $0.term == nil }.map(field) + valued.map(values)
            + valued.flatMap { field in field.values.map { value($0, of: field) } } + groups + [program]
    }

    /// The vocabulary itself.
    var ontology: LinkedNode {
        var node = LinkedNode("cm:", ["owl:Ontology"])
        node.add(LinkedTerms.label, [.text("财脉词汇", "zh-Hans"), .text("財脈詞彙", "zh-Hant"), .text("Caimai vocabulary", "en")])
        return node
    }

    private func type(_ type: EntityType) -> LinkedNode {
        let parents = type.parents.map { "cm:" + $0 } + (type.schemaOrg.map { ["schema:" + $0] } ?? [])
        return term(type.name, Self.classes, type.label, type.comment, parents: parents)
    }

    private func record(_ record: RecordType) -> LinkedNode {
        term(LinkedClass.record(record.name), Self.classes, record.label, record.comment, parents: record.terms)
    }

    private func kind(_ kind: ClaimKind) -> LinkedNode {
        term(
            LinkedClass.claim(kind.name), Self.classes, kind.label, kind.comment, parents: ["cm:" + LinkedClass.record("claim")])
    }

    private func predicate(_ predicate: Predicate) -> LinkedNode {
        var types = [LinkedClass.predicate(predicate.group)]
        if predicate.group == .relations { types += ["rdf:Property", "owl:ObjectProperty"] }
        if predicate.isSymmetric { types.append("owl:SymmetricProperty") }
        var node = term(predicate.name, types, predicate.label, predicate.comment)
        node.add(LinkedTerms.altLabel, predicate.covers.map { .text($0, "zh-Hans") })
        if predicate.group == .relations {
            node.add(LinkedTerm("schema:domainIncludes"), predicate.subject.map { .node("cm:" + $0) })
            node.add(LinkedTerm("schema:rangeIncludes"), predicate.object.map { .node("cm:" + $0) })
        }
        return node
    }

    private func field(_ field: Field) -> LinkedNode {
        let isObject = terms[field.name].coercion?.hasPrefix("@") == true
        let types = ["rdf:Property", isObject ? "owl:ObjectProperty" : "owl:DatatypeProperty"]
        var node = term(field.name, types, field.label, field.comment)
        node.add(LinkedTerm("rdfs:subPropertyOf"), field.implies.map { .node($0) })
        return node
    }

    /// The class of a field's values: `cm:Modality`.
    private func values(of field: Field) -> LinkedNode {
        term(LinkedClass.record(field.name), Self.classes, field.label, field.comment)
    }

    private func value(_ value: Field.Value, of field: Field) -> LinkedNode {
        term(value.name, ["cm:" + LinkedClass.record(field.name)], value.label, nil)
    }

    /// Classes of predicates, named as the fields are whose place they take.
    private var groups: [LinkedNode] {
        ["cm:Metric", "cm:Relation", "cm:Utterance"].map { LinkedNode($0, Self.classes) }
    }

    private var program: LinkedNode {
        var node = LinkedNode("cm:caimai", ["prov:SoftwareAgent", "schema:SoftwareApplication"])
        node.add(LinkedTerms.label, [.text("财脉", "zh-Hans"), .text("財脈", "zh-Hant"), .text("Caimai", "en")])
        return node
    }

    private static let classes = ["rdfs:Class", "owl:Class"]

    private func term(
        _ name: String, _ types: [String], _ label: Label, _ comment: Label?, parents: [String] = []
    ) -> LinkedNode {
        var node = LinkedNode("cm:" + name, types)
        node.add(LinkedTerms.label, label.all.map { .text($0.text, $0.language) })
        node.add(LinkedTerms.comment, comment?.all.map { .text($0.text, $0.language) } ?? [])
        node.add(LinkedTerm("rdfs:subClassOf"), parents.map { .node($0) })
        return node
    }
}

/// Names of the classes that documents use besides the entity types.
enum LinkedClass {
    /// `claim` → `Claim`.
    static func record(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }
    /// `change` → `ChangeClaim`.
    static func claim(_ kind: String) -> String { record(kind) + "Claim" }

    static func predicate(_ group: Predicate.Group) -> String {
        switch group {
        case .metrics: "cm:Metric"
        case .relations: "cm:Relation"
        case .statement: "cm:Utterance"
        }
    }
}
