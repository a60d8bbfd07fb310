import GRDB
package import GraphModel

extension GraphStore {
    /// The groups that claims belong to, with the claims of other articles on the same things.
    ///
    /// Nothing of this is stored: it is worked out from the claims when it is asked for.
    package func groups(of claims: [StoredClaim], _ schema: GraphSchema) throws(StoreError) -> [ClaimGroup] {
        try StoreError.translate(path) {
            try database.read { db in
                let finder = try PeerFinder(db: db, schema: schema)
                let peers = try ClaimLister(db: db).listing(finder.peers(of: claims.map(\.claim)), total: 0)
                return grouping(schema).groups(of: peers.claims + claims)
            }
        }
    }

    /// Groups on which articles contradict one another, those with the most origins first.
    ///
    /// - Parameter ids: of the subjects; all where nil.
    package func conflicts(
        about ids: [String]?, _ schema: GraphSchema
    ) throws(StoreError) -> (groups: [ClaimGroup], entities: [String: EntityNode]) {
        try StoreError.translate(path) {
            try database.read { db in
                let finder = try PeerFinder(db: db, schema: schema)
                let subjects = try ids?.compactMap { try StoreReader(db).entity(id: $0)?.key } ?? finder.subjects()
                var groups: [ClaimGroup] = []
                var entities: [String: EntityNode] = [:]
                for subject in subjects {
                    let listing = try ClaimLister(db: db).listing(finder.repeated(of: subject), total: 0)
                    let found = grouping(schema).groups(of: listing.claims).filter { $0.difference != nil }
                    groups += found
                    if !found.isEmpty { entities.merge(listing.entities) { first, _ in first } }
                }
                let sorted = groups.stablySorted { ($1.origins, $0.subject) < ($0.origins, $1.subject) }
                return (sorted, entities)
            }
        }
    }

    /// What claims say of entities by metric and period, the latest period last.
    ///
    /// - Parameter predicates: metrics; all where empty.
    package func groups(
        about ids: [String], predicates: [String], _ schema: GraphSchema
    ) throws(StoreError) -> (groups: [ClaimGroup], entities: [String: EntityNode]) {
        try StoreError.translate(path) {
            try database.read { db in
                let keys = try ids.compactMap { try StoreReader(db).entity(id: $0)?.key }
                let claims = try PeerFinder(db: db, schema: schema).timed(subjects: keys, predicates: predicates)
                let listing = try ClaimLister(db: db).listing(claims, total: claims.count)
                return (grouping(schema).groups(of: listing.claims), listing.entities)
            }
        }
    }

    private func grouping(_ schema: GraphSchema) -> ClaimGrouping {
        ClaimGrouping(reader: AssertionReader(schema: schema, names: names))
    }
}
