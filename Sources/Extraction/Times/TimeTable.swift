import Lexicons

/// Words that name times, from the tables under `times/`.
struct TimeTable: Sendable {
    enum Kind: String, Sendable {
        case year, contextYear, wholeYear, month, contextMonth, day, contextDay, week, quarter, contextQuarter
        case quarterOf, half, halfReport, edge, monthEdge, third, halfMonth, samePeriod, weekday, daypart
        case past, near, future, first, since, after, from, before, until, start, ahead
    }

    /// A role that a word may play.
    struct Role: Sendable {
        let kind: Kind
        let value: Int
    }

    private let words: PhraseMatcher
    private let roles: [[Role]]
    let units: PhraseMatcher
    let unitCodes: [String]
    let holidays: PhraseMatcher
    let calendar: HolidayCalendar
    let fiscalYears: FiscalYearTable
    let characters: CharacterTable<TimePlace>
    /// Folded code points that a time may begin with.
    let starts: [Bool]
    /// Folded code points that a word of the table begins with.
    private let wordStarts: [Bool]

    /// - Throws: `TableError` for an unknown kind, or a value that is no number.
    init(_ folder: TableFolder, _ numerals: NumeralReader) throws(TableError) {
        var starts = [Bool](repeating: false, count: 0x10000)
        for scalar in 0..<UInt32(0x10000) where numerals.mayBegin(scalar) { starts[Int(scalar)] = true }
        for scalar in "今昨明前第民元正qhfw".unicodeScalars { starts[Int(scalar.value)] = true }
        var wordStarts = [Bool](repeating: false, count: 0x10000)
        func mark(_ word: String) {
            if let first = ScriptFolding.shared.scalars(word).first, first < 0x10000 {
                starts[Int(first)] = true
                wordStarts[Int(first)] = true
            }
        }
        var words = PhraseMatcher()
        var roles: [[Role]] = []
        for row in try folder.table("times/words", requires: ["word", "kind", "value"]).rows {
            var entries: [Role] = []
            for (name, value) in zip(row.list("kind"), row.list("value")) {
                guard let kind = Kind(rawValue: name), let number = Int(value) else {
                    throw TableError(
                        table: "times/words", line: row.line, text: row["word"],
                        problem: .invalid("'\(name)' '\(value)' is no kind and value"))
                }
                entries.append(Role(kind: kind, value: number))
            }
            words.insert(row["word"], value: Int32(roles.count))
            roles.append(entries)
            mark(row["word"])
        }
        var units = PhraseMatcher()
        var codes: [String] = []
        for row in try folder.table("times/duration-units", requires: ["word", "unit"]).rows {
            units.insert(row["word"], value: Int32(codes.count))
            codes.append(row["unit"])
        }
        let calendar = try HolidayCalendar(folder)
        var holidays = PhraseMatcher()
        for (index, name) in calendar.names.enumerated() {
            holidays.insert(name, value: Int32(index))
            mark(name)
        }
        self.words = words
        self.wordStarts = wordStarts
        self.roles = roles
        self.units = units
        unitCodes = codes
        self.holidays = holidays
        self.calendar = calendar
        fiscalYears = try FiscalYearTable(folder)
        characters = try CharacterTable("times/characters", folder)
        self.starts = starts
    }

    /// The longest word at a position that plays one of these roles.
    func role(_ kinds: Kind..., in text: FoldedText, at position: Int) -> (role: Role, end: Int)? {
        guard position < text.count else { return nil }
        let scalar = text.scalars[position]
        guard scalar < 0x10000, wordStarts[Int(scalar)] else { return nil }
        for match in words.all(in: text.scalars, at: position).reversed() {
            if let role = roles[Int(match.value)].first(where: { kinds.contains($0.kind) }) {
                return (role, match.positions.upperBound)
            }
        }
        return nil
    }

    /// True where any word or holiday of the tables stands at a position.
    func hasWord(in text: FoldedText, at position: Int) -> Bool {
        words.longest(in: text.scalars, at: position) != nil || holidays.longest(in: text.scalars, at: position) != nil
    }

    /// True where a word that looks forward stands in a run of code points.
    func looksAhead(in text: FoldedText, _ positions: Range<Int>) -> Bool {
        positions.contains { role(.ahead, in: text, at: $0) != nil }
    }
}
