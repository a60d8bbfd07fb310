import Foundation
import Lexicons

@testable import Extraction

/// Learns the weights of span features from texts whose names are known: a semi-Markov model of order zero, by the gradient of the
/// likelihood with a rate of its own for each weight (Adagrad). The same texts in the same order give the same weights.
struct SpanTraining {
    /// A span of a text with its features.
    struct Span {
        let start: Int
        let end: Int
        let features: [Int]
        /// Labels that it may have.
        let labels: [Int]
        /// Number of its label, nil where it is no name.
        let gold: Int?
    }

    /// One text, its spans sorted by end and then by start.
    struct Text {
        let count: Int
        let spans: [Span]
        let features: Set<Int>
    }

    /// How the weights are learnt.
    struct Settings {
        var epochs = 6
        var rate = 0.1
        var decay = 0.002
        /// Features of fewer texts get no weight.
        var leastTexts = 3
        /// Smaller weights are left out, in hundredths.
        var leastWeight = 40.0
    }

    let settings: Settings
    private(set) var keys: [UInt64] = []
    private(set) var texts: [Text] = []
    private var numbers: [UInt64: Int] = [:]

    init(_ settings: Settings = Settings()) { self.settings = settings }

    private struct Collector: SpanReading.Sink {
        var found: [UInt64] = []
        mutating func take(_ feature: SpanFeature, _ a: SpanFeature.Part, _ b: SpanFeature.Part, _ c: SpanFeature.Part) {
            found.append(feature.key(a, b, c))
        }
    }

    /// Takes in a text.
    ///
    /// - Parameter gold: label of each run of tokens that is a name.
    mutating func add(_ spans: SpanReading, gold: [Range<Int>: SpanWeights.Label]) {
        let count = spans.signs.count
        var found: [Span] = []
        let ends = (0...count).map { end in end == 0 ? [] : features { spans.takeEnd(end, into: &$0) } }
        for start in 0..<count {
            let range = spans.ends(from: start)
            guard !range.isEmpty else { continue }
            let base = features { spans.takeStart(start, into: &$0) }
            for end in range where spans.mayBeName(start..<end) {
                let isOther = spans.proposedType(start..<end).map { SpanWeights.Label(type: $0) == .other } ?? false
                let label = gold[start..<end]
                found.append(
                    Span(
                        start: start, end: end,
                        features: base + ends[end]
                            + features { spans.takeInside(start..<end, spans.shape(start..<end), into: &$0) },
                        labels: isOther ? [0, 1, 2, 3] : [0, 1, 2], gold: label == .other && !isOther ? nil : label?.rawValue))
            }
        }
        found.sort { ($0.end, $0.start) < ($1.end, $1.start) }
        texts.append(Text(count: count, spans: found, features: Set(found.flatMap(\.features))))
    }

    private mutating func features(_ take: (inout Collector) -> Void) -> [Int] {
        var collector = Collector()
        take(&collector)
        return collector.found.map { key in
            if let known = numbers[key] { return known }
            numbers[key] = keys.count
            keys.append(key)
            return keys.count - 1
        }
    }

    /// Weights in hundredths, learnt from some of the texts.
    func rows(from training: [Int]) -> [(UInt64, SIMD4<Int32>)] {
        var state = State(count: keys.count)
        for number in training {
            for feature in texts[number].features { state.seen[feature] += 1 }
        }
        let stride = [7, 11, 13].first { training.count % $0 != 0 } ?? 1
        for epoch in 0..<settings.epochs {
            for k in training.indices { step(texts[training[(k * stride + epoch) % training.count]], &state) }
        }
        return keys.indices.compactMap { number in
            let hundredths = state.weights[number] * 100
            guard hundredths.max() >= settings.leastWeight || hundredths.min() <= -settings.leastWeight else { return nil }
            return (keys[number], SIMD4<Int32>(hundredths.rounded(.toNearestOrAwayFromZero)))
        }
    }

    private struct State {
        var weights: [SIMD4<Double>]
        var squares: [SIMD4<Double>]
        /// Number of texts that have each feature.
        var seen: [Int]

        init(count: Int) {
            weights = Array(repeating: .zero, count: count)
            squares = Array(repeating: SIMD4(repeating: 1e-6), count: count)
            seen = Array(repeating: 0, count: count)
        }
    }

    /// Moves the weights towards one text.
    private func step(_ text: Text, _ state: inout State) {
        let scores = text.spans.map { span in span.features.reduce(into: SIMD4<Double>.zero) { $0 += state.weights[$1] } }
        let totals = text.spans.indices.map { i in text.spans[i].labels.map { scores[i][$0] }.reduce(-.infinity, Self.logSum) }
        let (ahead, behind) = (forward(text, totals), backward(text, totals))
        var gradient: [Int: SIMD4<Double>] = [:]
        for (i, span) in text.spans.enumerated() {
            let outside = ahead[span.start] + behind[span.end] - ahead[text.count]
            var slope = SIMD4<Double>.zero
            for label in span.labels { slope[label] = -exp(outside + scores[i][label]) }
            if let gold = span.gold { slope[gold] += 1 }
            guard slope.max() > 1e-4 || slope.min() < -1e-4 else { continue }
            for feature in span.features where state.seen[feature] >= settings.leastTexts {
                gradient[feature, default: .zero] += slope
            }
        }
        for feature in gradient.keys.sorted() {
            let slope = (gradient[feature] ?? .zero) - settings.decay * state.weights[feature]
            state.squares[feature] += slope * slope
            state.weights[feature] += settings.rate * slope / state.squares[feature].squareRoot()
        }
    }

    /// Log of the sum over all ways to cut the text up to each token.
    private func forward(_ text: Text, _ totals: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: text.count + 1)
        var i = 0
        for end in stride(from: 1, through: text.count, by: 1) {
            sums[end] = sums[end - 1]
            while i < text.spans.count, text.spans[i].end == end {
                sums[end] = Self.logSum(sums[end], sums[text.spans[i].start] + totals[i])
                i += 1
            }
        }
        return sums
    }

    /// The same from each token to the end.
    private func backward(_ text: Text, _ totals: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: text.count + 1)
        var byStart: [[Int]] = Array(repeating: [], count: text.count + 1)
        for (i, span) in text.spans.enumerated() { byStart[span.start].append(i) }
        for start in stride(from: text.count - 1, through: 0, by: -1) {
            sums[start] = sums[start + 1]
            for i in byStart[start] { sums[start] = Self.logSum(sums[start], sums[text.spans[i].end] + totals[i]) }
        }
        return sums
    }

    private static func logSum(_ a: Double, _ b: Double) -> Double {
        if a == -.infinity { return b }
        return a > b ? a + log1p(exp(b - a)) : b + log1p(exp(a - b))
    }
}
