import Cleaning
import Foundation
import GraphModel
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// One expression and the times that stand in it; published on 2025-03-12 where nothing else is said.
struct TimeSpec: Decodable, Sendable, CustomTestStringConvertible {
    struct Expected: Decodable, Sendable, Equatable {
        var text: String
        var iso: String
    }

    var text: String
    var published: String?
    var script: String?
    var expected: [Expected]

    var testDescription: String { text }

    static let all: [TimeSpec] = {
        guard let data = try? Data(contentsOf: ProjectFolders.specs.appendingPathComponent("times.json")) else { return [] }
        return (try? JSONDecoder().decode([TimeSpec].self, from: data)) ?? []
    }()
}

@Suite struct TimeSpecTests {
    @Test func specsAreThere() {
        #expect(!TimeSpec.all.isEmpty)
    }

    @Test(arguments: TimeSpec.all)
    func time(_ spec: TimeSpec) throws {
        let published = spec.published ?? "2025-03-12"
        let article = CleanText(
            text: SourceText(spec.text), published: published.isEmpty ? nil : published,
            script: spec.script == "Hant" ? .hant : .hans)
        let found = try Self.extractor.get().times(in: FoldedText(article.text), of: article)
        #expect(found.map { TimeSpec.Expected(text: $0.text, iso: $0.iso) } == spec.expected)
        #expect(found.map(\.range) == SpecPlaces.ranges(of: spec.expected.map(\.text), in: spec.text))
    }

    /// Loaded once, for there are hundreds of expressions.
    private static let extractor = Result { try TimeExtractor(ProjectFolders.tables) }
}
