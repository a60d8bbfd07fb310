import Cleaning
import Lexicons
import TextCore

/// Finds named things: lexicon names by longest match, others by rule.
struct EntityExtractor: Sendable {
    init(_ tables: TableFolder, lexicon: EntityLexicon) throws(TableError) {}

    /// Entities in the order of their first mention. No two mentions overlap; none lies in a garbled place.
    func entities(in text: FoldedText, of article: CleanText) -> [FoundEntity] { [] }
}
