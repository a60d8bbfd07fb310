import Cleaning
import Foundation
import GraphModel
import Lexicons
import TextCore

/// Finds numbers with a meaning, outside the mentions and times that were found before.
///
/// 近6000亿美元 → [600000000000, 600000000000] USD, about. A loss keeps the value that is written; 增长3倍 is 300 %.
struct QuantityExtractor: Sendable {
    private let tables: QuantityTables

    /// - Throws: `TableError` where a table of this stage is malformed.
    init(_ tables: TableFolder) throws(TableError) {
        self.tables = try QuantityTables(tables)
    }

    /// Quantities in text order, without overlap.
    func quantities(in text: FoldedText, of article: CleanText, _ findings: Findings) -> [Quantity] {
        let garbled = article.repairs.filter { $0.kind == .garbled }.map(\.range)
        let times = findings.times.map(\.range)
        let taken = findings.entities.flatMap(\.mentions) + times
        var scanner = QuantityScanner(
            text, tables, ExcludedZones(garbled + taken, in: text), times: ExcludedZones(times, in: text))
        scanner.scan()
        var drafts = scanner.drafts
        UnitCarrier(text: text, contexts: tables.contexts, tables: tables).carry(&drafts)
        GrowthMultiples(text: text, tables: tables).resolve(&drafts)
        MarketCurrency(text, of: article, tables.contexts).resolve(&drafts)
        return drafts.filter { !$0.low.isNaN && !$0.high.isNaN }.map { draft in
            let range = text.range(draft.positions)
            return Quantity(
                range: range, text: text.source[range], low: draft.low, high: draft.high, unit: draft.unit, per: draft.per,
                modifier: draft.modifier)
        }
    }
}
