import Cleaning
import Foundation
import GraphModel
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// One expression and the quantities that stand in it.
struct QuantitySpec: Decodable, Sendable, CustomTestStringConvertible {
    struct Expected: Decodable, Sendable, Equatable {
        var text: String
        var low: String
        var high: String?
        var unit: String?
        var per: String?
        var modifier: String?
    }

    var text: String
    var script: String?
    var expected: [Expected]

    var testDescription: String { text }

    static let all: [QuantitySpec] = load("quantities")

    static func load(_ name: String) -> [QuantitySpec] {
        guard let data = try? Data(contentsOf: ProjectFolders.specs.appendingPathComponent(name + ".json")) else { return [] }
        return (try? JSONDecoder().decode([QuantitySpec].self, from: data)) ?? []
    }
}

@Suite struct QuantitySpecTests {
    @Test func specsAreThere() {
        #expect(!QuantitySpec.all.isEmpty)
    }

    @Test(arguments: QuantitySpec.all)
    func quantity(_ spec: QuantitySpec) throws {
        let article = CleanText(
            text: SourceText(spec.text), published: "2025-03-12", script: spec.script == "Hant" ? .hant : .hans)
        let text = FoldedText(article.text)
        var findings = Findings()
        findings.times = try Self.extractors.get().times.times(in: text, of: article)
        let found = try Self.extractors.get().quantities.quantities(in: text, of: article, findings)
        #expect(found.map(QuantitySpec.Expected.init) == spec.expected.map(\.complete))
        #expect(found.map(\.range) == SpecPlaces.ranges(of: spec.expected.map(\.text), in: spec.text))
    }

    /// Loaded once, for there are hundreds of expressions.
    private static let extractors = Result {
        (times: try TimeExtractor(ProjectFolders.tables), quantities: try QuantityExtractor(ProjectFolders.tables))
    }
}

extension QuantitySpec.Expected {
    /// Every field as it is after reading: ends equal, unit and modifier named.
    var complete: Self {
        Self(text: text, low: low, high: high ?? low, unit: unit ?? "", per: per, modifier: modifier ?? "exact")
    }

    init(_ quantity: Quantity) {
        self.init(
            text: quantity.text, low: "\(quantity.low)", high: "\(quantity.high)", unit: quantity.unit, per: quantity.per,
            modifier: quantity.modifier.rawValue)
    }
}
