import ArgumentParser

/// How a list is printed.
enum ListingFormat: String, ExpressibleByArgument, CaseIterable {
    /// Aligned columns that fit the terminal.
    case table
    /// One JSON array.
    case json
    /// One JSON object a line.
    case ndjson
    /// For spreadsheets.
    case csv
    case markdown
    /// Linked data, where there are nodes to link: claims and entities.
    case jsonld
}

/// A list in all its forms.
struct Listing {
    /// Headings and rows for people.
    var headings: [String]
    var rows: [[String]] = []
    /// Shares of the columns in a line that is too long; 1 each where empty.
    var weights: [Int] = []
    /// Headings and rows for spreadsheets, in English terms of the schema.
    var fields: [String]
    var records: [[String]] = []
    /// One JSON object a row.
    var objects: [String] = []

    /// The list as text.
    func text(_ format: ListingFormat) -> String {
        switch format {
        case .table: TextTable(headings, rows, weights: weights).text(width: Terminal.width, Terminal.palette)
        case .markdown: TextTable(headings, rows).markdown
        case .csv: CSV.text([fields] + records)
        case .ndjson: objects.map { DisplayText.escaped($0) + "\n" }.joined()
        case .json, .jsonld: "[" + objects.map(DisplayText.escaped).joined(separator: ",\n ") + "]\n"
        }
    }
}
