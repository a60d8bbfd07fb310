import Foundation
import GraphModel
import TestSupport
import Testing
import TextCore

/// One change to a copy of the schema, and the message that it must give.
struct SchemaMistake: Sendable, CustomTestStringConvertible {
    let file: String
    /// Words of the file, or nil to write it anew.
    let old: String?
    let new: String
    /// Line and caret column, from 1; nil where the message names no line.
    let place: (line: Int, column: Int)?
    let reason: String

    var testDescription: String { "\(file): \(reason)" }
}

@Suite struct SchemaMistakeTests {
    private static let term = """
        comment: {zh-Hans: a, zh-Hant: a, en: a}
        label: {zh-Hans: a, zh-Hant: a, en: a}

        """

    static let mistakes = [
        SchemaMistake(
            file: "entities/Company.yaml", old: "extends:", new: "extend:", place: (6, 1), reason: "unknown key 'extend'"),
        SchemaMistake(
            file: "entities/Company.yaml", old: "[Agent]", new: "[Agent, Agency]", place: (6, 18),
            reason: "no file declares the entity type 'Agency'"),
        SchemaMistake(
            file: "entities/Thing.yaml", old: "abstract: true", new: "abstract: true\nextends: [Company]", place: nil,
            reason: "is its own parent"),
        SchemaMistake(
            file: "entities/Person.yaml", old: "#FFF4E0", new: "orange", place: nil,
            reason: "'orange' is no colour of the form #RRGGBB"),
        SchemaMistake(
            file: "metrics/marketCap.yaml", old: ", en: market cap", new: "", place: (5, 8), reason: "the key 'en' is missing"),
        SchemaMistake(
            file: "metrics/marketCap.yaml", old: "covers: [市值]", new: "covers: 市值", place: (6, 9),
            reason: "'covers' must be a list"),
        SchemaMistake(
            file: "agreement.yaml", old: "capex:", new: "capax:", place: nil, reason: "no file declares the predicate 'capax'"),
        SchemaMistake(
            file: "agreement.yaml", old: "rounding: 0.5", new: "rounding: half", place: nil, reason: "'half' is no number"),
        SchemaMistake(
            file: "agreement.yaml", old: "  atMost:", new: "  most:", place: nil, reason: "unknown key 'most'"),
        SchemaMistake(
            file: "metrics/price.yaml", old: nil, new: "comment: [", place: (2, 1), reason: "not YAML"),
        SchemaMistake(file: "metrics/price.yaml", old: nil, new: "", place: nil, reason: "not YAML: the file is empty"),
        SchemaMistake(
            file: "metrics/acquires.yaml", old: nil, new: Self.term, place: nil,
            reason: "'acquires' is declared twice"),
        SchemaMistake(
            file: "metrics/new-metric.yaml", old: nil, new: "comment: a\n", place: nil,
            reason: "the file's name must be of the letters A to Z"),
        SchemaMistake(
            file: "relations/affects.yaml", old: "requires: [direction]", new: "requires: [strength]", place: (8, 12),
            reason: "no file declares the field 'strength'"),
        SchemaMistake(
            file: "relations/affects.yaml", old: "object: [Thing]\n", new: "", place: (1, 1),
            reason: "the key 'object' is missing"),
        SchemaMistake(
            file: "relations/affects.yaml", old: "  down:", new: "  sideways:", place: (11, 13),
            reason: "no file declares the value of direction 'sideways'"),
        SchemaMistake(
            file: "claim.yaml", old: "default: asserted", new: "default: certain", place: nil,
            reason: "no file declares the value 'certain'"),
        SchemaMistake(
            file: "claim.yaml", old: "predicates: metrics", new: "predicates: metric", place: (13, 17),
            reason: "no file declares the group of predicates 'metric'"),
        SchemaMistake(
            file: "claim.yaml", old: "  role:\n    type: text", new: "  role:\n    type: string", place: nil,
            reason: "unknown type 'string'"),
        SchemaMistake(
            file: "time.yaml", old: "label: {zh-Hans: 文字", new: "label: {zh-Hans: 字句", place: nil,
            reason: "the field 'text' has another type, label or term in article.yaml"),
        SchemaMistake(
            file: "quantity.yaml", old: "      about:", new: "      price:", place: nil, reason: "the name 'price' stands in"),
    ]

    @Test(arguments: mistakes)
    func namesFileLineAndCaret(mistake: SchemaMistake) throws {
        let folder = try copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(mistake.file)
        if let old = mistake.old {
            let text = try String(contentsOf: file, encoding: .utf8)
            let place = try #require(text.range(of: old))
            try text.replacingCharacters(in: place, with: mistake.new).write(to: file, atomically: true, encoding: .utf8)
        } else {
            try mistake.new.write(to: file, atomically: true, encoding: .utf8)
        }
        let error = try #require(throws: SchemaError.self) { try GraphSchema(contentsOf: folder) }
        #expect(error.description.contains(mistake.reason), "\(error)")
        guard let place = mistake.place else { return }
        let lines = error.description.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].contains("\(mistake.file):\(place.line): error: "))
        #expect(lines.count == 3)
        #expect(lines.last == Substring(String(repeating: " ", count: place.column - 1) + "^"))
    }

    @Test func namesAFolderThatIsNotThere() throws {
        let error = try #require(throws: SchemaError.self) {
            try GraphSchema(contentsOf: URL(fileURLWithPath: "/no/such/schema"))
        }
        #expect(error.description.contains("/no/such/schema"))
        #expect(error.description.contains("cannot read the schema"))
    }

    @Test func takesANewPredicateFromItsFileAlone() throws {
        let folder = try copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let text =
            """
            comment: {zh-Hans: 贷方借款给借方。, zh-Hant: 貸方借款給借方。, en: Lender lends to borrower.}
            label: {zh-Hans: 贷款给, zh-Hant: 貸款給, en: lends to}
            subject: [Agent]
            object: [Agent]

            """
        try text.write(to: folder.appendingPathComponent("relations/lendsTo.yaml"), atomically: true, encoding: .utf8)
        let schema = try GraphSchema(contentsOf: folder)
        #expect(schema.label(for: "lendsTo", language: "zh-Hant") == "貸款給")
        let claim = ClaimNode(
            articleID: "a", kind: "relation", predicate: "lendsTo", subject: "x", object: "y",
            evidence: Quote(range: .init(0, 0), text: ""))
        #expect(schema.violation(of: claim) { _ in "Company" } == nil)
        #expect(schema.violation(of: claim) { $0 == "y" ? "Place" : "Company" } != nil)
    }

    private func copy() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schema-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: ProjectFolders.schema, to: folder)
        return folder
    }
}
