/// Rows of comma- or tab-separated values, as spreadsheets write them (RFC 4180), with their line numbers.
///
/// `青桐科技,"青桐,集团"` is two cells. A byte order mark at the beginning is left out. Tabs part cells where the first line has one.
struct SeparatedValues: Sendable {
    /// One row.
    struct Row: Sendable {
        /// The line on which it begins, from 1.
        let line: Int
        let cells: [String]
    }

    /// Rows without any text are left out.
    private(set) var rows: [Row] = []
    /// The line of a quotation mark that is never closed, or nil.
    private(set) var openQuote: Int?

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        let firstLine = scalars.prefix { $0 != "\n" }
        var reader = Reader(separator: firstLine.contains("\t") ? "\t" : ",")
        for (position, scalar) in scalars.enumerated() {
            reader.take(scalar, next: position + 1 < scalars.count ? scalars[position + 1] : nil)
        }
        openQuote = reader.finish()
        rows = reader.rows
    }

    private struct Reader {
        let separator: Unicode.Scalar
        private(set) var rows: [Row] = []
        private var cells: [String] = []
        private var cell = String.UnicodeScalarView()
        private var line = 1
        private var start = 1
        private var quoteLine: Int?
        private var skipsNext = false

        init(separator: Unicode.Scalar) { self.separator = separator }

        mutating func take(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) {
            if skipsNext {
                skipsNext = false
                return
            }
            if scalar == "\n" { line += 1 }
            if quoteLine != nil {
                guard scalar == "\"" else { return cell.append(scalar) }
                guard next == "\"" else {
                    quoteLine = nil
                    return
                }
                cell.append(scalar)
                skipsNext = true
            } else if scalar == "\"", cell.isEmpty {
                quoteLine = line
            } else if scalar == separator {
                endCell()
            } else if scalar == "\n" {
                endRow()
            } else if scalar != "\r" {
                cell.append(scalar)
            }
        }

        private mutating func endCell() {
            cells.append(String(cell))
            cell = String.UnicodeScalarView()
        }

        private mutating func endRow() {
            endCell()
            if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
            cells = []
            start = line
        }

        /// Ends the last row.
        mutating func finish() -> Int? {
            if !cells.isEmpty || !cell.isEmpty { endRow() }
            return quoteLine
        }
    }
}
