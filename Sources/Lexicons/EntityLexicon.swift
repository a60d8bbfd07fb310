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

    /// Sorted by key.
    package let entries: [Entry]
    private let positions: [String: Int]

    /// Headings of an entity table.
    package static let columns = [
        "id", "type", "name", "hans", "hant", "latin", "weak", "context", "tickers", "parent", "industry", "country",
    ]

    /// Reads every table under `entities/`.
    ///
    /// - Throws: `TableError` for a malformed table or an id that stands twice.
    package init(_ folder: TableFolder) throws(TableError) {
        var tables: [Table] = []
        for name in folder.names(in: "entities") { tables.append(try folder.table(name, requires: Self.columns)) }
        try self.init(tables)
    }

    /// Joins entity tables.
    ///
    /// - Throws: `TableError` for an id that stands twice.
    package init(_ tables: [Table]) throws(TableError) {
        var entries: [Entry] = []
        var positions: [String: Int] = [:]
        for table in tables {
            for row in table.rows {
                let entry = Entry(row)
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
    init(_ row: Table.Row) {
        id = row["id"]
        type = row["type"]
        name = row["name"]
        hans = row.list("hans")
        hant = row.list("hant")
        latin = row.list("latin")
        weak = row.list("weak")
        context = row.list("context")
        tickers = row.list("tickers")
        parent = row["parent"]
        industry = row["industry"]
        country = row["country"]
        var seen: Set<String> = []
        names = ([name] + hans + hant + latin + weak).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
