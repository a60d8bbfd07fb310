import Lexicons

/// Phrases with a value each, looked for in folded text; a bit for every first character keeps the search fast.
struct PhraseSet: Sendable {
    private var matcher = PhraseMatcher()
    private var firsts = CodePointSet()

    init() {}

    /// The phrases of one column, numbered by row.
    init(_ table: Table, column: String) {
        for (i, row) in table.rows.enumerated() { insert(row[column], value: Int32(i)) }
    }

    mutating func insert(_ phrase: String, value: Int32) {
        guard let first = ScriptFolding.shared.scalars(phrase).first else { return }
        matcher.insert(phrase, value: value)
        firsts.insert(first)
    }

    /// The longest phrase that begins at a position and ends before a limit.
    func longest(in scalars: [UInt32], at start: Int, before limit: Int) -> PhraseMatcher.Match? {
        guard start < limit, firsts.contains(scalars[start]) else { return nil }
        return matcher.all(in: scalars, at: start).last { $0.positions.upperBound <= limit }
    }

    /// The first phrase inside a range.
    func first(in scalars: [UInt32], within range: Range<Int>) -> PhraseMatcher.Match? {
        for i in range {
            if let match = longest(in: scalars, at: i, before: range.upperBound) { return match }
        }
        return nil
    }

    func contains(_ phrase: String) -> Bool { matcher.value(of: phrase) != nil }
}
