import Cleaning
import GraphModel
import Lexicons
import TextCore

/// Reads claims off the entities, quantities and times of each clause.
struct ClaimExtractor: Sendable {
    init(_ tables: TableFolder) throws(TableError) {}

    /// Claims in text order.
    func claims(in text: FoldedText, of article: CleanText, _ findings: Findings) -> [FoundClaim] { [] }
}
