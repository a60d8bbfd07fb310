import Lexicons

/// Words that name times, from the tables under `times/`.
struct TimeTable: Sendable {
    enum Kind: UInt64, CaseIterable, Sendable {
        case year, contextYear, wholeYear, month, contextMonth, day, contextDay, week, quarter, contextQuarter
        case quarterOf, half, halfReport, edge, monthEdge, third, halfMonth, samePeriod, weekday, daypart
        case past, near, future, first, since, after, from, before, until, start, ahead, none

        var bit: UInt64 { 1 << rawValue }
    }

    /// A role that a word may play.
    struct Role: Sendable {
        let kind: Kind
        let value: Int
    }

    private let words: PhraseMatcher
    private let roles: [[Role]]
    let units: PhraseMatcher
    let unitCodes: [TimeMeaning.Unit]
    private let holidays: PhraseMatcher
    let calendar: HolidayCalendar
    let fiscalYears: FiscalYearTable
    let characters: CharacterTable<TimePlace>
    /// Folded code points that a time may begin with, and those that end a sentence.
    let starts: [Bool]
    /// For every code point of the basic plane the kinds of the words that begin with it, a bit a kind.
    private let kinds: [UInt64]
    /// Folded code points that a word of the table or a holiday begins with.
    private let wordStarts: [Bool]

    /// - Throws: `TableError` for an unknown kind, or a value that is no number.
    init(_ folder: TableFolder, _ numerals: NumeralReader) throws(TableError) {
        var starts = [Bool](repeating: false, count: 0x10000)
        for scalar in 0..<UInt32(0x10000) where numerals.mayBegin(scalar) { starts[Int(scalar)] = true }
        for scalar in "今昨明前第民元正qhfw。!?\n".unicodeScalars { starts[Int(scalar.value)] = true }
        var wordStarts = [Bool](repeating: false, count: 0x10000)
        var kinds = [UInt64](repeating: 0, count: 0x10000)
        func mark(_ word: String, _ bits: UInt64) {
            if let first = ScriptFolding.shared.scalars(word).first, first < 0x10000 {
                starts[Int(first)] = true
                wordStarts[Int(first)] = true
                kinds[Int(first)] |= bits
            }
        }
        var words = PhraseMatcher()
        var roles: [[Role]] = []
        let named = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ("\($0)", $0) })
        for row in try folder.table("times/words", requires: ["word", "kind", "value"]).rows {
            var entries: [Role] = []
            for (name, value) in zip(row.list("kind"), row.list("value")) {
                guard let kind = named[name], let number = Int(value) else {
                    throw TableError(
                        table: "times/words", line: row.line, text: row["word"],
                        problem: .invalid("'\(name)' '\(value)' is no kind and value"))
                }
                entries.append(Role(kind: kind, value: number))
            }
            words.insert(row["word"], value: Int32(roles.count))
            roles.append(entries)
            mark(row["word"], entries.reduce(0) { $0 | $1.kind.bit })
        }
        var units = PhraseMatcher()
        var codes: [TimeMeaning.Unit] = []
        let spans = try folder.table("times/duration-units", requires: ["word", "unit"])
        for row in spans.rows {
            guard let code = TimeMeaning.Unit(code: row["unit"]) else {
                throw spans.error(in: row, "'\(row["unit"])' is no unit")
            }
            units.insert(row["word"], value: Int32(codes.count))
            codes.append(code)
        }
        let calendar = try HolidayCalendar(folder)
        var holidays = PhraseMatcher()
        for (index, name) in calendar.names.enumerated() {
            holidays.insert(name, value: Int32(index))
            mark(name, 0)
        }
        self.words = words
        self.wordStarts = wordStarts
        self.kinds = kinds
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
    func role(
        _ a: Kind, _ b: Kind? = nil, _ c: Kind? = nil, _ d: Kind? = nil, _ e: Kind? = nil, _ f: Kind? = nil, in text: FoldedText,
        at position: Int
    ) -> (role: Role, end: Int)? {
        var wanted = a.bit
        wanted |= (b?.bit ?? 0) | (c?.bit ?? 0) | (d?.bit ?? 0) | (e?.bit ?? 0) | (f?.bit ?? 0)
        guard position < text.count else { return nil }
        let scalar = text.scalars[position]
        guard scalar < 0x10000, kinds[Int(scalar)] & wanted != 0 else { return nil }
        var found: (role: Role, end: Int)?
        words.eachMatch(in: text.scalars, from: position, before: text.count) { match in
            for role in roles[Int(match.value)] where role.kind.bit & wanted != 0 {
                found = (role, match.positions.upperBound)
                return
            }
        }
        return found
    }

    /// Where a word ends that only looks as if a time began in it (马上 before 一年), or nil.
    func endOfOrdinaryWord(in text: FoldedText, at position: Int) -> Int? { role(.none, in: text, at: position)?.end }

    /// True where any word or holiday of the tables stands at a position.
    func hasWord(in text: FoldedText, at position: Int) -> Bool {
        guard text.scalars[position] < 0x10000, wordStarts[Int(text.scalars[position])] else { return false }
        return kinds[Int(text.scalars[position])] != 0 && words.longest(in: text.scalars, at: position) != nil
            || holiday(in: text, at: position) != nil
    }

    /// The holiday whose name stands at a position.
    func holiday(in text: FoldedText, at position: Int) -> PhraseMatcher.Match? {
        guard position < text.count, text.scalars[position] < 0x10000, wordStarts[Int(text.scalars[position])] else { return nil }
        return holidays.longest(in: text.scalars, at: position)
    }

    /// True where a word that looks forward stands in a run of code points.
    func looksAhead(in text: FoldedText, _ positions: Range<Int>) -> Bool {
        positions.contains { role(.ahead, in: text, at: $0) != nil }
    }
}
