import Foundation
import GraphModel

/// A quantity while it is being read: its unit may still come from its neighbours.
struct QuantityDraft: Sendable {
    /// Code points.
    var positions: Range<Int>
    var low: Decimal
    var high: Decimal
    /// `元` until the market is known; "" where none was written.
    var unit = ""
    var kind: UnitTable.Kind?
    var per: String?
    var modifier = Quantity.Modifier.exact
    /// The myriad scale that was written, or 1.
    var scale: Decimal = 1
    /// True where a currency stood before the number: 人民币5亿元.
    var hasPrefix = false
    var isRatio = false
    var isRank = false
    /// True where the number is in Chinese characters alone.
    var isChinese = false
    /// Where the scan goes on: behind a modifier, if one follows.
    var next: Int

    init(positions: Range<Int>, low: Decimal, high: Decimal) {
        self.positions = positions
        self.low = low
        self.high = high
        next = positions.upperBound
    }

    var isUnitless: Bool { kind == nil && unit.isEmpty }
}
