import Extraction
import Foundation
import GraphModel
import Lexicons
import TestSupport
import Testing

/// Amounts as a reader types them.
@Suite struct QuantityReaderTests {
    private let reader: QuantityReader

    init() throws { reader = try QuantityReader(ProjectFolders.tables) }

    @Test(arguments: [
        ("10亿元", "1000000000", "CNY"), ("5%", "5", "%"), ("3 billion USD", "3000000000", "USD"), ("1.5億港元", "150000000", "HKD"),
        ("-3.2亿元", "-320000000", "CNY"), ("10亿", "1000000000", ""), ("200", "200", ""), ("20个百分点", "20", "pp"),
    ])
    func readsOneAmount(text: String, low: String, unit: String) throws {
        let quantity = try #require(reader.quantity(in: text))
        #expect(quantity.low == Decimal(string: low))
        #expect(quantity.unit == unit)
    }

    @Test(arguments: ["", "很多", "10亿元以后再说", "5%和6%", "USD"])
    func refusesAnythingElse(text: String) { #expect(reader.quantity(in: text) == nil) }
}
