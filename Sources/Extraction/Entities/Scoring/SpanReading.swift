import Lexicons

/// A text as the scorer of spans sees it: a sign and a word for each token, and what the rules propose.
struct SpanReading {
    /// A span of tokens that a rule or the lexicon takes for a name.
    struct Proposal {
        let tokens: Range<Int>
        let type: String
        /// True for a name of the lexicon.
        let isKnown: Bool
    }

    /// Takes in the features of a span one by one.
    protocol Sink {
        mutating func take(_ feature: SpanFeature, _ a: SpanFeature.Part, _ b: SpanFeature.Part, _ c: SpanFeature.Part)
    }

    let reading: NameReading
    let signs: [NameSign]
    /// Signs where the last token of a proposal has the sign of its kind.
    private let signsBefore: [NameSign]
    /// The same for the first token of a proposal.
    private let signsAfter: [NameSign]
    /// The words as values of features, none for numbers and Latin runs.
    let words: [SpanFeature.Part]
    /// Number of the proposal that begins at each token, or -1.
    private let proposalAt: [Int32]
    /// Number of the proposal that covers each token, or -1.
    private let coveredBy: [Int32]
    private let proposals: [Proposal]
    /// Whether a surname begins at each token: 0 for a word of its own, 1 for a common one, nil for none.
    private let surnames: [Int?]
    /// Where the characters end that foreign names are written with, for each code point; it itself where it is none.
    private let foreignEnd: [Int32]
    /// Number of characters before each token that no word explains.
    private let unknownBefore: [Int32]

    init(
        _ reading: NameReading, _ proposals: [Proposal], _ surnames: Surnames, _ foreign: CodePointSet, _ weights: SpanWeights
    ) {
        self.reading = reading
        self.surnames = reading.tokens.indices.map { number in
            guard reading.text.isHan(reading.tokens[number].positions.lowerBound) else { return nil }
            let found = surnames.surname(in: reading.text, at: reading.tokens[number].positions.lowerBound)
            return found.map { $0.isCommon ? 1 : 0 }
        }
        foreignEnd = Self.foreignEnds(reading.text, foreign)
        unknownBefore = Self.unknownCounts(reading)
        self.proposals = proposals
        let signs = reading.tokens.indices.map { reading.sign($0) }
        var before = signs
        var after = signs
        var covered = [Int32](repeating: -1, count: signs.count)
        var starts = covered
        for (number, proposal) in proposals.enumerated() {
            before[proposal.tokens.upperBound - 1] = NameSign(type: proposal.type)
            after[proposal.tokens.lowerBound] = NameSign(type: proposal.type)
            starts[proposal.tokens.lowerBound] = Int32(number)
            for token in proposal.tokens { covered[token] = Int32(number) }
        }
        self.signs = signs
        signsBefore = before
        signsAfter = after
        proposalAt = starts
        coveredBy = covered
        words = reading.tokens.indices.map { Self.word($0, reading, weights) }
    }

    private static func foreignEnds(_ text: NameText, _ foreign: CodePointSet) -> [Int32] {
        var ends = [Int32](repeating: 0, count: text.count)
        for i in ends.indices.reversed() {
            let isForeign = foreign.contains(text.scalars[i]) || isDot(text.scalars[i])
            ends[i] = !isForeign ? Int32(i) : i + 1 < text.count && ends[i + 1] > i + 1 ? ends[i + 1] : Int32(i + 1)
        }
        return ends
    }

    private static func unknownCounts(_ reading: NameReading) -> [Int32] {
        var counts = [Int32](repeating: 0, count: reading.tokens.count + 1)
        for (number, token) in reading.tokens.enumerated() {
            counts[number + 1] = counts[number] + (reading.roles[number] == .unknown ? Int32(token.positions.count) : 0)
        }
        return counts
    }

    /// The longest span, in tokens and in code points.
    static let limit = (tokens: 9, codePoints: 30)

    /// The ends of the spans that may be names from a token on.
    func ends(from start: Int) -> Range<Int> {
        guard !signs[start].onlyInside else { return start..<start }
        let first = reading.tokens[start].positions.lowerBound
        var end = start
        while end < signs.count, end - start < Self.limit.tokens, end == start || !signs[end].endsNames,
            reading.tokens[end].positions.upperBound - first <= Self.limit.codePoints
        { end += 1 }
        return start + 1..<end + 1
    }

    /// True for a span that ends where a name may end and holds something that sets it apart, or that a rule proposes.
    func mayBeName(_ span: Range<Int>) -> Bool {
        switch signs[span.upperBound - 1] {
        case .space, .dash, .mark: false
        case .jargon where span.count > 1 && isKnown(span.lowerBound): false
        default: !isPlain(span) || proposedType(span) != nil
        }
    }

    /// True where a name of the lexicon begins: AMD in AMD GPU.
    private func isKnown(_ number: Int) -> Bool { proposal(at: number)?.isKnown ?? false }

    /// The proposal that begins at a token.
    private func proposal(at number: Int) -> Proposal? {
        let found = proposalAt[number]
        return found < 0 ? nil : proposals[Int(found)]
    }

    /// True for a span of words that set nothing apart: 软件, 对冲基金.
    private func isPlain(_ span: Range<Int>) -> Bool {
        if span.count == 1 {
            switch signs[span.lowerBound] {
            case .char, .noun, .verb, .soft, .cue: return true
            default: break
            }
        }
        return span.allSatisfy {
            switch signs[$0] {
            case .legal, .sure, .likely, .weak, .sectorEnd, .placeEnd, .bodyEnd, .otherEnd, .generic, .jargon, .soft: true
            default: false
            }
        }
    }

