import Foundation
import Lexicons

extension NumeralReader {
    /// The common case at once: digits, perhaps one scale, and nothing more of a number behind.
    func plain(in text: FoldedText, at start: Int) -> Numeral? {
        guard isASCII(text.scalars[start]), let digits = arabicDigits(in: text, at: start) else { return nil }
        var numeral = Numeral(
            positions: start..<digits.end, low: digits.value, high: digits.value, isPlain: true, hasDecimals: digits.hasDecimals)
        if digits.end < text.count, table.kind(text.scalars[digits.end]) == .scale {
            let scale = Decimal(table.value(text.scalars[digits.end]))
            numeral.low *= scale
            numeral.high = numeral.low
            numeral.scale = scale
            numeral.isPlain = false
            numeral.positions = start..<digits.end + 1
            if isPrefixOfPhysicalUnit(in: text, at: digits.end) { return nil }
        }
        let end = numeral.positions.upperBound
        guard end < text.count else { return numeral }
        let next = text.scalars[end]
        return table.kind(next) == .none && next != 0x20 && !isLetter(next) ? numeral : nil
    }

    /// Arabic digits with their commas, decimals and exponent: `1,234.5`, `2.1e3`.
    func arabic(_ state: inout NumeralAccumulator, in text: FoldedText, at start: Int) -> Int? {
        guard let digits = arabicDigits(in: text, at: start) else { return nil }
        var end = digits.end
        let exponent = exponent(in: text, at: &end)
        let value = end > digits.end ? digits.value * exponent : digits.value
        return state.takeArabic(value, hasDecimals: digits.hasDecimals, end: end) ? end : nil
    }

    private func arabicDigits(in text: FoldedText, at start: Int) -> (value: Decimal, hasDecimals: Bool, end: Int)? {
        var digits: [UInt8] = []
        var at = takeWhole(&digits, in: text, at: start)
        var decimals = 0
        if at + 1 < text.count, text.scalars[at] == 0x2E, isASCII(text.scalars[at + 1]),
            !(digits.isEmpty && at > 0 && text.scalars[at - 1] == 0x2E)
        {
            at += 1
            let before = digits.count
            while at < text.count, isASCII(text.scalars[at]) {
                digits.append(UInt8(text.scalars[at] - 0x30))
                at += 1
            }
            decimals = digits.count - before
        }
        return digits.isEmpty ? nil : (Self.decimal(digits, decimals: decimals), decimals > 0, at)
    }

    /// Whole digits; a comma stays inside where three digits follow and no fourth: 1,234 but not 1,23.
    private func takeWhole(_ digits: inout [UInt8], in text: FoldedText, at start: Int) -> Int {
        var at = start
        while at < text.count {
            if isASCII(text.scalars[at]) {
                digits.append(UInt8(text.scalars[at] - 0x30))
                at += 1
            } else if text.scalars[at] == 0x2C, !digits.isEmpty, isGroup(in: text, at: at) {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    /// A full-width comma parts clauses unless the digits around it are full-width too.
    private func isGroup(in text: FoldedText, at comma: Int) -> Bool {
        var leading = 0
        while leading < 4, comma > leading, isASCII(text.scalars[comma - 1 - leading]) { leading += 1 }
        guard (1...3).contains(leading), comma + 3 < text.count,
            (comma + 1...comma + 3).allSatisfy({ isASCII(text.scalars[$0]) }),
            comma + 4 >= text.count || !isASCII(text.scalars[comma + 4])
        else { return false }
        return text.originals[comma] == 0x2C || text.originals[comma - 1] >= 0xFF10 && text.originals[comma + 1] >= 0xFF10
    }

    /// `e3`, `E-2` behind a number, where digits follow and no letter.
    private func exponent(in text: FoldedText, at position: inout Int) -> Decimal {
        guard position + 1 < text.count, text.scalars[position] == 0x65 else { return 1 }
        var at = position + 1
        let negative = text.scalars[at] == 0x2D
        if negative || text.scalars[at] == 0x2B { at += 1 }
        var value = 0
        let first = at
        while at < text.count, isASCII(text.scalars[at]), at - first < 2 {
            value = value * 10 + Int(text.scalars[at] - 0x30)
            at += 1
        }
        guard at > first, at >= text.count || !isLetter(text.scalars[at]) else { return 1 }
        position = at
        return Decimal(sign: .plus, exponent: negative ? -value : value, significand: 1)
    }

    /// A Latin scale behind Arabic digits: 10bn, 5 million, 15K. No letter may follow it.
    func suffix(_ state: inout NumeralAccumulator, in text: FoldedText, at position: Int) -> Int? {
        guard state.isArabicOpen, let found = table.suffix(in: text.scalars, at: position),
            found.end >= text.count || !(isLetter(text.scalars[found.end]) || isASCII(text.scalars[found.end]))
        else { return nil }
        let isShort = found.end - position == 1
        if isShort, text.scalars[position] != 0x6B || position > state.end { return nil }
        return state.takeScale(found.value, end: found.end) ? found.end : nil
    }

    @inline(__always) func isASCII(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
    @inline(__always) func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }

    /// The exact value of digits, the last of them behind the point.
    static func decimal(_ digits: [UInt8], decimals: Int) -> Decimal {
        if digits.count <= 18 {
            let value = digits.reduce(0) { $0 * 10 + Int($1) }
            return decimals == 0 ? Decimal(value) : Decimal(sign: .plus, exponent: -decimals, significand: Decimal(value))
        }
        let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
        guard let value = Decimal(string: text) else { return 0 }
        return Decimal(sign: .plus, exponent: -decimals, significand: value)
    }
}
