/// A mistake in a table file, printed as `file:line: error:`, the line, and a caret.
package struct TableError: Error, Sendable, CustomStringConvertible {
    package enum Problem: Sendable {
        /// The file cannot be read.
        case unreadable(String)
        /// The heading lacks a column.
        case missingColumn(String)
        /// A row has more cells than the heading.
        case tooManyCells(Int, Int)
        /// A key stands twice.
        case repeated(String)
        /// Two neighbours are out of byte order.
        case unsorted(String, String)
        /// A cell has a value that its reader refuses.
        case invalid(String)
    }

    package let table: String
    package let line: Int
    package let text: String
    package let problem: Problem

    package init(table: String, line: Int, text: String, problem: Problem) {
        self.table = table
        self.line = line
        self.text = text
        self.problem = problem
    }

    package var description: String { "\(table):\(line): error: \(reason)\n\(text)\n^" }

    private var reason: String {
        switch problem {
        case .unreadable(let why): "cannot read the table: \(why)"
        case .missingColumn(let column): "the heading lacks the column '\(column)'"
        case .tooManyCells(let found, let expected): "\(found) cells under \(expected) headings"
        case .repeated(let key): "'\(key)' stands twice"
        case .unsorted(let a, let b): "'\(b)' must stand before '\(a)' (rows are sorted by bytes)"
        case .invalid(let why): why
        }
    }
}
