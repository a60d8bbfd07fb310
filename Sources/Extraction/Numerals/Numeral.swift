/// A number in the text, before any unit: 三四百亿 is [30000000000, 40000000000].
struct Numeral: Hashable, Sendable {
    /// Code points, the sign among them.
    var positions: Range<Int>
    var low: ExactNumber
    var high: ExactNumber
    /// The last myriad scale, or 1: 10⁸ for 3.2亿. What a range's first end may borrow.
    var scale: ExactNumber = 1
    /// True where no Arabic digit stands in it.
    var isChinese = false
    /// True where it is only digits, with no unit or scale: 2025, 二〇二五.
    var isPlain = false
    /// True for a scale or unit with no digit before it: 百 in 百美元.
    var isBare = false
    /// True where 余 or 多 stands inside: 三十多万.
    var hasSurplus = false
    /// True where 来 stands inside: 三十来万.
    var isVague = false
    var hasDecimals = false
    /// True where it was written as a ratio: 3/4, 三分之二.
    var isRatio = false

    /// True for an interval: 十几, 两三.
    var isInterval: Bool { low != high }

    /// Both ends times a factor.
    func scaled(by factor: ExactNumber) -> Numeral {
        var numeral = self
        numeral.low *= factor
        numeral.high *= factor
        return numeral
    }
}
