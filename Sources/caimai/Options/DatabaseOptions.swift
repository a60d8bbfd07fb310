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
