import Lexicons

/// Sets of characters that tell what stands beside them, by the place where they stand.
///
/// 日 with one of `afterDay` behind it is no day: 10日元.
struct CharacterTable<Place: RawRepresentable & CaseIterable & Hashable & Sendable>: Sendable where Place.RawValue == String {
    private let characters: [Place: Set<UInt32>]

    /// - Throws: `TableError` where the table lacks a place.
    init(_ name: String, _ folder: TableFolder) throws(TableError) {
        let table = try folder.table(name, requires: ["place", "characters", "note"])
        var characters: [Place: Set<UInt32>] = [:]
        for row in table.rows {
            guard let place = Place(rawValue: row["place"]) else { throw table.error(in: row, "'\(row["place"])' is no place") }
            characters[place] = Set(ScriptFolding.shared.scalars(row["characters"]))
        }
        for place in Place.allCases where characters[place] == nil {
            throw TableError(table: table.name, line: 0, text: "", problem: .invalid("no row for '\(place.rawValue)'"))
        }
        self.characters = characters
    }

    /// True where the character at a position is one of a place's; false outside the text.
    func has(_ place: Place, _ text: FoldedText, at position: Int) -> Bool {
        guard position >= 0, position < text.count else { return false }
        return characters[place]?.contains(text.scalars[position]) == true
    }
}

/// Places beside a time.
enum TimePlace: String, CaseIterable, Sendable {
    case afterClockPoint, afterDay, afterDaypart, afterEdge, afterMonth, afterMonthNumber, afterNumber, afterQuarter
    case afterShift, afterSpanDay, afterSpanDayWord, afterSpanHalf, afterSpanSecond, afterSpanSurplus, afterSpanWeek
    case afterSpanYear, afterWeekday, afterYear, afterYearRange, beforeHalf, beforeWeekday, comparison
}

/// Places beside a number.
enum NumberPlace: String, CaseIterable, Sendable {
    case afterBareNumber, afterHalf, prefixedUnit
}
