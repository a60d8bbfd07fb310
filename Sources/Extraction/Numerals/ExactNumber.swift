import Foundation

/// A decimal number while it is being read: digits times a power of ten, exact. 3.2亿 is 32 × 10⁷.
///
/// `Decimal` is the form that leaves the stage; this one is a fraction of its cost. What needs more than 38 digits is `unknown`,
/// and so is what is counted from it.
struct ExactNumber: Hashable, Sendable, ExpressibleByIntegerLiteral {
    private(set) var digits: Int128
    private(set) var exponent: Int

    /// Too long to be kept.
    static let unknown = ExactNumber(.min, exponent: 0)
    static let tenth = ExactNumber(1, exponent: -1)

    init(_ digits: Int128, exponent: Int) {
        self.digits = digits
        self.exponent = exponent
    }

    init(_ value: Int) { self.init(Int128(value), exponent: 0) }

    init(integerLiteral value: Int) { self.init(value) }

    /// Reads `0.1`, `-3`, `1000`; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? parts[1] : ""
        guard let digits = Int128(String(parts[0]) + decimals) else { return nil }
        self.init(digits, exponent: -decimals.utf8.count)
    }

    var isUnknown: Bool { digits == .min }

    /// Digits behind the point left out.
    var whole: Int {
        guard exponent < 0 else { return Int(exactly: raised(to: 0).digits) ?? 0 }
        var rest = digits
        for _ in 0..<min(-exponent, 39) { rest /= 10 }
        return Int(exactly: rest) ?? 0
    }

    var isWhole: Bool { ExactNumber(whole) == self }
    var magnitude: ExactNumber { isUnknown ? self : ExactNumber(abs(digits), exponent: exponent) }

    /// `NaN` where it is unknown.
    var decimal: Decimal {
        guard !isUnknown, (-100...100).contains(exponent) else { return .nan }
        let significand = UInt64(exactly: digits.magnitude).map { Decimal($0) } ?? Decimal(string: "\(digits.magnitude)")
        guard let significand else { return .nan }
        if exponent == 0 { return digits < 0 ? -significand : significand }
        return Decimal(sign: digits < 0 ? .minus : .plus, exponent: exponent, significand: significand)
    }

    /// The same number with a lower exponent.
    private func raised(to lower: Int) -> ExactNumber {
        guard exponent > lower, !isUnknown else { return self }
        guard exponent - lower <= 38 else { return digits == 0 ? ExactNumber(0, exponent: lower) : .unknown }
        let (product, overflow) = digits.multipliedReportingOverflow(by: Self.powers[exponent - lower])
        return overflow ? .unknown : ExactNumber(product, exponent: lower)
    }

    private static let powers: [Int128] = (0...38).map { count in (0..<count).reduce(Int128(1)) { power, _ in power * 10 } }

    /// Both with the same exponent.
    private static func aligned(_ a: ExactNumber, _ b: ExactNumber) -> (ExactNumber, ExactNumber) {
        if a.exponent == b.exponent { return (a, b) }
        let lower = min(a.exponent, b.exponent)
        return (a.raised(to: lower), b.raised(to: lower))
    }
}

extension ExactNumber: Comparable {
    static func == (a: ExactNumber, b: ExactNumber) -> Bool {
        let (a, b) = aligned(a, b)
        return a.digits == b.digits
    }

    static func < (a: ExactNumber, b: ExactNumber) -> Bool {
        let (a, b) = aligned(a, b)
        return a.digits < b.digits
    }

    func hash(into hasher: inout Hasher) { hasher.combine(whole) }
}

extension ExactNumber {
    static func + (a: ExactNumber, b: ExactNumber) -> ExactNumber {
        if a.digits == 0 { return b }
        if b.digits == 0 { return a }
        let (a, b) = aligned(a, b)
        guard !a.isUnknown, !b.isUnknown else { return .unknown }
        let (sum, overflow) = a.digits.addingReportingOverflow(b.digits)
        return overflow ? .unknown : ExactNumber(sum, exponent: a.exponent)
    }

    static func - (a: ExactNumber, b: ExactNumber) -> ExactNumber { a + b * -1 }

    static func * (a: ExactNumber, b: ExactNumber) -> ExactNumber {
        guard !a.isUnknown, !b.isUnknown else { return .unknown }
        if b.digits == 1 { return ExactNumber(a.digits, exponent: a.exponent + b.exponent) }
        if a.digits == 1 { return ExactNumber(b.digits, exponent: a.exponent + b.exponent) }
        let (product, overflow) = a.digits.multipliedReportingOverflow(by: b.digits)
        return overflow ? .unknown : ExactNumber(product, exponent: a.exponent + b.exponent)
    }

    /// A quotient without end is kept to fifteen decimals; `unknown` where the divisor is 0.
    static func / (a: ExactNumber, b: ExactNumber) -> ExactNumber {
        guard !a.isUnknown, !b.isUnknown, b.digits != 0 else { return .unknown }
        let shift = 15 + a.exponent - b.exponent
        let top = shift > 0 ? ExactNumber(a.digits, exponent: shift).raised(to: 0) : ExactNumber(a.digits, exponent: 0)
        let bottom = shift < 0 ? ExactNumber(b.digits, exponent: -shift).raised(to: 0) : ExactNumber(b.digits, exponent: 0)
        guard !top.isUnknown, !bottom.isUnknown else { return .unknown }
        let (quotient, rest) = top.digits.quotientAndRemainder(dividingBy: bottom.digits)
        let isHalf = rest.magnitude >= bottom.digits.magnitude - rest.magnitude
        let isNegative = (top.digits < 0) != (bottom.digits < 0)
        return ExactNumber(quotient + (isHalf ? isNegative ? -1 : 1 : 0), exponent: -15)
    }

    static func += (a: inout ExactNumber, b: ExactNumber) { a = a + b }
    static func *= (a: inout ExactNumber, b: ExactNumber) { a = a * b }
}
