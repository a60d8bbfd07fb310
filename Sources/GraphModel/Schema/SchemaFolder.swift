import Foundation

/// Reads the files of a schema folder and checks each name that one file uses of another.
struct SchemaFolder {
    private(set) var entityTypes: [EntityType] = []
    private(set) var predicates: [Predicate] = []
    private(set) var records: [RecordType] = []
    let drawing: Drawing
    /// Each type with all its parents, itself first.
    private(set) var ancestors: [String: [String]] = [:]

    init(_ folder: URL) throws(SchemaError) {
        drawing = try Self.drawing(folder)
        let typeFiles = try Self.files(in: folder, "entities")
        for file in typeFiles { entityTypes.append(try EntityType(file)) }
        try addPredicates(of: folder)
        records = try Self.records(folder)
        for file in typeFiles { ancestors[file.name] = try ancestors(of: file) }
        for file in typeFiles { try checkRequired(file) }
        _ = try SchemaTerms(entityTypes, predicates, records)
    }

    /// Words and colours of drawings.
    static func drawing(_ folder: URL) throws(SchemaError) -> Drawing {
        try Drawing(try SchemaFile(folder.appendingPathComponent("drawing.yaml")))
    }

    /// The nodes that are no entities.
    static func records(_ folder: URL) throws(SchemaError) -> [RecordType] {
        var records: [RecordType] = []
        for name in RecordType.names {
            records.append(try RecordType(try SchemaFile(folder.appendingPathComponent(name + ".yaml"))))
        }
        return records
    }

    /// The file that says when claims say one thing.
    static func agreement(_ folder: URL) throws(SchemaError) -> SchemaFile {
        try SchemaFile(folder.appendingPathComponent("agreement.yaml"))
    }

    private mutating func addPredicates(of folder: URL) throws(SchemaError) {
        let claim = try SchemaFile(folder.appendingPathComponent("claim.yaml")).root(keys: nil).mapping("fields")
        let fields = Set(claim?.keys ?? [])
        let directions = Set(try claim?.mapping("direction")?.mapping("values")?.keys ?? [])
        var files: [(SchemaFile, Predicate.Group)] = []
        for group in [Predicate.Group.metrics, .relations] {
            for file in try Self.files(in: folder, group.rawValue) { files.append((file, group)) }
        }
        files.append((try SchemaFile(folder.appendingPathComponent("statement.yaml")), .statement))
        for (file, group) in files {
            let predicate = try Predicate(file, group)
            if predicates.contains(where: { $0.name == predicate.name }) {
                throw SchemaError(file: file.path, problem: .repeated(predicate.name))
            }
            try check(predicate, file, fields: fields, directions: directions)
            predicates.append(predicate)
        }
    }

    /// Checks that a predicate's ends are types, and what it requires are fields.
    private func check(
        _ predicate: Predicate, _ file: SchemaFile, fields: Set<String>, directions: Set<String>
    ) throws(SchemaError) {
        let root = try file.root(keys: nil)
        for (key, types) in [("subject", predicate.subject), ("object", predicate.object)] {
            for type in types where !entityTypes.contains(where: { $0.name == type }) {
                throw root.error(in: key, item: type, .undeclared("entity type", type))
            }
        }
        for (key, names) in [("requires", predicate.requires), ("uses", predicate.uses)] {
            for name in names where !fields.contains(name) {
                throw root.error(in: key, item: name, .undeclared("field", name))
            }
        }
        if let tone = predicate.tone, !directions.contains(tone) {
            throw root.error(in: "tone", .undeclared("value of direction", tone))
        }
        for name in predicate.directions.keys.sorted() where !directions.contains(name) {
            throw (try root.mapping("directions") ?? root).error(in: name, .undeclared("value of direction", name))
        }
    }

    /// A type and its parents, breadth first.
    private func ancestors(of file: SchemaFile) throws(SchemaError) -> [String] {
        var found = [file.name]
        var i = 0
        while i < found.count {
            for parent in entityTypes.first(where: { $0.name == found[i] })?.parents ?? [] {
                guard entityTypes.contains(where: { $0.name == parent }) else {
                    throw try file.root(keys: nil).error(in: "extends", item: parent, .undeclared("entity type", parent))
                }
                if parent == file.name {
                    throw try file.root(keys: nil).error(in: "extends", .invalid("'\(parent)' is its own parent"))
                }
                if !found.contains(parent) { found.append(parent) }
            }
            i += 1
        }
        return found
    }

    private func checkRequired(_ file: SchemaFile) throws(SchemaError) {
        let own = entityTypes.first { $0.name == file.name }
        let names = (ancestors[file.name] ?? []).flatMap { name in
            entityTypes.first { $0.name == name }?.properties.map(\.name) ?? []
        }
        for property in own?.required ?? [] where !names.contains(property) {
            throw try file.root(keys: nil).error(in: "required", item: property, .undeclared("property", property))
        }
    }

    /// The files of one folder, sorted by name.
    private static func files(in folder: URL, _ name: String) throws(SchemaError) -> [SchemaFile] {
        let url = folder.appendingPathComponent(name)
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        } catch {
            throw SchemaError(file: url.relativePath, problem: .unreadable("no folder '\(name)' there"))
        }
        var files: [SchemaFile] = []
        for name in names.sorted() where name.hasSuffix(".yaml") {
            files.append(try SchemaFile(url.appendingPathComponent(name)))
        }
        return files
    }
}
