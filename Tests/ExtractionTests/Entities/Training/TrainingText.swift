import Cleaning
import Foundation
import Lexicons
import TestSupport
import TextCore

@testable import Extraction

/// A text with all its names marked: `{Company 星河科技}营收12亿元`.
struct TrainingText: Sendable {
    let article: CleanText
    let names: [Name]
    /// The tenth that it belongs to when figures are taken, nil for a text that is only learnt from.
    let fold: Int?
    let group: String

    struct Name: Hashable, Sendable {
        let range: TextRange
        let type: String
        let text: String
    }

    init(_ marked: String, title: String? = nil, published: String? = nil, fold: Int?, group: String) {
        let sentence = AnnotatedSentence(marked)
        let text = SourceText(sentence.text)
        article = CleanText(text: text, title: title, published: published, script: .hans)
        names = sentence.entities.flatMap { entity in
            entity.mentions.map { Name(range: $0, type: entity.type, text: text[$0]) }
        }
        self.fold = fold
        self.group = group
    }

    /// The label of each run of tokens that is a name.
    func gold(in reading: NameReading) -> [Range<Int>: SpanWeights.Label] {
        var starts: [Int: Int] = [:]
        var ends: [Int: Int] = [:]
        for position in 0..<reading.text.count {
            let place = reading.text.range(position..<position + 1)
            starts[place.lowerBound] = position
            ends[place.upperBound] = position + 1
        }
        var gold: [Range<Int>: SpanWeights.Label] = [:]
        for name in names {
            guard let start = starts[name.range.lowerBound], let end = ends[name.range.upperBound], start < end,
                let tokens = reading.tokens(of: start..<end)
            else { continue }
            gold[tokens] = SpanWeights.Label(type: name.type)
        }
        return gold
    }

    private struct Case: Decodable {
        let text: String
        let title: String?
        let published: String?
    }

    /// The texts under `Specs/claims`, in ten parts, then those under `Specs/names`.
    static func all() throws -> [TrainingText] {
        let short = try ["sentences", "numbers", "relations"].flatMap { try cases($0) }
        let size = (short.count + 9) / 10
        var texts = short.enumerated().map { number, one in
            TrainingText(one.text, published: one.published, fold: number / size, group: "cases")
        }
        for (number, one) in try (cases("articles") + cases("articles2")).enumerated() {
            texts.append(
                TrainingText(one.text, title: one.title, published: one.published, fold: number % 10, group: "articles"))
        }
        for name in ["texts", "corpus"] {
            let file = ProjectFolders.specs.appendingPathComponent("names/\(name).json")
            let marked = try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
            texts += marked.map { TrainingText($0, fold: nil, group: "names") }
        }
        return texts
    }

    private static func cases(_ name: String) throws -> [Case] {
        let file = ProjectFolders.specs.appendingPathComponent("claims/\(name).json")
        return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    }
}