    private static func word(_ number: Int, _ reading: NameReading, _ weights: SpanWeights) -> SpanFeature.Part {
        let token = reading.tokens[number]
        switch token.kind {
        case .word, .unknown, .mark: return weights.part(ofWord: reading.text.scalars[token.positions])
        case .number, .latin, .space, .lineFeed: return .none
        }
    }

    private func before(_ number: Int) -> NameSign { number >= 0 ? signsBefore[number] : .edge }
    private func after(_ number: Int) -> NameSign { number < signs.count ? signsAfter[number] : .edge }
    private func word(_ number: Int) -> SpanFeature.Part { number >= 0 && number < words.count ? words[number] : .none }

    /// Features of every span that begins with a token.
    func takeStart(_ start: Int, into sink: inout some Sink) {
        let (one, two) = (before(start - 1).part, before(start - 2).part)
        sink.take(.before, one, .none, .none)
        sink.take(.beforeTwo, two, one, .none)
        sink.take(.entry, one, signs[start].part, .none)
        if word(start - 1).isGiven {
            sink.take(.beforeWord, word(start - 1), .none, .none)
            if word(start - 2).isGiven { sink.take(.beforeWords, word(start - 2), word(start - 1), .none) }
        }
        if word(start).isGiven { sink.take(.first, word(start), .none, .none) }
    }

    /// Features of every span that ends before a token.
    func takeEnd(_ end: Int, into sink: inout some Sink) {
        let (one, two) = (after(end).part, after(end + 1).part)
        sink.take(.after, one, .none, .none)
        sink.take(.afterTwo, one, two, .none)
        sink.take(.exit, signs[end - 1].part, one, .none)
        if word(end).isGiven {
            sink.take(.afterWord, word(end), .none, .none)
            if word(end + 1).isGiven { sink.take(.afterWords, word(end), word(end + 1), .none) }
        }
        if word(end - 1).isGiven { sink.take(.last, word(end - 1), .none, .none) }
    }

    /// Features of one span.
    ///
    /// - Parameter shape: the signs of its tokens.
    func takeInside(_ span: Range<Int>, _ shape: Shape, into sink: inout some Sink) {
        let positions = reading.positions(span)
        let length = Self.number(min(positions.count, 12))
        sink.take(.shape, shape.part, .none, .none)
        sink.take(.length, length, isLatin(span) ? NameSign.capital.part : NameSign.char.part, .none)
        let unknown = Int(unknownBefore[span.upperBound] - unknownBefore[span.lowerBound])
        sink.take(.unknown, Self.number(min(unknown, 6)), signs[span.upperBound - 1].part, .none)
        if let surname = surnames[span.lowerBound] {
            sink.take(.surname, Self.number(surname), length, signs[span.upperBound - 1].part)
        }
        if Int(foreignEnd[positions.lowerBound]) >= positions.upperBound { sink.take(.foreign, length, .none, .none) }
        takeProposals(span, into: &sink)
    }

    private func takeProposals(_ span: Range<Int>, into sink: inout some Sink) {
        if let proposal = proposal(at: span.lowerBound), proposal.tokens == span {
            sink.take(.proposal, NameSign(type: proposal.type).part, Self.number(proposal.isKnown ? 1 : 0), .none)
            return
        }
        var last: Int32 = -1
        for token in span where coveredBy[token] != last {
            last = coveredBy[token]
            guard last >= 0 else { continue }
            let proposal = proposals[Int(last)]
            let isInside = proposal.tokens.lowerBound >= span.lowerBound && proposal.tokens.upperBound <= span.upperBound
            sink.take(
                isInside ? .covers : .crosses, NameSign(type: proposal.type).part, Self.number(proposal.isKnown ? 1 : 0), .none)
        }
    }

    /// The type of the proposal that a span is.
    func proposedType(_ span: Range<Int>) -> String? {
        proposal(at: span.lowerBound).flatMap { $0.tokens == span ? $0.type : nil }
    }

    /// The signs of a span's tokens, one after the other, as `shapeText` writes them.
    struct Shape {
        private var hash = SpanFeature.Hash()
        private var isEmpty = true

        mutating func add(_ sign: NameSign) {
            if !isEmpty { hash.take(0x20) }
            isEmpty = false
            for scalar in sign.scalars { hash.take(scalar) }
        }

        var part: SpanFeature.Part { SpanFeature.Part(hash: hash.value, index: 0) }
    }

    func shape(_ span: Range<Int>) -> Shape {
        var shape = Shape()
        for number in span { shape.add(signs[number]) }
        return shape
    }

    /// The signs of a span in words: `char char likely`.
    func shapeText(_ span: Range<Int>) -> String { span.map { signs[$0].name }.joined(separator: " ") }

    private func isLatin(_ span: Range<Int>) -> Bool {
        switch signs[span.lowerBound] {
        case .capital, .model, .jargon: true
        default: reading.text.isAlphanumeric(reading.tokens[span.lowerBound].positions.lowerBound)
        }
    }

    static func number(_ value: Int) -> SpanFeature.Part { numbers[value] }

    private static let numbers = (0..<SpanFeature.numbers).map {
        SpanFeature.Part(hash: SpanFeature.hash(of: "\($0)".unicodeScalars.map(\.value)), index: Int32($0))
    }

    /// · ‧ • ・
    private static func isDot(_ scalar: UInt32) -> Bool {
        scalar == 0xB7 || scalar == 0x2027 || scalar == 0x2022 || scalar == 0x30FB
    }
}
