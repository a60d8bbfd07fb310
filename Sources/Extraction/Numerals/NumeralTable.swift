import Foundation
import Lexicons

/// What each character means in a number, from `quantities/numerals.tsv`.
struct NumeralTable: Sendable {
    /// The part that a character plays.
    enum Kind: UInt8, Sendable {
        case none, ascii, digit, formal, unit, tens, scale, several, point, more

        static let names: [String: Kind] = [
            "digit": .digit, "formal": .formal, "unit": .unit, "tens": .tens, "scale": .scale, "several": .several,
            "point": .point, "more": .more,
        ]
    }

    private let kinds: [Kind]
    private let values: [UInt32: Int]
    private let suffixes: PhraseMatcher
    private let suffixValues: [Decimal]
    let characters: CharacterTable<NumberPlace>

    /// - Throws: `TableError` for an unknown kind, or a value that is no number.
    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("quantities/numerals", requires: ["word", "kind", "value"])
        var kinds = [Kind](repeating: .none, count: 0x10000)
        var values: [UInt32: Int] = [:]
        var suffixes = PhraseMatcher()
        var suffixValues: [Decimal] = []
        for digit in 0x30...0x39 { kinds[digit] = .ascii }
        for row in table.rows {
            guard let value = Int(row["value"]) else { throw table.error(in: row, "'\(row["value"])' is no number") }
            if row["kind"] == "suffix" {
                suffixes.insert(row["word"], value: Int32(suffixValues.count))
                suffixValues.append(Decimal(value))
                continue
            }
            guard let kind = Kind.names[row["kind"]], let scalar = row["word"].unicodeScalars.first, scalar.value < 0x10000
            else { throw table.error(in: row, "'\(row["kind"])' is no kind of numeral") }
            kinds[Int(scalar.value)] = kind
            values[scalar.value] = value
        }
        characters = try CharacterTable("quantities/characters", folder)
        self.kinds = kinds
        self.values = values
        self.suffixes = suffixes
        self.suffixValues = suffixValues
    }

    /// The part that a folded code point plays.
    @inline(__always)
    func kind(_ scalar: UInt32) -> Kind { scalar < 0x10000 ? kinds[Int(scalar)] : .none }

    /// The number that a digit, unit or scale stands for.
    func value(_ scalar: UInt32) -> Int {
        scalar >= 0x30 && scalar <= 0x39 ? Int(scalar - 0x30) : values[scalar] ?? 0
    }

    /// A Latin scale at a position: `bn` → 10⁹.
    func suffix(in scalars: [UInt32], at position: Int) -> (end: Int, value: Decimal)? {
        suffixes.longest(in: scalars, at: position).map { ($0.positions.upperBound, suffixValues[Int($0.value)]) }
    }
}
