import GraphModel
import Lexicons

/// Things listed side by side: 微软、谷歌和亚马逊.
struct TokenList: Sendable {
    /// Numbers of the tokens.
    let tokens: [Int]
    /// Code points from the first to the last.
    let positions: Range<Int>

    /// The items that lie inside a place, or nil where none does.
    func part(_ place: Range<Int>, of sentence: Sentence) -> TokenList? {
        let inside = tokens.filter {
            place.lowerBound <= sentence.tokens[$0].positions.lowerBound
                && sentence.tokens[$0].positions.upperBound <= place.upperBound
        }
        guard let first = inside.first, let last = inside.last else { return nil }
        return TokenList(
            tokens: inside, positions: sentence.tokens[first].positions.lowerBound..<sentence.tokens[last].positions.upperBound)
    }
}

/// Finds lists of entities, times, metrics or quantities in a sentence.
struct SentenceLists: Sendable {
    let entities: [TokenList]
    let times: [TokenList]
    let metrics: [TokenList]
    let quantities: [TokenList]

    init(_ sentence: Sentence, in text: FoldedText) {
        entities = Self.lists(sentence, in: text, slack: 0) { $0.entity != nil }
        times = Self.lists(sentence, in: text, slack: 0) { $0.time != nil }
        metrics = Self.lists(sentence, in: text, slack: 6) { $0.metric != nil }
        quantities = Self.lists(sentence, in: text, slack: 2) { $0.quantity != nil }
    }

    /// The nearest names that end before a token of a clause.
    func nearestEntities(before token: Int, in clause: Range<Int>) -> TokenList? {
        entities.last { ($0.tokens.last ?? token) < token && $0.tokens[0] >= clause.lowerBound }
    }

    /// - Parameter slack: plain characters that may stand beside the joining word: modifiers, 其中.
    private static func lists(
        _ sentence: Sentence, in text: FoldedText, slack: Int, where fits: (Token) -> Bool
    ) -> [TokenList] {
        var lists: [TokenList] = []
        var open: [Int] = []
        func close() {
            if let first = open.first, let last = open.last {
                let positions = sentence.tokens[first].positions.lowerBound..<sentence.tokens[last].positions.upperBound
                lists.append(TokenList(tokens: open, positions: positions))
            }
            open = []
        }
        for (i, token) in sentence.tokens.enumerated() where fits(token) {
            if let last = open.last, !joined(last, i, in: sentence, slack: slack) { close() }
            open.append(i)
        }
        close()
        return lists
    }

    /// True where only a joining word, brackets and a little slack stand between two tokens.
    private static func joined(_ a: Int, _ b: Int, in sentence: Sentence, slack: Int) -> Bool {
        let tokens = sentence.tokens
        var joiners = 0
        var plain = 0
        var depth = 0
        var position = tokens[a].positions.upperBound
        for i in (a + 1)..<max(a + 1, b) {
            if depth == 0 { plain += tokens[i].positions.lowerBound - position }
            position = tokens[i].positions.upperBound
            switch tokens[i].kind {
            case .open: depth += 1
            case .close: depth -= 1
            case _ where depth > 0: continue
            case .cue where tokens[i].has(.and): joiners += 1
            case .cue where tokens[i].has(.none): plain += tokens[i].positions.count
            default: return false
            }
        }
        plain += tokens[b].positions.lowerBound - position
        return joiners == 1 && depth == 0 && plain <= slack
    }
}
