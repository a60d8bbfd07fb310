import Foundation
import GraphModel

/// Holds the nodes of a document against the schema: classes, fields, and what the fields may hold.
struct LinkedCheck {
    private let schema: GraphSchema
    private let fields: [String: Field]
    private let records: [String: RecordType]
    private let kinds: [String: ClaimKind]
    private static let labels: Set<String> = ["label", "comment", "prefLabel", "altLabel"]

    init(_ schema: GraphSchema) {
        self.schema = schema
        fields = Dictionary(schema.fields.map { ($0.name, $0) }) { first, _ in first }
        records = Dictionary(schema.records.map { (LinkedClass.record($0.name), $0) }) { first, _ in first }
        kinds = Dictionary(
            schema.kinds.map { (LinkedClass.claim($0.name), $0) }
        ) { first, _ in first }
    }

    /// One line for each fault of a node, which is no term of the vocabulary.
    func faults(_ node: LinkedObject) -> [String] {
        var allowed = Self.labels
        var faults: [String] = []
        for type in node.types where !type.contains(":") {
            if let record = records[type] {
                allowed.formUnion(record.fields.map(\.name))
                faults += missing(record.required.filter { record.field($0)?.kind != .kind }, in: node)
            } else if let kind = kinds[type] {
                faults += missing(kind.requires, in: node)
            } else if schema.entityType(type) != nil {
                allowed.formUnion(schema.properties(of: type).map(\.name))
                faults += missing(schema.ancestors(of: type).flatMap { schema.entityType($0)?.required ?? [] }, in: node)
            } else {
                faults.append("there is no class \(type)")
            }
        }
        for key in node.keys where !key.contains(":") {
            let isKnown = node.types.isEmpty ? fields[key] != nil || schema.predicate(key) != nil : allowed.contains(key)
            if !isKnown { faults.append("it has no '\(key)'") }
            if let field = fields[key] { faults += node.texts(key).compactMap { fault($0, in: field) } }
        }
        return faults.map { "\(node.id): \($0)" }
    }

    private func missing(_ names: [String], in node: LinkedObject) -> [String] {
        names.filter { !node.keys.contains($0) }.map { "it lacks '\($0)'" }
    }

    private func fault(_ text: String, in field: Field) -> String? {
        let fits =
            switch field.kind {
            case .value: field.value(text) != nil
            case .predicate: schema.predicate(text) != nil
            case .decimal: Decimal(string: text)?.isNaN == false
            case .entity: text.hasPrefix("entity:")
            case .claim: text.hasPrefix("claim:")
            case .article, .quote, .repair: text.hasPrefix("article:")
            case .run: text.hasPrefix("run:")
            case .text, .identifier, .iri, .date, .time, .quantity, .kind: true
            }
        return fits ? nil : "'\(text)' is no \(field.kind) for '\(field.name)'"
    }
}
