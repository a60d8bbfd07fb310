import Cleaning
import Foundation
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// Learns the weights of the scorer of spans from the marked texts under `Tests/Specs`, with and without the lexicon's open classes.
///
/// `TRAIN_NAMES=1 swift test --filter SpanTrainingTests` writes `Sources/Lexicons/Tables/names/span-weights.tsv`; `TEN_FOLD=1` prints how
/// well texts are read that were not learnt from. Both take minutes in a debug build.
@Suite struct SpanTrainingTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test func sameTextsGiveTheSameWeights() throws {
        let texts = Array(try TrainingText.all().prefix(12))
        let lexicon = try EntityLexicon(ProjectFolders.tables)
        let first = try Self.learn(texts, [lexicon])
        let second = try Self.learn(texts, [lexicon])
        let rows = first.training.rows(from: Array(texts.indices))
        #expect(rows.count > 50)
        #expect(first.names.table(rows) == second.names.table(second.training.rows(from: Array(texts.indices))))
    }

    /// What is added up from arrays and what from keys of features is one.
    @Test func weighsAsTheTableSays() throws {
        let texts = Array(try TrainingText.all().prefix(40))
        let lexicon = try EntityLexicon(ProjectFolders.tables)
        let scorer = try SpanScorer(ProjectFolders.tables)
        let weights = try SpanWeights(ProjectFolders.tables)
        let byKey = try Self.weightsByKey()
        let extractor = try EntityExtractor(ProjectFolders.tables, lexicon: lexicon)
        var compared = 0
        for text in texts {
            var draft = extractor.draft(of: FoldedText(text.article.text), text.article)
            let spans = scorer.spans(of: draft.reading, draft.proposals())
            for start in spans.signs.indices {
                for end in spans.ends(from: start) where spans.mayBeName(start..<end) {
                    var (fast, slow) = (SpanScore(weights: weights), KeyedScore(weights: byKey))
                    Self.take(spans, start..<end, into: &fast)
                    Self.take(spans, start..<end, into: &slow)
                    #expect(fast.sum == slow.sum, "\(spans.shapeText(start..<end))")
                    compared += 1
                }
            }
        }
        #expect(compared > 1000)
    }

    private struct KeyedScore: SpanReading.Sink {
        let weights: [UInt64: SIMD4<Int32>]
        var sum = SIMD4<Int32>.zero
        mutating func take(_ feature: SpanFeature, _ a: SpanFeature.Part, _ b: SpanFeature.Part, _ c: SpanFeature.Part) {
            sum &+= weights[feature.key(a, b, c)] ?? .zero
        }
    }

    private static func take(_ spans: SpanReading, _ span: Range<Int>, into sink: inout some SpanReading.Sink) {
        spans.takeStart(span.lowerBound, into: &sink)
        spans.takeEnd(span.upperBound, into: &sink)
        spans.takeInside(span, spans.shape(span), into: &sink)
    }

    private static func weightsByKey() throws -> [UInt64: SIMD4<Int32>] {
        let table = try ProjectFolders.tables.table("names/span-weights", requires: SpanWeights.columns)
        return Dictionary(
            table.rows.map { row in
                let numbers = SpanWeights.columns.dropFirst().map { Int32(row[$0]) ?? 0 }
                return (SpanFeature.key(of: row["feature"]) ?? 0, SIMD4(numbers))
            }
        ) { first, _ in first }
    }

    @Test(.enabled(if: environment["TRAIN_NAMES"] != nil)) func writesTheTable() throws {
        let (training, names) = try Self.learn(TrainingText.all(), Self.lexica())
        let table = names.table(training.rows(from: Array(training.texts.indices)))
        try Data(table.utf8).write(to: ProjectFolders.tables.url.appendingPathComponent("names/span-weights.tsv"))
    }

    @Test(.enabled(if: environment["TEN_FOLD"] != nil)) func printsTenFoldFigures() throws {
        let texts = try TrainingText.all()
        let lexica = try Self.lexica()
        let (training, names) = try Self.learn(texts, lexica)
        var figures: [String: EntityCaseTests.Figures] = [:]
        for fold in 0..<10 {
            let learnt = training.texts.indices.filter { texts[$0 % texts.count].fold != fold }
            let scorer = try SpanScorer(ProjectFolders.tables, weights: names.weights(training.rows(from: learnt)))
            for (number, lexicon) in lexica.enumerated() {
                let extractor = try EntityExtractor(ProjectFolders.tables, lexicon: lexicon, scorer: scorer)
                for text in texts where text.fold == fold {
                    count(text, extractor, in: &figures["\(text.group) \(number == 0 ? "known" : "unknown")", default: .init()])
                }
            }
        }
        for (name, figure) in figures.sorted(by: { $0.key < $1.key }) { print(name, figure) }
        #expect(figures.count == 4)
    }

    private func count(_ text: TrainingText, _ extractor: EntityExtractor, in figures: inout EntityCaseTests.Figures) {
        let found = extractor.entities(in: FoldedText(text.article.text), of: text.article)
        let mentions = found.flatMap { entity in
            entity.mentions.map { TrainingText.Name(range: $0, type: entity.type, text: text.article.text[$0]) }
        }
        figures.found += mentions.count
        figures.expected += text.names.count
        figures.hit += Set(mentions).intersection(text.names).count
    }

    /// The whole lexicon, and the one without companies, people, products and bodies.
    private static func lexica() throws -> [EntityLexicon] {
        [try EntityLexicon(ProjectFolders.tables), try EntityCaseTests.lexicon(leavingOut: EntityCaseTests.open)]
    }

    /// Takes in all texts under each lexicon in turn.
    private static func learn(
        _ texts: [TrainingText], _ lexica: [EntityLexicon]
    ) throws -> (training: SpanTraining, names: FeatureTexts) {
        var training = SpanTraining()
        var names = FeatureTexts()
        let scorer = try SpanScorer(ProjectFolders.tables, weights: SpanWeights())
        for lexicon in lexica {
            let extractor = try EntityExtractor(ProjectFolders.tables, lexicon: lexicon, scorer: scorer)
            for text in texts {
                var draft = extractor.draft(of: FoldedText(text.article.text), text.article)
                let spans = scorer.spans(of: draft.reading, draft.proposals())
                training.add(spans, gold: text.gold(in: draft.reading))
                names.add(spans)
            }
        }
        return (training, names)
    }
}
