import Cleaning
import Foundation
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// The entities of the texts in `Specs/claims/`, most of them made-up names: how many mentions are found with span and type may only
/// rise, how many are wrong may only fall.
///
/// The scorer's weights are learnt from these texts, so the figures guard what stands; `SpanTrainingTests` says how texts fare that
/// were not learnt from.
/// `known` reads with the whole lexicon, `unknown` without its companies, people, products, organizations, works and events.
/// `entity-pins.json` has the floors; `CASE_FIGURES=1 swift test --filter EntityCaseTests` prints what stands.
@Suite struct EntityCaseTests {
    struct Case: Decodable {
        let text: String
        let title: String?
        let published: String?
    }

    /// Mentions found, expected and found right.
    struct Figures: Decodable {
        var hit = 0
        var found = 0
        var expected = 0
    }

    /// A mention by place and type.
    struct Mention: Hashable {
        let range: TextRange
        let type: String
    }

    @Test(arguments: ["known", "unknown"]) func mentionsStayRight(_ name: String) throws {
        let extractor = try Self.extractor(leavingOut: name == "known" ? [] : Self.open)
        var figures = Figures()
        for one in try Self.cases() { count(one, extractor, in: &figures) }
        if ProcessInfo.processInfo.environment["CASE_FIGURES"] != nil { print(name, figures) }
        let data = try Data(contentsOf: Self.folder.appendingPathComponent("entity-pins.json"))
        let pin = try #require(try JSONDecoder().decode([String: Figures].self, from: data)[name])
        #expect(figures.expected == pin.expected, "the cases changed: pin them anew")
        #expect(figures.hit >= pin.hit)
        #expect(figures.found - figures.hit <= pin.found - pin.hit, "more mentions that the texts do not hold")
    }

    private func count(_ one: Case, _ extractor: EntityExtractor, in figures: inout Figures) {
        let sentence = AnnotatedSentence(one.text)
        let article = CleanText(text: SourceText(sentence.text), title: one.title, published: one.published, script: .hans)
        let found = Self.mentions(extractor.entities(in: FoldedText(article.text), of: article))
        let expected = Self.mentions(sentence.entities)
        figures.hit += found.intersection(expected).count
        figures.found += found.count
        figures.expected += expected.count
    }

    private static func mentions(_ entities: [FoundEntity]) -> Set<Mention> {
        Set(entities.flatMap { entity in entity.mentions.map { Mention(range: $0, type: entity.type) } })
    }

    private static let folder = ProjectFolders.specs.appendingPathComponent("claims")

    private static func cases() throws -> [Case] {
        try ["articles", "numbers", "relations", "sentences"].flatMap { name in
            try JSONDecoder().decode([Case].self, from: Data(contentsOf: folder.appendingPathComponent("\(name).json")))
        }
    }

    /// Tables of things that new names belong to.
    static let open = ["companies", "people", "products", "organizations", "works", "events"]

    private static func extractor(leavingOut left: [String]) throws -> EntityExtractor {
        try EntityExtractor(ProjectFolders.tables, lexicon: lexicon(leavingOut: left))
    }

    /// The lexicon without some of its tables.
    static func lexicon(leavingOut left: [String]) throws -> EntityLexicon {
        let names = ProjectFolders.tables.names(in: "entities")
        let kept = names.filter { name in !left.contains { name.hasPrefix("entities/" + $0) } }
        return try EntityLexicon(try kept.map { try ProjectFolders.tables.table($0, requires: EntityLexicon.columns) })
    }
}
