import Foundation
import TestSupport
import Testing

@testable import Extraction

/// Sentences and all the claims that they make, from `Specs/claims/sentences.json`.
@Suite struct ClaimSpecTests {
    struct Spec: Decodable, CustomTestStringConvertible, Sendable {
        let text: String
        let published: String?
        let claims: [String]
        var testDescription: String { text }
    }

    static let specs: [Spec] = {
        let data = try? Data(contentsOf: ProjectFolders.specs.appendingPathComponent("claims/sentences.json"))
        return data.flatMap { try? JSONDecoder().decode([Spec].self, from: $0) } ?? []
    }()

    @Test func specsAreRead() {
        #expect(Self.specs.count > 20)
    }

    @Test(arguments: specs) func sentenceMakesItsClaims(_ spec: Spec) throws {
        let sentence = AnnotatedSentence(spec.text)
        let lines = try sentence.claims(published: spec.published ?? "2024-11-01").map { sentence.line($0) }
        #expect(lines.sorted() == spec.claims.sorted())
    }
}
