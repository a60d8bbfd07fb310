/// A set of entity types, for quick tests of membership.
struct TypeSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// The types of the vocabulary, each a bit.
    private static let names = [
        "Company", "Organization", "Person", "Product", "Index", "Market", "Instrument", "Sector", "Group", "Place", "Work",
        "Event",
        "Policy",
    ]

    static let place = TypeSet(named: "Place")
    static let company = TypeSet(named: "Company")
    static let market = TypeSet(named: "Market")
    static let organization = TypeSet(named: "Organization")
    static let product = TypeSet(named: "Product")

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The set of one type; empty for a name that is none.
    init(named name: String) {
        rawValue = Self.names.firstIndex(of: name).map { 1 << $0 } ?? 0
    }

    init(_ names: some Sequence<String>) {
        self = names.reduce(into: []) { $0.formUnion(TypeSet(named: $1)) }
    }
}
