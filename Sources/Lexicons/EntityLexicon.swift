/// The entities that the world knows, one row each, from every table under `entities/`.
package struct EntityLexicon: Sendable {
    /// One entity with all its names.
    package struct Entry: Sendable {
        /// Stable key in kebab case: `nvidia`.
        package let id: String
        /// An entity type of the schema: `Company`.
        package let type: String
        /// Canonical name: 英伟达.
        package let name: String
        /// Names in simplified Chinese, the canonical one first.
        package let hans: [String]
        /// Names in traditional Chinese: 輝達, 英偉達.
        package let hant: [String]
        /// Names in Latin script: NVIDIA, Nvidia.
        package let latin: [String]
        /// Names that count only where a sure name, or a word of `context`, stands in the same article: 大众.
        package let weak: [String]
        /// Words that make a weak name sure.
        package let context: [String]
        /// `MARKET:CODE` each: `NASDAQ:NVDA`, `SSE:600519`, `HKEX:00700`, `TWSE:2330`.
        package let tickers: [String]
        /// Key of the owner, or "".
        package let parent: String
        /// Industry in simplified Chinese, or "".
        package let industry: String
        /// Country in simplified Chinese, or "".
        package let country: String

        /// Every name once, the canonical first.
        package let names: [String]
    }

    /// Those of users first, then table by table, sorted by key.
    package let entries: [Entry]
    private let positions: [String: Int]

    /// Headings of an entity table.
    package static let columns = [
        "id", "type", "name", "hans", "hant", "latin", "weak", "context", "tickers", "parent", "industry", "country",
    ]

    /// Reads every table under `entities/`.
    ///
    /// - Parameter own: entries of users. One with the id of an entry of the tables adds its names and codes to it; the others are
    ///   new, and where a name is claimed by both, theirs comes first.
    /// - Throws: `TableError` for a malformed table or an id that stands twice.
    package init(_ folder: TableFolder, own: [Entry] = []) throws(TableError) {
        var tables: [Table] = []
        for name in folder.names(in: "entities") { tables.append(try folder.table(name, requires: Self.columns)) }
        try self.init(tables, own: own)
    }

    /// Joins entity tables.
    ///
    /// - Parameter own: entries of users.
    /// - Throws: `TableError` for an id that stands twice.
    package init(_ tables: [Table], own: [Entry] = []) throws(TableError) {
        let added = Dictionary(own.map { ($0.id, $0) }) { _, last in last }
        let known = Set(tables.flatMap { $0.rows.map { $0["id"] } })
        var entries: [Entry] = own.filter { !known.contains($0.id) }
        var positions: [String: Int] = [:]
        for (position, entry) in entries.enumerated() { positions[entry.id] = position }
        for table in tables {
            for row in table.rows {
                let entry = added[row["id"]].map { Entry(row).adding($0) } ?? Entry(row)
                guard positions.updateValue(entries.count, forKey: entry.id) == nil else {
                    throw TableError(table: table.name, line: row.line, text: entry.id, problem: .repeated(entry.id))
                }
                entries.append(entry)
            }
        }
        self.entries = entries
        self.positions = positions
    }

    /// The entry of a key.
    package subscript(id: String) -> Entry? { positions[id].map { entries[$0] } }
}

extension EntityLexicon.Entry {
    /// The same with the names, context and codes of another of its id; a name of which the other is sure is sure.
    func adding(_ other: Self) -> Self {
        func joined(_ list: KeyPath<Self, [String]>) -> [String] {
            self[keyPath: list] + other[keyPath: list].filter { !self[keyPath: list].contains($0) }
        }
        let sure = Set(other.names).subtracting(other.weak)
        return Self(
            id: id, type: type, name: name, hans: joined(\.hans) + (other.name == name ? [] : [other.name]), hant: joined(\.hant),
            latin: joined(\.latin), weak: joined(\.weak).filter { !sure.contains($0) }, context: joined(\.context),
            tickers: joined(\.tickers), parent: parent.isEmpty ? other.parent : parent,
            industry: industry.isEmpty ? other.industry : industry, country: country.isEmpty ? other.country : country)
    }

    init(
        id: String, type: String, name: String, hans: [String], hant: [String], latin: [String], weak: [String],
        context: [String], tickers: [String], parent: String, industry: String, country: String
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.hans = hans
        self.hant = hant
        self.latin = latin
        self.weak = weak
        self.context = context
        self.tickers = tickers
        self.parent = parent
        self.industry = industry
        self.country = country
        var seen: Set<String> = []
        names = ([name] + hans + hant + latin + weak).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
