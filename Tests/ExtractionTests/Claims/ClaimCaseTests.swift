import Foundation
import TestSupport
import Testing

@testable import Extraction

/// Texts of many kinds, and whole articles, with all their claims, from `Specs/claims/`: how many the rules get right may only rise.
///
/// The texts were written from the vocabulary alone, without a look at the rules; what they say of people and companies is made up. Some
/// go beyond what the rules read today. `pins.json` has the floors; `CASE_FIGURES=1 swift test --filter ClaimCaseTests` prints what stands.
@Suite struct ClaimCaseTests {
    struct Case: Decodable, Sendable {
        let text: String
        let title: String?
        let published: String?
        let claims: [String]
    }

    /// Claims found, expected and read right, and cases right to the last field.
    struct Figures: Decodable {
        var hit = 0
        var found = 0
        var expected = 0
        var cases = 0
    }

    @Test(arguments: ["articles", "articles2", "numbers", "relations"]) func casesStayRight(_ name: String) throws {
        let folder = ProjectFolders.specs.appendingPathComponent("claims")
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: folder.appendingPathComponent("\(name).json")))
        let pins = try JSONDecoder().decode(
            [String: Figures].self, from: Data(contentsOf: folder.appendingPathComponent("pins.json")))
        var figures = Figures()
        for one in cases { try count(one, in: &figures) }
        if ProcessInfo.processInfo.environment["CASE_FIGURES"] != nil { print(name, figures, "of", cases.count, "cases") }
        let pin = try #require(pins[name])
        #expect(figures.expected == pin.expected, "the cases changed: pin them anew")
        #expect(figures.hit >= pin.hit)
        #expect(figures.cases >= pin.cases)
        #expect(figures.found - figures.hit <= pin.found - pin.hit, "more claims that the texts do not make")
    }

    private func count(_ one: Case, in figures: inout Figures) throws {
        let sentence = AnnotatedSentence(one.text)
        let found = try sentence.claims(published: one.published ?? "2024-11-01", title: one.title).map { sentence.line($0) }
        if found.sorted() == one.claims.sorted() { figures.cases += 1 }
        var rest = found.map(Self.core)
        for claim in one.claims.map(Self.core) {
            guard let i = rest.firstIndex(of: claim) else { continue }
            rest.remove(at: i)
            figures.hit += 1
        }
        figures.found += found.count
        figures.expected += one.claims.count
    }

    /// A claim's line without its time, modality, speaker, basis and role: who, what and how much.
    private static func core(_ line: String) -> String {
        let quoted = line.firstIndex(of: "“").map { line[$0...] } ?? ""
        var words = line.prefix(line.count - quoted.count).split(separator: " ")
        for mark in ["by", "as"] {
            if let i = words.firstIndex(of: Substring(mark)), i > 2 { words.removeSubrange(i...) }
        }
        let slots: Set<Substring> = ["planned", "forecast", "conditional", "denied", "rumored", "yoy", "qoq", "mom", "ytd"]
        return (words.filter { !slots.contains($0) && !$0.hasPrefix("@") } + [Substring(quoted)]).joined(separator: " ")
    }
}
