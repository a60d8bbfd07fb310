import Lexicons

extension NumeralReader {
    /// The common case at once: digits, perhaps one scale, and nothing more of a number behind.
    func plain(in text: FoldedText, at start: Int) -> Numeral? {
        guard isASCII(text.scalars[start]), let digits = arabicDigits(in: text, at: start) else { return nil }
        var numeral = Numeral(
            positions: start..<digits.end, low: digits.value, high: digits.value, isPlain: true, hasDecimals: digits.hasDecimals)
        if digits.end < text.count, table.kind(text.scalars[digits.end]) == .scale {
            let scale = ExactNumber(table.value(text.scalars[digits.end]))
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

    /// Digits and decimals; a comma stays inside where three digits follow and no fourth: 1,234 but not 1,23.
    private func arabicDigits(in text: FoldedText, at start: Int) -> (value: ExactNumber, hasDecimals: Bool, end: Int)? {
        var digits = DigitRun()
        var at = start
        while at < text.count {
            if isASCII(text.scalars[at]) {
                digits.add(text.scalars[at])
                at += 1
            } else if text.scalars[at] == 0x2C, digits.count > 0, isGroup(in: text, at: at) {
                at += 1
            } else {
                break
            }
        }
        let whole = digits.count
        if at + 1 < text.count, text.scalars[at] == 0x2E, isASCII(text.scalars[at + 1]),
            !(whole == 0 && at > 0 && text.scalars[at - 1] == 0x2E)
        {
            at += 1
            while at < text.count, isASCII(text.scalars[at]) {
                digits.add(text.scalars[at])
                at += 1
            }
        }
        guard digits.count > 0 else { return nil }
        return (digits.value(decimals: digits.count - whole), digits.count > whole, at)
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
    private func exponent(in text: FoldedText, at position: inout Int) -> ExactNumber {
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
        return ExactNumber(1, exponent: negative ? -value : value)
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
}

/// Digits as they are read; more than 38 make no number.
private struct DigitRun {
    private var low: UInt64 = 0
    private var high: Int128 = 0
    private(set) var count = 0

    mutating func add(_ digit: UInt32) {
        if count < 18 {
            low = low * 10 + UInt64(digit - 0x30)
        } else {
            if count == 18 { high = Int128(low) }
            if count < 38 { high = high * 10 + Int128(digit - 0x30) }
        }
        count += 1
    }

    func value(decimals: Int) -> ExactNumber {
        if count <= 18 { return ExactNumber(Int128(low), exponent: -decimals) }
        return count <= 38 ? ExactNumber(high, exponent: -decimals) : .unknown
    }
}
