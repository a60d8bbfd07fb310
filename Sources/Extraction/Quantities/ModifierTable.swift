import GraphModel
import Lexicons

/// Words beside a number that bound it: 超过, 近, 以上. From `quantities/modifiers.tsv`.
struct ModifierTable: Sendable {
    private enum Before: Sendable {
        case modifier(Quantity.Modifier)
        case filler
    }

    private let before: BackwardMatcher
    private let beforeMeanings: [Before]
    private let after: PhraseMatcher
    private let afterMeanings: [Quantity.Modifier]

    /// - Throws: `TableError` for an unknown side or modifier.
    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("quantities/modifiers", requires: ["word", "side", "modifier"])
        var before = BackwardMatcher()
        var beforeMeanings: [Before] = []
        var after = PhraseMatcher()
        var afterMeanings: [Quantity.Modifier] = []
        for row in table.rows {
            let modifier = Quantity.Modifier(rawValue: row["modifier"])
            guard modifier != nil || row["modifier"] == "filler", ["before", "after", "both"].contains(row["side"]) else {
                throw table.error(in: row, "'\(row["side"])' and '\(row["modifier"])' are no side and modifier")
            }
            if row["side"] != "after" {
                before.insert(row["word"], value: beforeMeanings.count)
                beforeMeanings.append(row["side"] == "both" ? .modifier(.exact) : modifier.map { .modifier($0) } ?? .filler)
            }
            if row["side"] != "before", let modifier {
                after.insert(row["word"], value: Int32(afterMeanings.count))
                afterMeanings.append(modifier)
            }
        }
        self.before = before
        self.beforeMeanings = beforeMeanings
        self.after = after
        self.afterMeanings = afterMeanings
    }

    /// The modifier that ends before `start`, and where it begins; two filler words may stand between: 大约是45万.
    func bound(in text: FoldedText, before start: Int, from floor: Int) -> (modifier: Quantity.Modifier, start: Int)? {
        var end = start
        for _ in 0..<3 {
            while end > floor, text.scalars[end - 1] == 0x20 { end -= 1 }
            guard let found = before.longest(in: text.scalars, endingAt: end, from: floor) else { return nil }
            if case .modifier(let modifier) = beforeMeanings[found.value] {
                return modifier == .exact ? nil : (modifier, found.start)
            }
            end = found.start
        }
        return nil
    }

    /// The modifier that begins at `end`: 左右, 以上.
    func modifier(in text: FoldedText, after end: Int) -> (modifier: Quantity.Modifier, end: Int)? {
        var start = end
        while start < text.count, start - end < 2, text.scalars[start] == 0x20 { start += 1 }
        return after.longest(in: text.scalars, at: start).map { (afterMeanings[Int($0.value)], $0.positions.upperBound) }
    }
}
