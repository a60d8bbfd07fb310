import GraphModel

/// Quantities listed side by side, and the words around them in their clause.
struct NumberRun: Sendable {
    /// Tokens of the quantities.
    let quantities: [Int]
    /// Tokens from the end of the run before, or the clause's start, to this run.
    let left: Range<Int>
    /// Tokens after this run, up to the next or the clause's end.
    let right: Range<Int>
    /// Tokens of the clause.
    let clause: Range<Int>
    /// Number of the clause.
    let clauseNumber: Int

    var first: Int { quantities[0] }
    var last: Int { quantities[quantities.count - 1] }

    /// The runs of a sentence in text order.
    static func runs(_ sentence: Sentence, _ lists: SentenceLists) -> [NumberRun] {
        var runs: [NumberRun] = []
        for (number, clause) in sentence.clauses.enumerated() {
            let here = lists.quantities.filter { clause.contains($0.tokens[0]) }
            for (k, list) in here.enumerated() {
                let start = k == 0 ? clause.lowerBound : (here[k - 1].tokens.last ?? clause.lowerBound) + 1
                let end = k + 1 < here.count ? here[k + 1].tokens[0] : clause.upperBound
                runs.append(
                    NumberRun(
                        quantities: list.tokens, left: start..<list.tokens[0],
                        right: ((list.tokens.last ?? end) + 1)..<max((list.tokens.last ?? end) + 1, end), clause: clause,
                        clauseNumber: number))
            }
        }
        return runs
    }
}
