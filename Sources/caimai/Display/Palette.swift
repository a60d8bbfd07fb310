/// Colours of a table on a terminal.
enum Palette {
    case plain
    /// Headings bold, rules faint, up red and down green as on Chinese screens, contradictions yellow.
    case colours

    private static let marks: [(mark: String, code: String)] = [("↑", "31"), ("↓", "32"), ("≠", "33")]

    /// A line of headings.
    func heading(_ line: String) -> String { self == .plain ? line : "\u{1B}[1m\(line)\u{1B}[0m" }

    /// A rule between lines.
    func rule(_ line: String) -> String { self == .plain ? line : "\u{1B}[2m\(line)\u{1B}[0m" }

    /// A line of cells, which hold no escapes of their own.
    func row(_ line: String) -> String {
        guard self != .plain else { return line }
        return Self.marks.reduce(line) { $0.replacing($1.mark, with: "\u{1B}[\($1.code)m\($1.mark)\u{1B}[0m") }
    }
}
