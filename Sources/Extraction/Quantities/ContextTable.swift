import Lexicons

/// Words near a number that tell what it counts. From `quantities/contexts.tsv`, `share-words.tsv` and `markets.tsv`.
struct ContextTable: Sendable {
    enum Sense: String, Sendable {
        case money, count, point, perShare
    }

    private let words: PhraseMatcher
    private let senses: [Sense]
    private let markets: PhraseMatcher
    private let marketUnits: [String]

    /// - Throws: `TableError` for an unknown sense.
    init(_ folder: TableFolder) throws(TableError) {
        var words = PhraseMatcher()
        var senses: [Sense] = []
        let table = try folder.table("quantities/contexts", requires: ["word", "sense"])
        for row in table.rows {
            guard let sense = Sense(rawValue: row["sense"]) else { throw table.error(in: row, "'\(row["sense"])' is no sense") }
            words.insert(row["word"], value: Int32(senses.count))
            senses.append(sense)
        }
        for row in try folder.table("quantities/share-words", requires: ["word"]).rows {
            words.insert(row["word"], value: Int32(senses.count))
            senses.append(.perShare)
        }
        var markets = PhraseMatcher()
        var marketUnits: [String] = []
        for row in try folder.table("quantities/markets", requires: ["word", "unit"]).rows {
            markets.insert(row["word"], value: Int32(marketUnits.count))
            marketUnits.append(row["unit"])
        }
        self.words = words
        self.senses = senses
        self.markets = markets
        self.marketUnits = marketUnits
    }

    /// The last word of any of these senses in a run of code points.
    func last(_ wanted: Sense..., in text: FoldedText, _ positions: Range<Int>) -> Sense? {
        var position = positions.upperBound - 1
        while position >= positions.lowerBound {
            var found: Sense?
            words.eachMatch(in: text.scalars, from: position, before: positions.upperBound) { match in
                let sense = senses[Int(match.value)]
                if wanted.contains(sense) { found = sense }
            }
            if let found { return found }
            position -= 1
        }
        return nil
    }

    /// The money that a bare 元 means in a run of text, by the market words in it; nil where there are none.
    func market(in text: FoldedText, _ positions: Range<Int>) -> String? {
        var counts: [String: Int] = [:]
        for match in markets.matches(in: text.scalars, within: positions) {
            counts[marketUnits[Int(match.value)], default: 0] += 1
        }
        return counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.first?.key
    }
}
