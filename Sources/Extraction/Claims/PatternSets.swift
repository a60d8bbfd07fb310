import Lexicons

/// What the names in patterns of relations stand for.
struct PatternSets: Sendable {
    /// Entity types, by the name that stands for them in a slot: `S:analyst`.
    let types: [String: [String]]
    /// Words that say much the same, by their name: `@buy` for 买入, 增持.
    let words: [String: [String]]

    /// - Throws: `TableError` for a malformed table.
    init(_ tables: TableFolder) throws(TableError) {
        func sets(_ name: String, _ column: String) throws(TableError) -> [String: [String]] {
            var sets: [String: [String]] = [:]
            for row in try tables.table(name, requires: ["name", column]).rows {
                sets[row["name"]] = row.list(column)
            }
            return sets
        }
        types = try sets("claims/slot-types", "types")
        words = try sets("claims/word-sets", "words")
    }
}
