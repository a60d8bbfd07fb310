import Foundation
import Lexicons

/// What stands behind a number: 亿元 is money, 家 a measure word, GW physical. From `quantities/units.tsv`.
struct UnitTable: Sendable {
    enum Kind: String, Sendable {
        case money, subunit, percent, points, multiple, point, share, physical, measure
    }

    /// One unit.
    struct Unit: Sendable {
        let kind: Kind
        /// What the quantity says; `元` takes the article's market.
        let code: String
        let factor: Decimal
        /// Characters that may not follow, for the word is another then: 成本, 股东.
        let stops: Set<UInt32>
        /// The word as the table has it, for units that are told apart by case.
        let word: String
        let isLatin: Bool
    }

    private let units: [Unit]
    private let groups: [[Int]]
    private let matcher: PhraseMatcher

    /// - Throws: `TableError` for an unknown kind or a factor that is no number.
    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("quantities/units", requires: ["word", "kind", "unit", "factor", "not"])
        var units: [Unit] = []
        var groups: [[Int]] = []
        var matcher = PhraseMatcher()
        for row in table.rows {
            guard let kind = Kind(rawValue: row["kind"]) else {
                throw table.error(in: row, "'\(row["kind"])' is no kind of unit")
            }
            guard let factor = Decimal(string: row["factor"]) else {
                throw table.error(in: row, "'\(row["factor"])' is no number")
            }
            let word = row["word"]
            let stops = Set(row.list("not").flatMap { ScriptFolding.shared.scalars($0).prefix(1) })
            let isLatin = word.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || $0.value == 0x3BC }
            let unit = Unit(kind: kind, code: row["unit"], factor: factor, stops: stops, word: word, isLatin: isLatin)
            if let group = matcher.value(of: word) {
                groups[Int(group)].append(units.count)
            } else {
                matcher.insert(word, value: Int32(groups.count))
                groups.append([units.count])
            }
            units.append(unit)
        }
        self.units = units
        self.groups = groups
        self.matcher = matcher
    }

    /// The longest unit at a position whose next character does not make another word of it.
    func unit(in text: FoldedText, at position: Int) -> (unit: Unit, end: Int)? {
        guard position < text.count else { return nil }
        for match in matcher.all(in: text.scalars, at: position).reversed() {
            let end = match.positions.upperBound
            for index in groups[Int(match.value)] where allows(units[index], in: text, position..<end) {
                return (units[index], end)
            }
        }
        return nil
    }

    private func allows(_ unit: Unit, in text: FoldedText, _ positions: Range<Int>) -> Bool {
        let end = positions.upperBound
        if end < text.count, unit.stops.contains(text.scalars[end]) { return false }
        guard unit.isLatin else { return true }
        if end < text.count, Self.isLetterOrDigit(text.scalars[end]) { return false }
        return unit.kind != .physical
            || zip(text.originals[positions], unit.word.unicodeScalars).allSatisfy { written, listed in
                written == listed.value || written == listed.value + 0xFEE0
            }
    }

    static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        scalar >= 0x61 && scalar <= 0x7A || scalar >= 0x30 && scalar <= 0x39
    }
}
