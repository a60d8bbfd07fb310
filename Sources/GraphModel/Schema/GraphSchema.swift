package import Foundation

/// What the graph may hold: entity types, predicates, fields and their labels, as `graph-schema/` declares them.
///
/// The folder is the one source: a label changed or a predicate added there needs no change in the program.
package struct GraphSchema: Sendable {
    /// In the order of `RecordType.names`.
    package let records: [RecordType]
    package let drawing: Drawing
    /// When two amounts say one thing.
    package let agreement: AgreementRules
    private let terms: any SchemaTermSource

    /// Reads and checks every file of a schema folder.
    ///
    /// - Throws: `SchemaError` with the file, the line and what is wrong in it.
    package init(contentsOf folder: URL) throws(SchemaError) {
        let files = try SchemaFolder(folder)
        records = files.records
        drawing = files.drawing
        agreement = try AgreementRules(try SchemaFolder.agreement(folder), predicates: files.predicates.map(\.name))
        terms = LoadedTerms(files)
    }

    /// Reads the files of records, drawing and agreement; those of predicates and entity types when they are asked for.
    ///
    /// For a question that names a few of them, and must not wait for all. Nothing is checked across files: whoever writes reads
    /// the whole. What is wrong with a file that is read later is told as if the file were not there.
    ///
    /// - Throws: `SchemaError` with the file, the line and what is wrong in it.
    package init(glancingAt folder: URL) throws(SchemaError) {
        records = try SchemaFolder.records(folder)
        drawing = try SchemaFolder.drawing(folder)
        agreement = try AgreementRules(try SchemaFolder.agreement(folder), predicates: nil)
        terms = LazyTerms(folder)
    }

    /// Sorted by name.
    package var entityTypes: [EntityType] { terms.entityTypes }
    /// Sorted by group and name.
    package var predicates: [Predicate] { terms.predicates }

    /// The entity type of a name, or nil.
    package func entityType(_ name: String) -> EntityType? { terms.entityType(name) }

    /// The predicate of a name, or nil.
    package func predicate(_ name: String) -> Predicate? { terms.predicate(name) }

    /// The node type of a name (`claim`), or nil.
    package func record(_ name: String) -> RecordType? { records.first { $0.name == name } }

    /// Kinds of claim.
    package var kinds: [ClaimKind] { record("claim")?.kinds ?? [] }

    /// Predicates between two entities.
    package var relations: [Predicate] { predicates.filter { $0.group == .relations } }

    /// The kind of claim of a name, or nil.
    package func kind(_ name: String) -> ClaimKind? { kinds.first { $0.name == name } }

    /// The value of a claim's field: `value("planned", of: "modality")`; nil where there is none.
    package func value(_ name: String, of field: String, in record: String = "claim") -> Field.Value? {
        self.record(record)?.field(field)?.value(name)
    }

    /// A type and all its parents, nearest first; only the name itself where it is no type.
    package func ancestors(of type: String) -> [String] { terms.ancestors(of: type) }

    /// True where a type is one of these or a child of one.
    package func isA(_ type: String, _ types: [String]) -> Bool {
        ancestors(of: type).contains { types.contains($0) }
    }

    /// Kinds of claim that take a predicate.
    package func kinds(of predicate: Predicate) -> [ClaimKind] {
        kinds.filter { $0.predicates == predicate.group }
    }

    /// What an entity type, predicate or kind of claim is called: `label(for: "marketCap", language: "zh-Hans")` is 市值.
    ///
    /// - Returns: the name itself where the schema has no such term.
    package func label(for name: String, language: String) -> String {
        let label = predicate(name)?.label ?? entityType(name)?.label ?? kind(name)?.label ?? record(name)?.label
        return label?[language] ?? name
    }

    /// How entities of a type are drawn: its own look, or that of its nearest parent.
    package func look(of type: String) -> EntityType.Look? {
        for name in ancestors(of: type) {
            if let look = entityType(name)?.look { return look }
        }
        return nil
    }

    /// The term of schema.org for a type: its own, or that of its nearest parent.
    package func schemaOrg(of type: String) -> String? {
        for name in ancestors(of: type) {
            if let term = entityType(name)?.schemaOrg { return term }
        }
        return nil
    }

    /// Every field of every node, once each by name, in the order of the files.
    package var fields: [Field] {
        var seen: Set<String> = []
        return (entityTypes.flatMap(\.properties) + records.flatMap(\.fields)).filter { seen.insert($0.name).inserted }
    }

    /// Properties of a type, its parents' first.
    package func properties(of type: String) -> [Field] {
        ancestors(of: type).reversed().flatMap { entityType($0)?.properties ?? [] }
    }
}
