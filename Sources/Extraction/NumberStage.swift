package import Cleaning
package import Lexicons
import TextCore

/// Times and quantities alone, read as if the text named nothing: what their speed is measured with.
package struct NumberStage: Sendable {
    private let timeExtractor: TimeExtractor
    private let quantityExtractor: QuantityExtractor

    /// - Throws: `TableError` where a table of times or quantities is malformed.
    package init(_ tables: TableFolder) throws(TableError) {
        timeExtractor = try TimeExtractor(tables)
        quantityExtractor = try QuantityExtractor(tables)
    }

    /// The times of a text.
    package func times(in text: FoldedText, of article: CleanText) -> Findings {
        var findings = Findings()
        findings.times = timeExtractor.times(in: text, of: article)
        return findings
    }

    /// Adds the quantities of a text to its times.
    package func addQuantities(in text: FoldedText, of article: CleanText, to findings: inout Findings) {
        findings.quantities = quantityExtractor.quantities(in: text, of: article, findings)
    }
}
