import GRDB
package import GraphModel

/// A claim and the others on the same thing.
package struct ClaimPeers: Sendable {
    /// One of them, and how it stands to the claim that was asked for.
    package struct Peer: Sendable {
        package let stored: StoredClaim
        package let comparison: Comparison
    }

    /// The claim itself first, then those that say the same, those that can be true beside it, and those that contradict it.
    package let claims: [Peer]
    /// By id.
    package let entities: [String: EntityNode]
}

extension Comparison {
    /// `same`, `compatible`, `conflicting` or `unrelated`.
    package var name: String {
        switch self {
        case .same: "same"
        case .compatible: "compatible"
        case .conflicting: "conflicting"
        case .unrelated: "unrelated"
        }
    }

    /// What two claims differ in, where they contradict each other.
    package var difference: Difference? {
        if case .conflicting(let difference) = self { return difference }
        return nil
    }
}

extension GraphStore {
    /// The other claims on the same thing.
    package func peers(of claim: ClaimNode, _ schema: GraphSchema) throws(StoreError) -> ClaimPeers {
        try StoreError.translate(path) {
            try database.read { db in
                let keys = try PeerFinder(db: db, schema: schema).peers(of: [claim])
                let own = try Int64.fetchAll(db, sql: "SELECT key FROM claim WHERE id = ?", arguments: [claim.id])
                let listing = try ClaimLister(db: db).listing(Set(keys + own).sorted(), total: 0)
                let reader = AssertionReader(schema: schema, names: names)
                let asked = reader.assertions(of: claim)
                func comparison(_ other: ClaimNode) -> Comparison {
                    if other.id == claim.id { return .same }
                    let found = asked.flatMap { mine in
                        reader.assertions(of: other).map { mine.compared(to: $0) }
                    }
                    return found.first { $0 != .unrelated } ?? .unrelated
                }
                let peers = listing.claims.map { ClaimPeers.Peer(stored: $0, comparison: comparison($0.claim)) }
                    .filter { $0.comparison != .unrelated }
                return ClaimPeers(
                    claims: peers.sorted { order($0, claim) < order($1, claim) }, entities: listing.entities)
            }
        }
    }

    private func order(_ peer: ClaimPeers.Peer, _ claim: ClaimNode) -> (Int, String, String) {
        let rank: [String: Int] = ["same": 1, "compatible": 2, "conflicting": 3]
        let place = peer.stored.claim.id == claim.id ? 0 : rank[peer.comparison.name] ?? 4
        return (place, peer.stored.article.id, peer.stored.claim.id)
    }
}
