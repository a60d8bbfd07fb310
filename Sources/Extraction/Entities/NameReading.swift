import Lexicons

/// An article as the name rules see it: its tokens, and which of them name an entity of the lexicon.
struct NameReading: Sendable {
    /// What a token is to a name.
    enum Role: Sendable {
        /// Ends a name: a mark, a line end, a common word.
        case boundary
        /// A place of the lexicon.
        case place
        /// Another entity of the lexicon.
        case named
        /// A Chinese character that no word explains.
        case unknown
        /// A word that stands in names and sets none apart.
        case generic
        /// A character that is a word and may stand in a name.
        case soft
        case latin
        case number
    }

    let text: NameText
    let tokens: [NameTokens.Token]
    /// Number of the token at each code point.
    let tokenAt: [Int32]
    let vocabulary: NameVocabulary
    let lexicon: EntityLexicon
    /// The lexicon entry that each token names.
    let entries: [Int?]
    let roles: [Role]
    let title: NameText?
    private let boundaryLength: [UInt8]

    init(_ text: NameText, title: NameText?, _ vocabulary: NameVocabulary, _ lexicon: EntityLexicon, _ choice: LexiconChoice) {
        let cut = NameTokens(text, vocabulary)
        self.text = text
        self.title = title
        self.vocabulary = vocabulary
        self.lexicon = lexicon
        tokens = cut.tokens
        tokenAt = cut.tokenAt
        boundaryLength = cut.boundaryLength
        let claims = cut.tokens.map { token in
            token.word < 0 || !vocabulary.briefs[token.word].hasClaims
                ? [] : vocabulary.words[token.word].claims.filter { $0.allows(text, token.positions) }
        }
        let chosen = choice.entries(for: claims, in: text, title: title)
        entries = chosen.indices.map { number in
            chosen[number].flatMap { Self.isAmount($0, cut.tokens[number].positions, text, lexicon) ? nil : $0 }
        }
        let entries = entries
        roles = cut.tokens.indices.map { number in
            let isUnit = chosen[number] != nil && entries[number] == nil
            let isPlace = entries[number].map { lexicon.entries[$0].type == "Place" }
            return isUnit ? .boundary : Self.role(cut.tokens[number], isPlace, vocabulary)
        }
    }

    /// Characters between the items of a list: 、 and 和 与 及
    static let listCommas: Set<UInt32> = [0x3001, 0x548C, 0x4E0E, 0x53CA]

    func word(_ number: Int) -> NameVocabulary.Word? {
        guard number >= 0, number < tokens.count, tokens[number].word >= 0 else { return nil }
        return vocabulary.words[tokens[number].word]
    }

    /// Classes of a token's word; none beyond the ends.
    func classes(_ number: Int) -> NameVocabulary.Classes {
        guard number >= 0, number < tokens.count, tokens[number].word >= 0 else { return [] }
        return vocabulary.briefs[tokens[number].word].classes
    }

    func role(_ number: Int) -> Role { number >= 0 && number < tokens.count ? roles[number] : .boundary }

    func entry(_ number: Int) -> EntityLexicon.Entry? {
        guard number >= 0, number < tokens.count else { return nil }
        return entries[number].map { lexicon.entries[$0] }
    }

    /// Code points of a run of tokens.
    func positions(_ run: Range<Int>) -> Range<Int> {
        run.isEmpty ? 0..<0 : tokens[run.lowerBound].positions.lowerBound..<tokens[run.upperBound - 1].positions.upperBound
    }

    /// The tokens that a run of code points is; nil where it begins or ends inside one.
    func tokens(of positions: Range<Int>) -> Range<Int>? {
        let (first, last) = (Int(tokenAt[positions.lowerBound]), Int(tokenAt[positions.upperBound - 1]))
        guard tokens[first].positions.lowerBound == positions.lowerBound,
            tokens[last].positions.upperBound == positions.upperBound
        else { return nil }
        return first..<last + 1
    }

    /// The folded code point that a token of one character is, else 0.
    func character(_ number: Int) -> UInt32 {
        guard number >= 0, number < tokens.count, tokens[number].positions.count == 1 else { return 0 }
        return text.scalars[tokens[number].positions.lowerBound]
    }

    /// True where no name can go on over a position: an end, a mark, or a word that ends names begins there.
    func endsName(at position: Int) -> Bool {
        guard position < text.count else { return true }
        return !text.isHan(position) || boundaryLength[position] > 0 || NumeralCharacters.all.contains(text.scalars[position])
    }

    /// True where a character stands that ends a name wherever it stands: 的, 在.
    func isHard(at position: Int) -> Bool {
        guard position < text.count else { return false }
        return vocabulary.hardCharacters.contains(text.scalars[position])
    }

    /// True where a word of two characters and more that ends names begins at a position.
    func beginsBoundaryWord(at position: Int) -> Bool { position < text.count && boundaryLength[position] > 1 }

    /// True for a currency that is the unit of an amount: 5亿美元, 人民币2亿元.
    private static func isAmount(_ entry: Int, _ positions: Range<Int>, _ text: NameText, _ lexicon: EntityLexicon) -> Bool {
        guard lexicon.entries[entry].type == "Instrument", lexicon.entries[entry].id.utf8.count == 3 else { return false }
        let before = positions.lowerBound - 1
        if before >= 0, text.kinds[before] == .digit || NumeralCharacters.amounts.contains(text.scalars[before]) { return true }
        return positions.upperBound < text.count && text.kinds[positions.upperBound] == .digit
    }

    private static func role(_ token: NameTokens.Token, _ isPlace: Bool?, _ vocabulary: NameVocabulary) -> Role {
        if let isPlace { return isPlace ? .place : .named }
        switch token.kind {
        case .unknown: return .unknown
        case .latin: return .latin
        case .number: return .number
        case .mark, .space, .lineFeed: return .boundary
        case .word: break
        }
        let word = vocabulary.briefs[token.word]
        if !word.classes.isDisjoint(with: .boundary) { return .boundary }
        if word.classes.contains(.soft) { return .soft }
        if !word.classes.isDisjoint(with: [.generic, .suffix]) { return .generic }
        return word.hasCues ? .boundary : word.hasClaims ? .unknown : .generic
    }
}
