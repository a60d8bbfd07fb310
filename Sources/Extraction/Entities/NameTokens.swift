import Lexicons

/// A text cut into words that the name rules know, runs of Latin letters and digits, and single characters: the cut that needs
/// the fewest and best known pieces.
///
/// `其中行业绩` is cut into 其 / 中行 / 业绩 or 其中 / 行业 / 绩, whichever leaves less unexplained.
struct NameTokens: Sendable {
    enum Kind: UInt8, Sendable {
        /// A word of the vocabulary.
        case word
        /// A Chinese character that no word explains.
        case unknown
        case latin, number, mark, space, lineFeed
    }

    struct Token: Sendable {
        let positions: Range<Int>
        let kind: Kind
        /// Number of the word in the vocabulary, or -1.
        let word: Int
    }

    private(set) var tokens: [Token] = []
    /// Number of the token that holds each code point.
    private(set) var tokenAt: [Int32] = []
    /// Length of the longest word that begins at each code point and ends a name before it; 0 where there is none.
    private(set) var boundaryLength: [UInt8]

    init(_ text: NameText, _ vocabulary: NameVocabulary) {
        boundaryLength = [UInt8](repeating: 0, count: text.count)
        var path = CheapestPath(count: text.count)
        for i in 0..<text.count where path.isReached(i) || text.kinds[i] == .han {
            addPiece(at: i, text, &path)
            vocabulary.eachWord(in: text, from: i) { match in
                let word = vocabulary.briefs[Int(match.value)]
                guard text.hasWordEdges(match.positions) else { return }
                let isName =
                    word.hasClaims && vocabulary.words[Int(match.value)].claims.contains { $0.allows(text, match.positions) }
                guard isName || !word.classes.isEmpty || word.hasCues else { return }
                if !word.classes.isDisjoint(with: .follows) {
                    boundaryLength[i] = UInt8(clamping: match.positions.count)
                }
                let isSuffix =
                    word.classes.contains(.suffix) && vocabulary.words[Int(match.value)].suffix?.type == "Company"
                path.relax(
                    match.positions, cost: Self.cost(word.classes, match.positions.count, isName: isName, isSuffix: isSuffix),
                    word: Int(match.value))
            }
        }
        tokens = path.pieces.map {
            Token(positions: $0.positions, kind: $0.word >= 0 ? .word : Self.kind(text, $0.positions), word: $0.word)
        }
        tokenAt = [Int32](repeating: 0, count: text.count + 1)
        for (number, token) in tokens.enumerated() {
            for i in token.positions { tokenAt[i] = Int32(number) }
        }
        tokenAt[text.count] = Int32(tokens.count)
    }

    /// The piece that needs no word: a Latin or digit run, or one character.
    private func addPiece(at i: Int, _ text: NameText, _ path: inout CheapestPath) {
        guard text.isAlphanumeric(i) else { return path.relax(i..<i + 1, cost: text.isHan(i) ? 18 : 1, word: -1) }
        guard !text.isAlphanumeric(i - 1) else { return path.relax(i..<i + 1, cost: 30, word: -1) }
        path.relax(i..<text.endOfLatinRun(i), cost: 11, word: -1)
    }

    /// - Parameter isSuffix: what companies' names end with wins over a name that it overlaps: 卓思 / 科技, not 卓 / 思科 / 技.
    private static func cost(_ classes: NameVocabulary.Classes, _ length: Int, isName: Bool, isSuffix: Bool) -> Int32 {
        if length == 1 { return classes.contains(.hard) ? 12 : 14 }
        if isSuffix { return 5 }
        return isName ? 8 : 10
    }

    private static func kind(_ text: NameText, _ positions: Range<Int>) -> Kind {
        switch text.kinds[positions.lowerBound] {
        case .han: .unknown
        case .lower, .upper: .latin
        case .digit: positions.contains { text.kinds[$0] == .lower || text.kinds[$0] == .upper } ? .latin : .number
        case .space: .space
        case .lineFeed: .lineFeed
        case .mark: .mark
        }
    }
}

extension NameVocabulary.Cues {
    var isAny: Bool { companyAhead + companyBehind + productAhead + productBehind > 0 }
}

/// The cheapest way from the beginning of a text to its end in pieces.
private struct CheapestPath {
    struct Piece {
        let positions: Range<Int>
        let word: Int
    }

    private var costs: [Int32]
    private var starts: [Int32]
    private var words: [Int32]

    init(count: Int) {
        costs = [Int32](repeating: .max, count: count + 1)
        starts = [Int32](repeating: 0, count: count + 1)
        words = [Int32](repeating: -1, count: count + 1)
        costs[0] = 0
    }

    func isReached(_ position: Int) -> Bool { costs[position] != .max }

    /// Offers a piece; it stands if it is cheaper than what led to its end before, or as cheap and longer.
    mutating func relax(_ positions: Range<Int>, cost: Int32, word: Int) {
        guard isReached(positions.lowerBound) else { return }
        let total = costs[positions.lowerBound] + cost
        guard total < costs[positions.upperBound] else { return }
        costs[positions.upperBound] = total
        starts[positions.upperBound] = Int32(positions.lowerBound)
        words[positions.upperBound] = Int32(word)
    }

    /// The pieces of the cheapest way, from left to right.
    var pieces: [Piece] {
        var found: [Piece] = []
        var end = costs.count - 1
        while end > 0 {
            let start = Int(starts[end])
            found.append(Piece(positions: start..<end, word: Int(words[end])))
            end = start
        }
        return found.reversed()
    }
}
