import GraphExport
import GraphModel
import GraphStore

/// Prints a list of claims in any format.
struct ClaimPage {
    let store: GraphStore
    let schema: GraphSchema
    let language: Language

    /// Writes the claims with the number of stories that say the same.
    func write(_ claims: ClaimListing, _ format: ListingFormat) throws {
        guard format != .jsonld else { return try Output.standard.write(store.graph(of: claims), schema) }
        let standing = ClaimStanding(try store.groups(of: claims.claims, schema))
        let listing = Listing(claims, standing: standing, schema: schema, language: language.rawValue)
        try Output.standard.write(listing.text(format))
        if format == .table, claims.claims.count < claims.total {
            try Output.standard.write("… \(claims.total - claims.claims.count) more: --limit \(claims.total)\n")
        }
    }
}

extension Output {
    /// Writes a graph as JSON-LD.
    func write(_ graph: Graph, _ schema: GraphSchema) throws {
        try LinkedDocument(schema: schema).write(graph, schema, to: write)
    }
}

/// How claims stand among the others, by id.
struct ClaimStanding {
    private var origins: [String: Int] = [:]
    private var differences: [String: Comparison.Difference] = [:]

    init(_ groups: [ClaimGroup]) {
        for group in groups {
            for side in group.sides {
                for stored in side.claims {
                    origins[stored.claim.id] = max(origins[stored.claim.id] ?? 1, side.origins.count)
                    if let difference = group.difference { differences[stored.claim.id] = difference }
                }
            }
        }
    }

    /// Stories that say what the claim says, itself among them.
    func origins(of claim: String) -> Int { origins[claim] ?? 1 }

    /// What others contradict the claim in.
    func difference(of claim: String) -> Comparison.Difference? { differences[claim] }
}
