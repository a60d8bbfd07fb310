import Lexicons

/// Finds the best set of spans that do not overlap, by the weights of what stands in and beside each.
///
/// Company names without a telling end (青桐 in 青桐第三季度营收), people, models: each by the signs of its words, its length, its
/// neighbours. The weights are learnt from texts of the project (`Tests/Specs/claims`).
struct SpanScorer: Sendable {
    private let weights: SpanWeights
    private let surnames: Surnames
    private let foreign: CodePointSet

    /// - Throws: `TableError` where a table is missing or malformed.
    init(_ tables: TableFolder) throws(TableError) {
        try self.init(tables, weights: SpanWeights(tables))
    }

    /// - Throws: `TableError` where a table is missing or malformed.
    init(_ tables: TableFolder, weights: SpanWeights) throws(TableError) {
        self.weights = weights
        surnames = try Surnames(tables)
        foreign = try .transliteration(tables)
    }

    /// What has to speak for a span, in hundredths.
    private static let least: Int32 = 30

    private static let labels = SpanWeights.Label.allCases

    /// A span with its kind, and how much speaks for it in hundredths.
    struct Choice {
        let tokens: Range<Int>
        let label: SpanWeights.Label
        let score: Int32
    }

    /// A text as the scorer sees it.
    func spans(of reading: NameReading, _ proposals: [SpanReading.Proposal]) -> SpanReading {
        SpanReading(reading, proposals, surnames, foreign, weights)
    }

    /// The best spans from left to right.
    func choices(in spans: SpanReading) -> [Choice] {
        let count = spans.signs.count
        let ends = (0...count).map { end -> SIMD4<Int32> in
            guard end > 0, !spans.signs[end - 1].endsNames else { return .zero }
            var score = SpanScore(weights: weights)
            spans.takeEnd(end, into: &score)
            return score.sum
        }
        var best = [Int32](repeating: .min, count: count + 1)
        best[0] = 0
        var last = [Choice?](repeating: nil, count: count + 1)
        for start in 0..<count {
            if best[start] >= best[start + 1] {
                best[start + 1] = best[start]
                last[start + 1] = nil
            }
            let range = spans.ends(from: start)
            guard !range.isEmpty else { continue }
            var score = SpanScore(weights: weights)
            spans.takeStart(start, into: &score)
            let base = score.sum
            var shape = SpanReading.Shape()
            for end in range {
                shape.add(spans.signs[end - 1])
                guard spans.mayBeName(start..<end) else { continue }
                score.sum = base &+ ends[end]
                guard (score.sum &+ weights.insideBound).max() > Self.least else { continue }
                spans.takeInside(start..<end, shape, into: &score)
                guard let choice = choice(start..<end, score.sum &- SIMD4(repeating: Self.least), spans),
                    best[start] + choice.score > best[end]
                else { continue }
                best[end] = best[start] + choice.score
                last[end] = choice
            }
        }
        return path(last)
    }

    private func choice(_ span: Range<Int>, _ sum: SIMD4<Int32>, _ spans: SpanReading) -> Choice? {
        guard sum.max() > 0 else { return nil }
        var found: Choice?
        for label in Self.labels where sum[label.rawValue] > max(0, found?.score ?? 0) {
            if label == .other {
                guard let type = spans.proposedType(span), SpanWeights.Label(type: type) == .other else { continue }
            }
            found = Choice(tokens: span, label: label, score: sum[label.rawValue])
        }
        return found
    }

    private func path(_ last: [Choice?]) -> [Choice] {
        var found: [Choice] = []
        var end = last.count - 1
        while end > 0 {
            if let choice = last[end] {
                found.append(choice)
                end = choice.tokens.lowerBound
            } else {
                end -= 1
            }
        }
        return found.reversed()
    }
}
