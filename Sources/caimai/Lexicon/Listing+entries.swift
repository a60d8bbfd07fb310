import GraphStore
import Lexicons
import TextCore

extension Listing {
    /// The user's own entries: the commonest columns for people, all of them for programs and spreadsheets.
    init(_ entries: [StoredEntry]) {
        headings = ["id", "type", "name", "other names", "tickers"]
        weights = [2, 1, 2, 3, 2]
        fields = EntityLexicon.columns
        for entry in entries {
            func cell(_ column: String) -> String { entry.cells[column] ?? "" }
            let names = ["hans", "hant", "latin", "weak"].map(cell).filter { !$0.isEmpty }.joined(separator: "|")
            rows.append([entry.id, cell("type"), cell("name"), names, cell("tickers")])
            records.append(fields.map(cell))
            var json = JSONWriter()
            json.object { json in
                for column in EntityLexicon.columns where !cell(column).isEmpty { json.field(column, cell(column)) }
            }
            objects.append(json.string)
        }
    }
}
