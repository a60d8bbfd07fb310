import GraphModel

/// A quantity while it is being read: its unit may still come from its neighbours.
struct QuantityDraft: Sendable {
    /// Code points.
    var positions: Range<Int>
    var low: ExactNumber
    var high: ExactNumber
    /// `元` until the market is known; "" where none was written.
    var unit = ""
    var kind: UnitTable.Kind?
    var per: String?
    var modifier = Quantity.Modifier.exact
    /// The myriad scale that was written, or 1.
    var scale: ExactNumber = 1
    /// True where a currency stood before the number: 人民币5亿元.
    var hasPrefix = false
    var isRatio = false
    var isRank = false
    var hasDecimals = false
    /// True where the number is in Chinese characters alone.
    var isChinese = false
    /// Where the modifier before it begins, or the quantity itself.
    var outerStart: Int
    /// Where the scan goes on: behind a modifier, if one follows.
    var next: Int

    init(positions: Range<Int>, low: ExactNumber, high: ExactNumber) {
        self.positions = positions
        self.low = low
        self.high = high
        next = positions.upperBound
        outerStart = positions.lowerBound
    }

    /// True where the unit is still a bare 元.
    var isMarketMoney: Bool { unit.utf8.count == 3 && unit.utf8.elementsEqual("元".utf8) }
    var isInterval: Bool { low != high }
    var isUnitless: Bool { kind == nil && unit.isEmpty }
}
