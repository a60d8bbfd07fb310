import Lexicons

/// Sets of characters that tell what stands beside them, by the place where they stand.
///
/// 日 with one of `afterDay` behind it is no day: 10日元.
struct CharacterTable<Place: RawRepresentable & CaseIterable & Sendable>: Sendable where Place.RawValue == UInt32 {
    /// For every code point of the basic plane one bit a place.
    private let places: [UInt32]

    /// - Throws: `TableError` where the table lacks a place.
    init(_ name: String, _ folder: TableFolder) throws(TableError) {
        let table = try folder.table(name, requires: ["place", "characters", "note"])
        var places = [UInt32](repeating: 0, count: 0x10000)
        var missing = Place.allCases.map { "\($0)" }
        for row in table.rows {
            guard let place = Place.allCases.first(where: { "\($0)" == row["place"] }) else {
                throw table.error(in: row, "'\(row["place"])' is no place")
            }
            missing.removeAll { $0 == row["place"] }
            for scalar in ScriptFolding.shared.scalars(row["characters"]) where scalar < 0x10000 {
                places[Int(scalar)] |= 1 << place.rawValue
            }
        }
        if let place = missing.first {
            throw TableError(table: table.name, line: 0, text: "", problem: .invalid("no row for '\(place)'"))
        }
        self.places = places
    }

    /// True where the character at a position is one of a place's; false outside the text.
    func has(_ place: Place, _ text: FoldedText, at position: Int) -> Bool {
        guard position >= 0, position < text.count, text.scalars[position] < 0x10000 else { return false }
        return places[Int(text.scalars[position])] & (1 << place.rawValue) != 0
    }
}

/// Places beside a time.
enum TimePlace: UInt32, CaseIterable, Sendable {
    case afterClockPoint, afterDay, afterDaypart, afterEdge, afterMonth, afterMonthNumber, afterNumber, afterQuarter
    case afterShift, afterSpanDay, afterSpanDayWord, afterSpanHalf, afterSpanSecond, afterSpanSurplus, afterSpanWeek
    case afterSpanYear, afterWeekday, afterYear, afterYearRange, beforeHalf, beforeWeekday, comparison
}

/// Places beside a number.
enum NumberPlace: UInt32, CaseIterable, Sendable {
    case afterBareNumber, afterCoin, afterHalf, afterLoneNumber, beforeLoneNumber, prefixedUnit
}
