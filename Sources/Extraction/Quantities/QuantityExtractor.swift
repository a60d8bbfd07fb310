import Cleaning
import GraphModel
import Lexicons
import TextCore

/// Finds numbers with a meaning, outside the mentions and times that were found before.
struct QuantityExtractor: Sendable {
    init(_ tables: TableFolder) throws(TableError) {}

    /// Quantities in text order, without overlap.
    func quantities(in text: FoldedText, of article: CleanText, _ findings: Findings) -> [Quantity] { [] }
}
