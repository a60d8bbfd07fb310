import GraphModel
import Lexicons

/// Every table that quantities are read with; shared by reference.
final class QuantityTables: Sendable {
    /// A fixed expression: 一半, 翻番.
    struct Fixed: Sendable {
        let low: ExactNumber
        let high: ExactNumber
        let unit: String
        /// Characters at the front that are modifier: 过 in 过半.
        let skip: Int
        let modifier: Quantity.Modifier
    }

    let numerals: NumeralReader
    let units: UnitTable
    let modifiers: ModifierTable
    let contexts: ContextTable
    let fixed: [Fixed]
    let fixedWords: PhraseMatcher
    let idioms: PhraseMatcher
    let prefixes: BackwardMatcher
    let prefixCodes: [String]
    let listWords: PhraseMatcher
    let boundWords: PhraseMatcher
    let denominators: PhraseMatcher
    let denominatorsBefore: BackwardMatcher
    /// Words of growth, and characters that make the number after them a level: 至.
    let growth: BackwardMatcher
    let levels: Set<UInt32>
    let ranksAfter: PhraseMatcher
    let ranksBefore: BackwardMatcher
    /// Folded code points that a quantity, or a word that is none, may begin with.
    let starts: [Bool]

    /// - Throws: `TableError` where a table is malformed.
    init(_ folder: TableFolder) throws(TableError) {
        let reader = NumeralReader(try NumeralTable(folder))
        numerals = reader
        units = try UnitTable(folder)
        modifiers = try ModifierTable(folder)
        contexts = try ContextTable(folder)
        (fixed, fixedWords) = try Self.fixed(folder)
        idioms = try Self.words("quantities/idioms", folder)
        (prefixes, prefixCodes) = try Self.prefixes(folder)
        boundWords = try Self.words("quantities/bound-words", folder)
        listWords = try Self.words("quantities/list-words", folder)
        denominators = try Self.words("quantities/denominators", folder)
        var before = BackwardMatcher()
        for row in try folder.table("quantities/denominators", requires: ["word"]).rows {
            before.insert("每" + row["word"], value: 0)
        }
        denominatorsBefore = before
        (growth, levels) = try Self.growth(folder)
        (ranksAfter, ranksBefore) = try Self.ranks(folder)
        var starts = [Bool](repeating: false, count: 0x10000)
        for scalar in 0..<UInt32(0x10000) where reader.mayBegin(scalar) { starts[Int(scalar)] = true }
        for word in ["-", "+", "负", "第", "h", "w"] + (try Self.list("quantities/fixed", folder))
            + (try Self.list("quantities/idioms", folder))
        {
            if let first = ScriptFolding.shared.scalars(word).first, first < 0x10000 { starts[Int(first)] = true }
        }
        self.starts = starts
    }

    private static func list(_ name: String, _ folder: TableFolder) throws(TableError) -> [String] {
        try folder.table(name, requires: ["word"]).rows.map { $0["word"] }
    }

    private static func growth(_ folder: TableFolder) throws(TableError) -> (BackwardMatcher, Set<UInt32>) {
        var matcher = BackwardMatcher()
        var levels: Set<UInt32> = []
        for row in try folder.table("quantities/growth", requires: ["word", "kind"]).rows {
            if row["kind"] == "level" {
                levels.formUnion(ScriptFolding.shared.scalars(row["word"]))
            } else {
                matcher.insert(row["word"], value: row["kind"] == "none" ? 1 : 0)
            }
        }
        return (matcher, levels)
    }

    private static func words(_ name: String, _ folder: TableFolder) throws(TableError) -> PhraseMatcher {
        var matcher = PhraseMatcher()
        for word in try list(name, folder) { matcher.insert(word, value: 0) }
        return matcher
    }

    private static func fixed(_ folder: TableFolder) throws(TableError) -> ([Fixed], PhraseMatcher) {
        let table = try folder.table("quantities/fixed", requires: ["word", "low", "high", "unit", "skip", "modifier"])
        var matcher = PhraseMatcher()
        var fixed: [Fixed] = []
        for row in table.rows {
            guard let low = ExactNumber(row["low"]), let high = ExactNumber(row["high"]), let skip = Int(row["skip"]),
                let modifier = Quantity.Modifier(rawValue: row["modifier"])
            else { throw table.error(in: row, "a number or modifier cannot be read") }
            matcher.insert(row["word"], value: Int32(fixed.count))
            fixed.append(Fixed(low: low, high: high, unit: row["unit"], skip: skip, modifier: modifier))
        }
        return (fixed, matcher)
    }

    private static func prefixes(_ folder: TableFolder) throws(TableError) -> (BackwardMatcher, [String]) {
        var matcher = BackwardMatcher()
        var codes: [String] = []
        for row in try folder.table("quantities/currency-prefixes", requires: ["word", "unit"]).rows {
            matcher.insert(row["word"], value: codes.count)
            codes.append(row["unit"])
        }
        return (matcher, codes)
    }

    private static func ranks(_ folder: TableFolder) throws(TableError) -> (PhraseMatcher, BackwardMatcher) {
        let table = try folder.table("quantities/ranks", requires: ["word", "side"])
        var after = PhraseMatcher()
        var before = BackwardMatcher()
        for row in table.rows {
            switch row["side"] {
            case "after": after.insert(row["word"], value: 0)
            case "before": before.insert(row["word"], value: 0)
            default: throw table.error(in: row, "'\(row["side"])' is no side")
            }
        }
        return (after, before)
    }
}
