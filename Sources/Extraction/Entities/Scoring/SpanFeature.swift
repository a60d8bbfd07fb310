/// What the scorer looks at in a span of tokens and beside it.
enum SpanFeature: Int, CaseIterable, Sendable {
    /// Signs and words before the span.
    case before, beforeTwo, beforeWord, beforeWords, entry
    /// The first word of the span, the last one.
    case first, last
    /// Signs and words behind the span.
    case after, afterTwo, afterWord, afterWords, exit
    /// The signs of all tokens, and what they are made of.
    case shape, length, surname, foreign, unknown
    /// What the rules say of it.
    case proposal, covers, crosses

    /// One of up to three values of a feature: a sign, a word, a number.
    struct Part: Sendable {
        /// Of what the table of weights writes for it.
        let hash: UInt64
        /// Number of the value among those of its sort, from 0; that of a word is its number in the table of weights. -1 for a word
        /// that the table has not.
        let index: Int32
        /// False for a value that the feature has not.
        let isGiven: Bool

        static let none = Part(hash: 0, index: 0, isGiven: false)

        init(hash: UInt64, index: Int32, isGiven: Bool = true) {
            self.hash = hash
            self.index = index
            self.isGiven = isGiven
        }
    }

    /// What its values are.
    enum Values {
        /// Up to three signs and numbers.
        case signs
        case word
        /// Two words.
        case words
        /// The signs of all tokens of a span.
        case shape
    }

    /// What its values are.
    var values: Values {
        switch self {
        case .beforeWord, .first, .last, .afterWord: .word
        case .beforeWords, .afterWords: .words
        case .shape: .shape
        default: .signs
        }
    }

    /// How many features have one word for a value.
    static let wordFeatures = 4

    /// Number of a feature among these.
    var wordPlace: Int {
        switch self {
        case .beforeWord: 0
        case .first: 1
        case .last: 2
        default: 3
        }
    }

    /// Numbers that are values of features lie below this.
    static let numbers = 17

    /// Joins a feature with its values to the key of its weights.
    @inline(__always)
    func key(_ a: Part, _ b: Part, _ c: Part) -> UInt64 {
        var key = Self.seeds[rawValue]
        for part in [a, b, c] where part.isGiven { key = Self.mix(key, part.hash) }
        return key
    }

    /// True for a feature of a span itself, whose neighbours do not matter.
    var isInside: Bool { rawValue >= Self.shape.rawValue }

    /// The feature that a key in the table begins with; nil for an unknown one.
    init?(of text: String) {
        guard let known = Self.named[String(text.prefix { $0 != "|" })] else { return nil }
        self = known
    }

    /// The key of a feature as the table writes it: `beforeWord|收购`.
    static func key(of text: some StringProtocol) -> UInt64? {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard let name = parts.first, let feature = named[String(name)] else { return nil }
        return parts.dropFirst().reduce(seeds[feature.rawValue]) { mix($0, hash(of: $1.unicodeScalars.map(\.value))) }
    }

    /// FNV-1a over code points.
    struct Hash {
        private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

        mutating func take(_ scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x100_0000_01b3 }
    }

    static func hash(of scalars: some Sequence<UInt32>) -> UInt64 {
        var hash = Hash()
        for scalar in scalars { hash.take(scalar) }
        return hash.value
    }

    private static func mix(_ key: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (key ^ (value &+ 0x9e37_79b9_7f4a_7c15 &+ (key << 6) &+ (key >> 2))) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ (mixed >> 33)
    }

    private static let seeds: [UInt64] = allCases.map { hash(of: $0.name.unicodeScalars.map(\.value)) }
    private static let named: [String: SpanFeature] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// As the table of weights writes it.
    var name: String { String(describing: self) }
}

extension SpanFeature.Part {
    /// A sign by its name, or a number.
    init?(signOrNumber text: some StringProtocol) {
        if let number = Int(text) {
            guard (0..<SpanFeature.numbers).contains(number) else { return nil }
            self = SpanReading.number(number)
        } else {
            guard let sign = NameSign.named[String(text)] else { return nil }
            self = sign.part
        }
    }
}
