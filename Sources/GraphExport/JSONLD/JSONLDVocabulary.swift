import GraphModel
import TextCore

/// The schema's terms as nodes with labels in every language, so that a document explains itself.
struct JSONLDVocabulary {
    let schema: GraphSchema

    /// One node each for types, kinds of claim, predicates, fields and their values.
    var nodes: [String] {
        let fields = schema.fields
        return schema.entityTypes.map(type) + schema.records.map(record) + schema.records.flatMap(\.kinds).map(kind)
            + schema.predicates.map(predicate) + fields.filter { $0.schemaOrg == nil }.map(field)
            + fields.filter { $0.kind == .value }.flatMap { field in field.values.map { value($0, of: field) } }
    }

    private func type(_ type: EntityType) -> String {
        let parents = type.parents.map { "cm:" + $0 } + (type.schemaOrg.map { ["schema:" + $0] } ?? [])
        return term(type.name, ["rdfs:Class"], type.label, type.comment, parents: parents)
    }

    private func record(_ record: RecordType) -> String {
        let parents = record.schemaOrg.map { ["schema:" + $0] } ?? []
        return term(JSONLDClass.record(record.name), ["rdfs:Class"], record.label, record.comment, parents: parents)
    }

    private func kind(_ kind: ClaimKind) -> String {
        term(
            JSONLDClass.claim(kind.name), ["rdfs:Class"], kind.label, kind.comment,
            parents: ["cm:" + JSONLDClass.record("claim")])
    }

    private func predicate(_ predicate: Predicate) -> String {
        var types = [JSONLDClass.predicate(predicate.group)]
        if predicate.group == .relations { types.append("rdf:Property") }
        if predicate.isSymmetric { types.append("owl:SymmetricProperty") }
        return term(predicate.name, types, predicate.label, predicate.comment, alternatives: predicate.covers)
    }

    private func field(_ field: Field) -> String { term(field.name, ["rdf:Property"], field.label, field.comment) }

    private func value(_ value: Field.Value, of field: Field) -> String {
        term(value.name, ["cm:" + JSONLDClass.record(field.name)], value.label, nil)
    }

    private func term(
        _ name: String, _ types: [String], _ label: Label, _ comment: String?, parents: [String] = [],
        alternatives: [String] = []
    ) -> String {
        var json = JSONWriter()
        json.object { json in
            json.node("cm:" + name, types)
            json.key("label")
            json.object { for (language, text) in label.all { $0.field(language, text) } }
            json.field("rdfs:comment", comment, language: "en")
            if !parents.isEmpty { json.list("rdfs:subClassOf", parents) { id, json in json.object { $0.field("@id", id) } } }
            if !alternatives.isEmpty {
                json.key("altLabel")
                json.object { $0.texts("zh-Hans", alternatives) }
            }
        }
        return json.string
    }
}

/// Names of the classes that the document uses besides the entity types.
enum JSONLDClass {
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
