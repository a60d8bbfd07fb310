import Lexicons

/// Reads a multiple behind a word of growth as the percentage that it adds: 增长3倍 is 300 %, 增至3倍 stays 3 x.
struct GrowthMultiples {
    let text: FoldedText
    let tables: QuantityTables

    /// Characters between the word and the number: 增长了近3倍.
    private static let reach = 3

    /// Turns multiples of growth into percentages.
    func resolve(_ drafts: inout [QuantityDraft]) {
        for index in drafts.indices where drafts[index].kind == .multiple && grows(before: drafts[index].positions.lowerBound) {
            drafts[index].low *= 100
            drafts[index].high *= 100
            drafts[index].unit = "%"
        }
    }

    /// True where a word of growth ends close before a place and no 至 or 到 stands between.
    private func grows(before start: Int) -> Bool {
        for end in stride(from: start, through: max(0, start - Self.reach), by: -1) {
            if let word = tables.growth.longest(in: text.scalars, endingAt: end, from: max(0, end - 6)) { return word.value == 0 }
            guard end > 0, !tables.levels.contains(text.scalars[end - 1]) else { return false }
        }
        return false
    }
}
