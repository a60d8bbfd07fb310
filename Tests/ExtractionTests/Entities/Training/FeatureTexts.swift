import Lexicons

@testable import Extraction

/// Keys of features, and how the table of weights writes them.
struct FeatureTexts {
    private var parts: [UInt64: String] = [:]
    private(set) var texts: [UInt64: String] = [:]

    init() {
        for sign in NameSign.allCases { parts[sign.part.hash] = sign.name }
        for number in 0...16 { parts[SpanReading.number(number).hash] = "\(number)" }
    }

    private struct Collector: SpanReading.Sink {
        var found: [(feature: SpanFeature, parts: [UInt64], key: UInt64)] = []
        mutating func take(_ feature: SpanFeature, _ a: SpanFeature.Part, _ b: SpanFeature.Part, _ c: SpanFeature.Part) {
            found.append((feature, [a, b, c].filter(\.isGiven).map(\.hash), feature.key(a, b, c)))
        }
    }

    /// Takes in all features of a text.
    mutating func add(_ spans: SpanReading) {
        let text = spans.reading.text
        for (number, token) in spans.reading.tokens.enumerated() where spans.words[number].isGiven {
            parts[spans.words[number].hash] = NameText.string(text.scalars[token.positions])
        }
        for start in spans.signs.indices {
            note { spans.takeStart(start, into: &$0) }
            note { spans.takeEnd(start + 1, into: &$0) }
            for end in spans.ends(from: start) where spans.mayBeName(start..<end) {
                note(shape: spans.shapeText(start..<end)) { spans.takeInside(start..<end, spans.shape(start..<end), into: &$0) }
            }
        }
    }

    private mutating func note(shape: String? = nil, _ take: (inout Collector) -> Void) {
        var collector = Collector()
        take(&collector)
        for (feature, values, key) in collector.found where texts[key] == nil {
            let values = values.map { parts[$0] ?? shape ?? "" }
            texts[key] = ([feature.name] + values).joined(separator: "|")
        }
    }

    /// The table of weights, sorted by feature.
    func table(_ rows: [(UInt64, SIMD4<Int32>)]) -> String {
        let lines = rows.compactMap { key, weight -> (String, String)? in
            guard let text = texts[key], SpanFeature.key(of: text) == key else { return nil }
            return (text, "\(text)\t\(weight[0])\t\(weight[1])\t\(weight[2])\t\(weight[3])")
        }
        let sorted = lines.sorted { Array($0.0.utf8).lexicographicallyPrecedes(Array($1.0.utf8)) }.map(\.1)
        let heading = """
            # How much each feature of a run of words speaks for a company, a person, a product or what a rule proposes, in hundredths; learnt from
            # Tests/Specs by SpanTrainingTests, never written by hand. Signs and features: Sources/Extraction/Entities/Scoring.
            feature\tcompany\tperson\tproduct\tother
            """
        return ([heading] + sorted).joined(separator: "\n") + "\n"
    }

    /// Weights as the scorer reads them.
    func weights(_ rows: [(UInt64, SIMD4<Int32>)]) throws -> SpanWeights {
        try SpanWeights(Table(name: "learnt", text: table(rows), requires: SpanWeights.columns))
    }
}
