import Lexicons
import TextCore

/// A piece of a sentence that matters to claims. Plain words between pieces are gaps.
struct Token: Sendable {
    enum Kind: Hashable, Sendable {
        /// Number into `Findings.entities`.
        case entity(Int)
        /// Number into `Findings.quantities`.
        case quantity(Int)
        /// Number into `Findings.times`.
        case time(Int)
        /// A word of the tables.
        case cue
        /// ，；：and the like: ends a clause.
        case stop
        /// An opening bracket or quotation mark.
        case open
        /// A closing one.
        case close
    }

    let kind: Kind
    /// Code points of the text.
    let positions: Range<Int>
    /// Meanings of a cue, or of a time that is one too (今年以来).
    let cues: [ClaimCue]

    var entity: Int? { if case .entity(let i) = kind { i } else { nil } }
    var quantity: Int? { if case .quantity(let i) = kind { i } else { nil } }
    var time: Int? { if case .time(let i) = kind { i } else { nil } }
    var metric: (name: String, sense: ClaimCue.Sense)? {
        for case .metric(let name, let sense) in cues { return (name, sense) }
        return nil
    }
    var move: (move: ClaimCue.Move, isNoun: Bool, takesObject: Bool, reaches: Bool, metric: String?)? {
        for case .move(let move, let isNoun, let takesObject, let reaches, let metric) in cues {
            return (move, isNoun, takesObject, reaches, metric)
        }
        return nil
    }
    var basis: String? {
        for case .basis(let basis) in cues { return basis }
        return nil
    }
    var modality: String? {
        for case .modality(let modality) in cues { return modality }
        return nil
    }
    var speech: String? {
        for case .speech(let speech) in cues { return speech }
        return nil
    }
    var isLevel: Bool { cues.contains { if case .level = $0 { true } else { false } } }
    var levelMetric: String? {
        for case .level(let metric?) in cues { return metric }
        return nil
    }

    func has(_ cue: ClaimCue) -> Bool { cues.contains(cue) }
}

extension FoldedText {
    /// True for a sentence that ends in a question mark.
    func isQuestion(_ sentence: Sentence) -> Bool { sentence.positions.suffix(2).contains { scalars[$0] == 0x3F } }
}

/// One sentence as tokens, and its clauses.
struct Sentence: Sendable {
    /// Code points of the text, the closing mark included.
    let positions: Range<Int>
    /// Number of the paragraph, from 0.
    let paragraph: Int
    let tokens: [Token]
    /// Runs of tokens between stops.
    let clauses: [Range<Int>]

    /// A line that leads elsewhere: 延伸阅读：….
    var isPrompt: Bool {
        guard let first = tokens.first(where: { $0.kind != .open }) else { return false }
        return first.has(.prompt) && first.positions.lowerBound - positions.lowerBound <= 2
    }

    /// True for 公司 and the like that stand for somebody; not beside a name, as in 芯片公司星河科技 and 港股科技公司.
    func isPronoun(_ i: Int) -> Bool {
        guard tokens[i].has(.anaphora) else { return false }
        if tokens[i].positions.count > 1, token(before: i)?.entity != nil { return false }
        return i + 1 >= tokens.count || tokens[i + 1].entity == nil || tokens[i].positions.count == 1
            || tokens[i + 1].positions.lowerBound > tokens[i].positions.upperBound
    }

    /// True for 预期 that opens a clause, with no name and no metric in a place that begins there: ，预期49.9.
    func isConsensus(_ i: Int, in place: Range<Int>) -> Bool {
        tokens[i].has(.consensus) && i == place.lowerBound && i > 0
            && !tokens[place].contains { $0.entity != nil || $0.metric != nil }
    }

    /// The token before another, where no more characters than `slack` stand between.
    func token(before i: Int, within slack: Int = 0) -> Token? {
        guard i > 0, tokens[i].positions.lowerBound - tokens[i - 1].positions.upperBound <= slack else { return nil }
        return tokens[i - 1]
    }

    /// True right after 向, 从, 来自: who stands there is not who acts.
    func isOblique(_ list: TokenList) -> Bool {
        token(before: list.tokens[0]).map { $0.has(.oblique) || $0.has(.from) } ?? false
    }

    /// Number of the clause that holds a token.
    func clause(of token: Int) -> Int { clauses.lastIndex { $0.lowerBound <= token } ?? 0 }

    /// Code points of a clause, without the stop that ends it.
    func positions(ofClause i: Int) -> Range<Int> {
        let clause = clauses[i]
        let start = i == 0 ? positions.lowerBound : tokens[clause.lowerBound - 1].positions.upperBound
        let end =
            clause.upperBound < tokens.count && tokens[clause.upperBound].kind == .stop
            ? tokens[clause.upperBound].positions.lowerBound : positions.upperBound
        return start..<max(start, end)
    }
}
