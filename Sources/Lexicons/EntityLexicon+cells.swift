import TextCore

extension EntityLexicon.Entry {
    init(_ row: Table.Row) { self.init { row[$0] } }

    /// An entry of cells by the headings of `EntityLexicon.columns`; those that are missing are empty.
    ///
    /// Without an id it gets the one that a name of this type has that no lexicon knows, so that what articles said of it before is its
    /// own.
    package init(cells: [String: String]) {
        var cells = cells
        if cells["id", default: ""].isEmpty { cells["id"] = Self.id(type: cells["type"] ?? "", name: cells["name"] ?? "") }
        self.init { cells[$0] ?? "" }
    }

    private init(_ cell: (String) -> String) {
        func list(_ column: String) -> [String] { Table.values(of: cell(column)) }
        self.init(
            id: cell("id"), type: cell("type"), name: cell("name"), hans: list("hans"), hant: list("hant"), latin: list("latin"),
            weak: list("weak"), context: list("context"), tickers: list("tickers"), parent: cell("parent"),
            industry: cell("industry"), country: cell("country"))
    }

    /// Its cells by heading, empty ones left out.
    package var cells: [String: String] {
        var cells = ["id": id, "type": type, "name": name, "parent": parent, "industry": industry, "country": country]
        for (column, list) in [
            ("hans", hans), ("hant", hant), ("latin", latin), ("weak", weak), ("context", context), ("tickers", tickers),
        ] { cells[column] = list.joined(separator: "|") }
        return cells.filter { !$0.value.isEmpty }
    }

    /// The key of a name that no lexicon has: a hash of type and folded name, so that 輝達 and 辉达 have one.
    package static func id(type: String, name: String) -> String {
        var hash = ContentHash()
        hash.add(field: type)
        hash.add(field: ScriptFolding.shared.fold(name))
        return hash.hex(24)
    }
}
