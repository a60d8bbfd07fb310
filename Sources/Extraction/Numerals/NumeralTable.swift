import Lexicons

/// What each character means in a number, from `quantities/numerals.tsv`.
struct NumeralTable: Sendable {
    /// The part that a character plays.
    enum Kind: UInt8, Sendable {
        case none, ascii, digit, formal, unit, tens, scale, several, point, more, some

        static let names: [String: Kind] = [
            "digit": .digit, "formal": .formal, "unit": .unit, "tens": .tens, "scale": .scale, "several": .several,
            "point": .point, "more": .more, "some": .some,
        ]
    }

    /// For every code point of the basic plane the number of its entry; entry 0 plays no part.
    private let entries: [UInt8]
    private let kinds: [Kind]
    private let values: [Int]
    private let suffixes: PhraseMatcher
    private let suffixValues: [ExactNumber]
    let characters: CharacterTable<NumberPlace>

    /// - Throws: `TableError` for an unknown kind, or a value that is no number.
    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("quantities/numerals", requires: ["word", "kind", "value"])
        var entries = [UInt8](repeating: 0, count: 0x10000)
        var kinds: [Kind] = [.none]
        var values = [0]
        var suffixes = PhraseMatcher()
        var suffixValues: [ExactNumber] = []
        func add(_ scalar: UInt32, _ kind: Kind, _ value: Int) {
            entries[Int(scalar)] = UInt8(truncatingIfNeeded: kinds.count)
            kinds.append(kind)
            values.append(value)
        }
        for digit in 0...9 { add(UInt32(0x30 + digit), .ascii, digit) }
        for row in table.rows {
            guard let value = Int(row["value"]) else { throw table.error(in: row, "'\(row["value"])' is no number") }
            if row["kind"] == "suffix" {
                suffixes.insert(row["word"], value: Int32(suffixValues.count))
                suffixValues.append(ExactNumber(value))
                continue
            }
            guard let kind = Kind.names[row["kind"]], let scalar = row["word"].unicodeScalars.first, scalar.value < 0x10000,
                kinds.count <= UInt8.max
            else { throw table.error(in: row, "'\(row["kind"])' is no kind of numeral") }
            add(scalar.value, kind, value)
        }
        characters = try CharacterTable("quantities/characters", folder)
        self.entries = entries
        self.kinds = kinds
        self.values = values
        self.suffixes = suffixes
        self.suffixValues = suffixValues
    }

    /// The part that a folded code point plays.
    @inline(__always)
    func kind(_ scalar: UInt32) -> Kind { scalar < 0x10000 ? kinds[Int(entries[Int(scalar)])] : .none }

    /// The number that a digit, unit or scale stands for.
    @inline(__always)
    func value(_ scalar: UInt32) -> Int { scalar < 0x10000 ? values[Int(entries[Int(scalar)])] : 0 }

    /// Units and scales side by side as one factor, and where they end: 百万 is 10⁶; 1 where none stands.
    func factor(in text: FoldedText, at start: Int) -> (value: ExactNumber, end: Int) {
        var (factor, end): (ExactNumber, Int) = (1, start)
        while end < text.count, [.unit, .scale].contains(kind(text.scalars[end])) {
            factor *= ExactNumber(value(text.scalars[end]))
            end += 1
        }
        return (factor, end)
    }

    /// A Latin scale at a position: `bn` → 10⁹.
    func suffix(in scalars: [UInt32], at position: Int) -> (end: Int, value: ExactNumber)? {
        suffixes.longest(in: scalars, at: position).map { ($0.positions.upperBound, suffixValues[Int($0.value)]) }
    }
}
