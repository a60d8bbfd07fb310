import ArgumentParser
import GraphModel
import GraphStore
import Pipeline

/// Which database to use.
struct DatabaseOptions: ParsableArguments {
    @Option(name: .customLong("db"), help: ArgumentHelp("Database file.", valueName: "file"))
    var path = "caimai.db"

    /// The database, which must be there.
    func existing() throws -> GraphStore { try GraphStore.open(path, .existing) }

    /// The database, which must be there, for a command that only asks.
    func reading() throws -> GraphStore { try GraphStore.open(path, .reading) }

    /// The database, made where there is none.
    func created() throws -> GraphStore { try GraphStore.open(path, .create) }

    /// The entities that a name means: those that bear it or, where none does, the one whose name begins so.
    ///
    /// - Throws: `CommandError.noEntity` with names that are like it.
    func entities(named name: String, in store: GraphStore) throws -> [EntityNode] {
        let exact = try store.entities(named: name)
        if !exact.isEmpty { return exact }
        let lookup = try store.lookup(name)
        if lookup.fit == .prefix, lookup.entities.count == 1 { return lookup.entities.map(\.entity) }
        let suggestions = lookup.entities.prefix(5).map { DisplayText.safe($0.entity.name) }
        throw CommandError.noEntity(name, database: path, suggestions: suggestions)
    }

    /// The one entity that an id or a name means.
    ///
    /// - Throws: `CommandError.noEntity` with names that are like it, `CommandError.manyEntities` where several bear the name.
    func entity(named name: String, in store: GraphStore) throws -> EntityNode {
        if let entity = try store.entity(id: name) { return entity }
        let found = try entities(named: name, in: store)
        guard let entity = found.first, found.count == 1 else {
            throw CommandError.manyEntities(name, candidates: found.map { "\($0.id) \(DisplayText.safe($0.name)), a \($0.type)" })
        }
        return entity
    }

    /// The ids of articles of the graph, each given by its id, the beginning of one, a path or an address.
    ///
    /// - Throws: `CommandError.noArticle` where there is none, or more than one.
    func articles(named names: [String], in store: GraphStore) throws -> [String] {
        let current = Set(try store.articleIDs())
        return try names.map { name in
            let found = try store.articles(named: name)
            let present = found.filter(current.contains)
            guard let id = present.first, present.count == 1 else {
                throw CommandError.noArticle(name, database: path, candidates: present.isEmpty ? found : present)
            }
            return id
        }
    }

    /// The claim of an id or of the beginning of one.
    ///
    /// - Throws: `CommandError.noClaim` where there is none, or more than one.
    func claim(_ id: String, in store: GraphStore) throws -> (claim: ClaimNode, listing: ClaimListing) {
        let found = try store.claims(withID: id, limit: 6)
        guard found.claims.count == 1, let claim = found.claims.first?.claim else {
            throw CommandError.noClaim(id, database: path, among: found.claims.map(\.claim.id))
        }
        return (claim, found)
    }
}
