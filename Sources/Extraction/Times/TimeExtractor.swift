import Cleaning
import GraphModel
import Lexicons
import TextCore

/// Finds dates, periods and durations, resolved against the publication date.
struct TimeExtractor: Sendable {
    init(_ tables: TableFolder) throws(TableError) {}

    /// Times in text order, without overlap.
    func times(in text: FoldedText, of article: CleanText) -> [TimeExpression] { [] }
}
