/// Rows in aligned columns that fit a terminal.
struct TextTable {
    private let rows: [[String]]
    private let weights: [Int]

    /// - Parameters:
    ///   - headings: one a column.
    ///   - rows: as many cells as headings; made safe here.
    ///   - weights: shares of the columns in a line that is too long, 1 each where empty.
    init(_ headings: [String], _ rows: [[String]], weights: [Int] = []) {
        self.weights = weights.isEmpty ? headings.map { _ in 1 } : weights
        self.rows = [headings] + rows.map { $0.map(DisplayText.safe) }
    }

    /// The table with a rule under its headings.
    ///
    /// - Parameters:
    ///   - width: columns that a line may take; nil for as many as needed. Columns wider than their share are cut.
    ///   - palette: colours, or none.
    func text(width: Int?, _ palette: Palette = .plain) -> String {
        let widths = fitted(width)
        func line(_ row: [String]) -> String {
            let cells = zip(row, widths).map { DisplayText.pad(DisplayText.cut($0, to: $1), to: $1) }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        let lines = [palette.heading(line(rows[0])), palette.rule(line(rule))] + rows.dropFirst().map { palette.row(line($0)) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The table in Markdown, nothing cut.
    var markdown: String {
        let lines = rows.map { row in
            "| " + row.map(DisplayText.markdown).joined(separator: " | ") + " |\n"
        }
        let rule = "|" + String(repeating: " --- |", count: weights.count) + "\n"
        return lines[0] + rule + lines.dropFirst().joined()
    }

    /// Widths under the largest share at which the line fits; a column that needs less leaves the rest to the others.
    private func fitted(_ width: Int?) -> [Int] {
        let needed = weights.indices.map { column in rows.map { DisplayText.width($0[column]) }.max() ?? 0 }
        guard let width else { return needed }
        let room = width - 2 * (weights.count - 1)
        var share = (needed.max() ?? 1) * 10
        func widths() -> [Int] { zip(needed, weights).map { min($0, $1 * share / 10) } }
        while share > 10, widths().reduce(0, +) > room { share -= 1 }
        return widths()
    }
}
