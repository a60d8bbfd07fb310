import Foundation
import GraphModel

/// Where an amount can lie, as its words have it: 近6000亿 is 5700亿 to 6300亿, 超15% is 15% to 18.75%.
struct ValueInterval: Sendable {
    /// Nil without end.
    let low: Decimal?
    let high: Decimal?

    /// - Parameter rules: how far words reach, and how far a written number may be rounded.
    init(_ quantity: Quantity, _ rules: AgreementRules) {
        let reach = rules.reach(of: quantity.modifier)
        let rounding = (Self.lastDigit(of: quantity) ?? 0) * rules.rounding
        low = reach.below.map { quantity.low - $0 * quantity.low.magnitude - rounding }
        high = reach.above.map { quantity.high + $0 * quantity.high.magnitude + rounding }
    }

    init(low: Decimal?, high: Decimal?) {
        self.low = low
        self.high = high
    }

    func overlaps(_ other: ValueInterval) -> Bool {
        if let low, let end = other.high, end < low { return false }
        if let high, let start = other.low, start > high { return false }
        return true
    }

    /// What one in the last written place is worth: 0.1亿 in 412.6亿; nil where the number is not written in digits.
    private static func lastDigit(of quantity: Quantity) -> Decimal? {
        let written = quantity.text.unicodeScalars.drop { !("0"..."9").contains($0) }
            .prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }.filter { $0 != "," }
        var digits = ""
        digits.unicodeScalars.append(contentsOf: written)
        while digits.hasSuffix(".") { digits.removeLast() }
        guard let number = Decimal(string: digits), number > 0, quantity.low == quantity.high else { return nil }
        let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
        var unit: Decimal = 1
        for _ in 0..<decimals { unit /= 10 }
        return quantity.low.magnitude / number * unit
    }
}

extension ValueRange {
    /// True where the amount has the unit and can lie between the bounds.
    func contains(_ quantity: Quantity) -> Bool {
        if let unit, quantity.unit != unit { return false }
        return ValueInterval(quantity, rules).overlaps(ValueInterval(low: low, high: high))
    }
}

extension [Quantity] {
    /// The one that a list is sorted by: the largest.
    var leading: Quantity? { self.max { $0.high < $1.high } }
}
