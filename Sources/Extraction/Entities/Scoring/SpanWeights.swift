import Lexicons

/// What each feature of a span says for and against each kind of name, from the table `names/span-weights`.
///
/// A feature of signs and numbers has its place in one array, a word its number, so that only pairs of words and the shape of a span
/// are looked up by hash.
struct SpanWeights: Sendable {
    /// Kinds of names that the scorer tells apart; `other` stands for any that a rule proposes.
    enum Label: Int, CaseIterable, Sendable {
        case company, person, product, other

        init(type: String) {
            switch type {
            case "Company": self = .company
            case "Person": self = .person
            case "Product": self = .product
            default: self = .other
            }
        }

        /// The entity type; nil for `other`.
        var type: String? {
            switch self {
            case .company: "Company"
            case .person: "Person"
            case .product: "Product"
            case .other: nil
            }
        }
    }

    /// Weights of features of signs and numbers, a block for each feature.
    private var blocks = [SIMD4<Int32>](repeating: .zero, count: SpanFeature.allCases.count * Self.blockSize)
    /// Weights of the features of one word, a row for each word.
    private var ofWords: [SIMD4<Int32>] = []
    /// Weights of shapes and of pairs of words.
    private var hashed = HashedWeights()
    /// Number of each word by its hash.
    private var words: [UInt64: Int32] = [:]
    /// True for words that begin a pair, by number.
    private var beginsPair: [Bool] = []
    /// The most that the features inside a span can speak for each kind of name.
    private(set) var insideBound = SIMD4<Int32>.zero

    /// Above the number of signs.
    private static let radix = 48
    private static let blockSize = radix * radix

    /// No weights: nothing is chosen.
    init() {}

    /// - Throws: `TableError` where a feature is unknown or a weight no number.
    init(_ tables: TableFolder) throws(TableError) {
        try self.init(tables.table("names/span-weights", requires: Self.columns))
    }

    /// - Throws: `TableError` where a feature is unknown or a weight no number.
    init(_ table: Table) throws(TableError) {
        var largest: [SpanFeature: SIMD4<Int32>] = [:]
        for row in table.rows {
            let weight = try Self.weight(row, table)
            guard let feature = add(row["feature"], weight) else { throw table.error(in: row, "no such feature") }
            if feature.isInside { largest[feature] = pointwiseMax(largest[feature] ?? .zero, weight) }
        }
        // A span covers four proposals at most.
        insideBound = largest.reduce(into: .zero) { $0 &+= $1.key == .covers ? $1.value &* 4 : $1.value }
    }

    /// Headings of the table.
    static let columns = ["feature"] + Label.allCases.map { String(describing: $0) }

    private static func weight(_ row: Table.Row, _ table: Table) throws(TableError) -> SIMD4<Int32> {
        var weight = SIMD4<Int32>()
        for (i, column) in columns.dropFirst().enumerated() {
            guard let value = Int32(row[column]) else { throw table.error(in: row, "the column '\(column)' is a whole number") }
            weight[i] = value
        }
        return weight
    }

    /// Takes in the weight of a feature as the table writes it: `beforeWord|收购`.
    ///
    /// - Returns: the feature, or nil for what is none.
    private mutating func add(_ text: String, _ weight: SIMD4<Int32>) -> SpanFeature? {
        let cells = text.split(separator: "|", omittingEmptySubsequences: false)
        guard let feature = cells.first.flatMap({ SpanFeature(of: String($0)) }) else { return nil }
        let values = cells.dropFirst()
        switch feature.values {
        case .word:
            guard values.count == 1, let word = values.first else { return nil }
            ofWords[Int(number(ofWord: word)) * SpanFeature.wordFeatures + feature.wordPlace] = weight
        case .words:
            let numbers = values.map { number(ofWord: $0) }
            guard numbers.count == 2, let key = SpanFeature.key(of: text) else { return nil }
            beginsPair[Int(numbers[0])] = true
            hashed.add(key, weight)
        case .shape:
            guard let key = SpanFeature.key(of: text) else { return nil }
            hashed.add(key, weight)
        case .signs:
            let parts = values.compactMap(SpanFeature.Part.init(signOrNumber:))
            guard parts.count == values.count, parts.count <= 3 else { return nil }
            let all = parts + [.none, .none, .none]
            blocks[Self.place(feature, all[0], all[1], all[2])] = weight
        }
        return feature
    }

    private mutating func number(ofWord word: Substring) -> Int32 {
        let hash = SpanFeature.hash(of: word.unicodeScalars.map(\.value))
        if let known = words[hash] { return known }
        let number = Int32(words.count)
        words[hash] = number
        beginsPair.append(false)
        ofWords += [SIMD4<Int32>](repeating: .zero, count: SpanFeature.wordFeatures)
        return number
    }

    /// A word as the value of a feature.
    func part(ofWord scalars: ArraySlice<UInt32>) -> SpanFeature.Part {
        let hash = SpanFeature.hash(of: scalars)
        return SpanFeature.Part(hash: hash, index: words[hash] ?? -1)
    }

    private static func place(_ feature: SpanFeature, _ a: SpanFeature.Part, _ b: SpanFeature.Part, _ c: SpanFeature.Part) -> Int
    {
        let start = feature.rawValue * blockSize
        if feature == .surname { return start + (Int(a.index) * SpanFeature.numbers + Int(b.index)) * radix + Int(c.index) }
        return start + Int(a.index) * radix + Int(b.index)
    }

    /// The weight of a feature in hundredths, zero for one that the table has not.
    @inline(__always)
    func weight(
        _ feature: SpanFeature, _ a: SpanFeature.Part, _ b: SpanFeature.Part, _ c: SpanFeature.Part
    ) -> SIMD4<Int32> {
        switch feature.values {
        case .signs: return blocks[Self.place(feature, a, b, c)]
        case .word: return a.index < 0 ? .zero : ofWords[Int(a.index) * SpanFeature.wordFeatures + feature.wordPlace]
        case .words:
            guard a.index >= 0, b.index >= 0, beginsPair[Int(a.index)] else { return .zero }
            return hashed[feature.key(a, b, c)]
        case .shape: return hashed[feature.key(a, b, c)]
        }
    }
}

/// Weights by key, with open addressing; a key of 0 is an empty place.
private struct HashedWeights: Sendable {
    private var keys = [UInt64](repeating: 0, count: 16)
    private var weights = [SIMD4<Int32>](repeating: .zero, count: 16)
    private var count = 0

    mutating func add(_ key: UInt64, _ weight: SIMD4<Int32>) {
        if count * 3 >= keys.count { grow() }
        let place = place(of: key)
        if keys[place] == 0 { count += 1 }
        keys[place] = key
        weights[place] = weight
    }

    subscript(key: UInt64) -> SIMD4<Int32> { weights[place(of: key)] }

    /// Where a key stands or would stand; an empty place has no weight.
    private func place(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }

    private mutating func grow() {
        let old = zip(keys, weights).filter { $0.0 != 0 }
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        weights = [SIMD4<Int32>](repeating: .zero, count: keys.count)
        for (key, weight) in old {
            let place = place(of: key)
            keys[place] = key
            weights[place] = weight
        }
    }
}
