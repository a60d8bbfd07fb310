import Foundation
import Synchronization

/// Where a schema has its predicates and entity types from.
protocol SchemaTermSource: Sendable {
    /// Sorted by name.
    var entityTypes: [EntityType] { get }
    /// Sorted by group and name.
    var predicates: [Predicate] { get }
    func entityType(_ name: String) -> EntityType?
    func predicate(_ name: String) -> Predicate?
    /// A type and all its parents, nearest first; only the name itself where it is no type.
    func ancestors(of type: String) -> [String]
}

/// All of them, read and checked.
struct LoadedTerms: SchemaTermSource {
    let entityTypes: [EntityType]
    let predicates: [Predicate]
    private let typeNumbers: [String: Int]
    private let predicateNumbers: [String: Int]
    private let ancestors: [String: [String]]

    init(_ files: SchemaFolder) {
        entityTypes = files.entityTypes
        predicates = files.predicates
        ancestors = files.ancestors
        typeNumbers = Dictionary(zip(entityTypes.map(\.name), 0...)) { first, _ in first }
        predicateNumbers = Dictionary(zip(predicates.map(\.name), 0...)) { first, _ in first }
    }

    func entityType(_ name: String) -> EntityType? { typeNumbers[name].map { entityTypes[$0] } }

    func predicate(_ name: String) -> Predicate? { predicateNumbers[name].map { predicates[$0] } }

    func ancestors(of type: String) -> [String] { ancestors[type] ?? [type] }
}

/// One at a time, when it is asked for; all of them where all are wanted.
final class LazyTerms: SchemaTermSource {
    private struct Known {
        var predicates: [String: Predicate?] = [:]
        var types: [String: EntityType?] = [:]
        var all: LoadedTerms?
    }

    private let folder: URL
    private let known = Mutex(Known())

    init(_ folder: URL) {
        self.folder = folder
    }

    var entityTypes: [EntityType] { all?.entityTypes ?? [] }
    var predicates: [Predicate] { all?.predicates ?? [] }

    func entityType(_ name: String) -> EntityType? {
        known.withLock { known in
            if let type = known.types[name] { return type }
            let type = file("entities", name).flatMap { try? EntityType($0) }
            known.types[name] = .some(type)
            return type
        }
    }

    func predicate(_ name: String) -> Predicate? {
        known.withLock { known in
            if let predicate = known.predicates[name] { return predicate }
            let predicate =
                file("metrics", name).flatMap { try? Predicate($0, .metrics) }
                ?? file("relations", name).flatMap { try? Predicate($0, .relations) }
                ?? (name == "statement" ? file(".", name).flatMap { try? Predicate($0, .statement) } : nil)
            known.predicates[name] = .some(predicate)
            return predicate
        }
    }

    func ancestors(of type: String) -> [String] { all?.ancestors(of: type) ?? [type] }

    private var all: LoadedTerms? {
        known.withLock { known in
            if known.all == nil { known.all = (try? SchemaFolder(folder)).map(LoadedTerms.init) }
            return known.all
        }
    }

    /// The file of a term; nil where there is none, and for a name that is no plain word.
    private func file(_ group: String, _ name: String) -> SchemaFile? {
        guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0 | 0x20) }) else { return nil }
        let url = folder.appendingPathComponent(group).appendingPathComponent(name + ".yaml")
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        return try? SchemaFile(url)
    }
}
