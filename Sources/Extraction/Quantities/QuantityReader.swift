import Cleaning
package import GraphModel
package import Lexicons
import TextCore

/// Reads one amount that a reader types, by the rules that articles are read by: 10亿元, 5%, 3 billion USD.
package struct QuantityReader: Sendable {
    private let extractor: QuantityExtractor

    /// - Throws: `TableError` where a table of quantities is malformed.
    package init(_ tables: TableFolder) throws(TableError) {
        extractor = try QuantityExtractor(tables)
    }

    /// The amount, or nil where the text is anything but one amount. A bare 元 is yuan.
    package func quantity(in text: String) -> Quantity? {
        let source = SourceText(text)
        let article = CleanText(text: source, script: .hans)
        let found = extractor.quantities(in: FoldedText(source), of: article, Findings())
        guard found.count == 1, let quantity = found.first else { return nil }
        let rest =
            SourceText(text)[TextRange(0, quantity.range.lowerBound)]
            + SourceText(text)[TextRange(quantity.range.upperBound, source.bytes.count)]
        return rest.unicodeScalars.contains { $0.properties.numericType != nil || $0.properties.isAlphabetic } ? nil : quantity
    }
}
