/// Entries for the lexicon that a user wrote: a heading line with `type` and `name` and any other column of the lexicon, then an entity a
/// line. Several values in a cell are parted by `|`.
///
/// ```
/// type,name,hans,latin,tickers
/// Company,青桐科技,青桐科技|青桐股份,Qingtong,SSE:688999
/// ```
package struct EntryFile: Sendable {
    /// One for each row, in their order.
    package private(set) var entries: [GivenEntry] = []
    /// One for each mistake in the file's form: `file:line: error: …`, with the remedy.
    package private(set) var errors: [String] = []

    /// - Parameter name: of the file, for messages.
    package init(_ text: String, name: String) {
        let values = SeparatedValues(text)
        if let line = values.openQuote {
            errors.append(
                "\(name):\(line): error: a quotation mark is never closed (close it, or write \"\" for one in the text)")
        }
        guard let heading = values.rows.first else {
            errors.append("\(name):1: error: the file is empty (its first line names the columns: type,name,…)")
            return
        }
        let columns = heading.cells.map(Self.trimmed)
        check(columns, "\(name):\(heading.line)")
        guard errors.isEmpty else { return }
        for row in values.rows.dropFirst() {
            let place = "\(name):\(row.line)"
            guard row.cells.count <= columns.count else {
                errors.append(
                    "\(place): error: \(row.cells.count) cells under \(columns.count) headings (put \" around a cell that has a comma)"
                )
                continue
            }
            entries.append(
                GivenEntry(place: place, cells: Dictionary(zip(columns, row.cells.map(Self.trimmed))) { first, _ in first }))
        }
    }

    private mutating func check(_ columns: [String], _ place: String) {
        let known = EntityLexicon.columns.joined(separator: ", ")
        for (number, column) in columns.enumerated() {
            if !EntityLexicon.columns.contains(column) {
                errors.append("\(place): error: there is no column '\(column)' (the columns are \(known))")
            } else if columns[..<number].contains(column) {
                errors.append("\(place): error: the column '\(column)' stands twice (part several values in a cell with |)")
            }
        }
        for column in ["type", "name"] where !columns.contains(column) {
            errors.append(
                "\(place): error: the heading lacks the column '\(column)' (it has to be there; the others may be left out)")
        }
    }

    /// Without spaces at the ends, and without the apostrophe that keeps a spreadsheet from running a formula.
    private static func trimmed(_ cell: String) -> String {
        var cell = Substring(cell)
        while cell.first == " " { cell.removeFirst() }
        while cell.last == " " { cell.removeLast() }
        if cell.first == "'", let next = cell.dropFirst().first, "=+-@＝＋－＠".contains(next) { cell.removeFirst() }
        return String(cell)
    }
}
