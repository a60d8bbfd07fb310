import Cleaning
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
        let timeZones = ExcludedZones(times, in: text)
        let zones = garbled.isEmpty && findings.entities.isEmpty ? timeZones : ExcludedZones(garbled + taken, in: text)
        var scanner = QuantityScanner(text, tables, zones, times: timeZones)
        var drafts = scanner.scan()
        HeadingUnit(text: text, tables: tables).carry(&drafts)
        UnitCarrier(text: text, contexts: tables.contexts, tables: tables).carry(&drafts)
        BoundJoiner(text: text, tables: tables).join(&drafts)
        GrowthMultiples(text: text, tables: tables).resolve(&drafts)
        if drafts.contains(where: \.isMarketMoney) { MarketCurrency(text, of: article, tables.contexts).resolve(&drafts) }
        var found: [Quantity] = []
        found.reserveCapacity(drafts.count)
        for index in drafts.indices where !drafts[index].low.isUnknown && !drafts[index].high.isUnknown {
            found.append(quantity(drafts[index], in: text))
        }
        return found
    }

    private func quantity(_ draft: borrowing QuantityDraft, in text: FoldedText) -> Quantity {
        let range = text.range(draft.positions)
        let low = draft.low.decimal
        return Quantity(
            range: range, text: text.source[range], low: low, high: draft.isInterval ? draft.high.decimal : low, unit: draft.unit,
            per: draft.per, modifier: draft.modifier)
    }
}
