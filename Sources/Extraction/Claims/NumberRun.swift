import GraphModel

/// Quantities listed side by side, and the words around them in their clause.
struct NumberRun: Sendable {
    /// Tokens of the quantities.
    let quantities: [Int]
    /// Tokens from the end of the run before, or the start of `firstClause`, to this run.
    let left: Range<Int>
    /// Tokens after this run, up to the next or the clause's end.
    let right: Range<Int>
    /// Tokens of the clause, with those of the one before where this one only goes on with it.
    let clause: Range<Int>
    /// Number of the clause.
    let clauseNumber: Int
    /// Number of the clause that `clause` and `left` begin in: the one before where this one only goes on with it.
    let firstClause: Int

    var first: Int { quantities[0] }
    var last: Int { quantities[quantities.count - 1] }

    /// The runs of a sentence in text order.
    static func runs(_ sentence: Sentence, _ lists: SentenceLists, _ quantities: [Quantity]) -> [NumberRun] {
        var runs: [NumberRun] = []
        for (number, clause) in sentence.clauses.enumerated() {
            let here = lists.quantities.filter { clause.contains($0.tokens[0]) }
            for (k, list) in here.enumerated() {
                let goesOn = k == 0 && Self.goesOn(number, to: list.tokens[0], sentence, quantities)
                let first = goesOn ? number - 1 : number
                let start = k == 0 ? sentence.clauses[first].lowerBound : (here[k - 1].tokens.last ?? clause.lowerBound) + 1
                let end = k + 1 < here.count ? here[k + 1].tokens[0] : clause.upperBound
                runs.append(
                    NumberRun(
                        quantities: list.tokens, left: start..<list.tokens[0],
                        right: ((list.tokens.last ?? end) + 1)..<max((list.tokens.last ?? end) + 1, end),
                        clause: sentence.clauses[first].lowerBound..<clause.upperBound, clauseNumber: number, firstClause: first))
            }
        }
        return runs
    }

    /// True for a clause that has nothing but 分别为 or the like before its number, after one that names a metric and no number:
    /// 两家公司的净流入额居前，分别为…. An amount after a move is said by itself: 现金流由负转正，为2亿元.
    private static func goesOn(_ number: Int, to first: Int, _ sentence: Sentence, _ quantities: [Quantity]) -> Bool {
        let clause = sentence.clauses[number]
        guard number > 0, clause.lowerBound < first, let quantity = sentence.tokens[first].quantity else { return false }
        let isShare = MetricForms.isShare(quantities[quantity].unit)
        var position = sentence.positions(ofClause: number).lowerBound
        for token in sentence.tokens[clause.lowerBound..<first] {
            guard token.isLevel || token.has(.each), token.positions.lowerBound == position else { return false }
            position = token.positions.upperBound
        }
        let before = sentence.clauses[number - 1]
        return sentence.tokens[first].positions.lowerBound == position
            && before.contains { sentence.tokens[$0].metric != nil }
            && !before.contains { i in
                let token = sentence.tokens[i]
                return token.quantity != nil || (!isShare && token.move?.isNoun == false)
            }
    }
}
