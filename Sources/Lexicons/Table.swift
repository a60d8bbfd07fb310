/// A tab-separated table: a heading line, then one row a line, sorted and unique by its first column.
///
/// Lines that begin with `#` and empty lines are comments. Cells that hold several values part them with `|`.
package struct Table: Sendable {
    /// File name with folder, for messages.
    package let name: String
    package let columns: [String]
    package let rows: [Row]

    /// One line of a table.
    package struct Row: Sendable {
        /// Line in the file, from 1.
        package let line: Int
        let cells: [String]
        let positions: [String: Int]

        /// The cell under a heading, "" where the row is too short.
        ///
        /// - Precondition: none; a heading that the table lacks reads as "".
        package subscript(column: String) -> String {
            guard let position = positions[column], position < cells.count else { return "" }
            return cells[position]
        }

        /// The values of a cell that are parted by `|`, empty ones left out.
        package func list(_ column: String) -> [String] { Table.values(of: self[column]) }
    }

    /// The values of a cell that are parted by `|`, empty ones left out.
    static func values(of cell: String) -> [String] {
        cell.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    }

    /// Reads a table and checks its form.
    ///
    /// - Parameter columns: headings that must be there.
    /// - Throws: `TableError` with the file, the line and what is wrong in it.
    package init(name: String, text: String, requires columns: [String]) throws(TableError) {
        self.name = name
        var heading: [String] = []
        var positions: [String: Int] = [:]
        var rows: [Row] = []
        var number = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init) {
            number += 1
            if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
            let cells = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(Substring($0))
            }
            if heading.isEmpty {
                heading = cells
                for (i, cell) in cells.enumerated() { positions[cell] = i }
                for column in columns where positions[column] == nil {
                    throw TableError(table: name, line: number, text: String(line), problem: .missingColumn(column))
                }
                continue
            }
            guard cells.count <= heading.count else {
                throw TableError(
                    table: name, line: number, text: String(line), problem: .tooManyCells(cells.count, heading.count))
            }
            rows.append(Row(line: number, cells: cells, positions: positions))
        }
        self.columns = heading
        self.rows = rows
    }

    /// Rows that break the order or repeat a key: what a test asks of every table.
    package var disorder: [TableError] {
        zip(rows, rows.dropFirst()).compactMap { before, row in
            let (a, b) = (before.cells.first ?? "", row.cells.first ?? "")
            if a == b { return TableError(table: name, line: row.line, text: b, problem: .repeated(b)) }
            return Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
                ? nil : TableError(table: name, line: row.line, text: b, problem: .unsorted(a, b))
        }
    }

    /// A mistake in a row, for a caller that finds it.
    package func error(in row: Row, _ reason: String) -> TableError {
        TableError(table: name, line: row.line, text: row.cells.joined(separator: "\t"), problem: .invalid(reason))
    }
}
