package import Foundation
package import TextCore

/// A number with a meaning, as an interval in base units: 近6000亿美元 is [600000000000, 600000000000] USD, about.
package struct Quantity: Hashable, Sendable {
    /// How the words around a number bound it.
    package enum Modifier: String, Hashable, Sendable, CaseIterable {
        case exact, about, over, under, atLeast, atMost
    }

    /// The span with its unit, without modifiers.
    package var range: TextRange
    package var text: String
    package var low: Decimal
    package var high: Decimal
    /// ISO 4217 code, `%`, `pp`, `bp`, `x`, `point`, `share`, a measure word, or "" for a bare number.
    package var unit: String
    /// What the amount is per: 股 in 2元/股.
    package var per: String?
    package var modifier: Modifier

    package init(
        range: TextRange, text: String, low: Decimal, high: Decimal, unit: String = "", per: String? = nil,
        modifier: Modifier = .exact
    ) {
        self.range = range
        self.text = text
        self.low = low
        self.high = high
        self.unit = unit
        self.per = per
        self.modifier = modifier
    }
}

/// A date, period or duration in the text: 去年底 in an article of 2024 is `2023-12`.
package struct TimeExpression: Hashable, Sendable {
    package var range: TextRange
    package var text: String
    /// EDTF / ISO 8601: `2025-01-27`, `2024-Q4`, `2025-01-20/2025-01-27`, `P7D`.
    package var iso: String

    package init(range: TextRange, text: String, iso: String) {
        self.range = range
        self.text = text
        self.iso = iso
    }
}

/// Words of an article and where they stand.
package struct Quote: Hashable, Sendable {
    package var range: TextRange
    package var text: String

    package init(range: TextRange, text: String) {
        self.range = range
        self.text = text
    }
}
