import Lexicons

extension NumeralReader {
    /// `X分之Y`, `A又X分之Y`, `a/b`, `A a/b` that begin with a number just read.
    func ratio(from first: Numeral, in text: FoldedText) -> Numeral? {
        if let ratio = spokenRatio(from: first, in: text) ?? slashRatio(from: first, in: text) { return ratio }
        guard let second = wholeAndPart(first, in: text) else { return nil }
        return second
    }

    /// 三分之二: the denominator first.
    private func spokenRatio(from first: Numeral, in text: FoldedText) -> Numeral? {
        guard let start = position(of: [0x5206, 0x4E4B], in: text, after: first.positions.upperBound),
            start < text.count, let second = simple(in: text, at: start), first.low > 0
        else { return nil }
        return joined(first, second, low: second.low / first.low, high: second.high / first.low)
    }

    /// 3/4: plain Arabic numbers only, so that dates and units stay out.
    private func slashRatio(from first: Numeral, in text: FoldedText) -> Numeral? {
        let slash = first.positions.upperBound
        guard first.isPlain, !first.isChinese, !first.hasDecimals, slash + 1 < text.count, text.scalars[slash] == 0x2F,
            isASCII(text.scalars[slash + 1]), let second = simple(in: text, at: slash + 1), second.isPlain,
            !second.hasDecimals, second.low > 0, first.low > 0,
            second.positions.upperBound >= text.count || text.scalars[second.positions.upperBound] != 0x2F
        else { return nil }
        return joined(first, second, low: first.low / second.low, high: first.low / second.low)
    }

    /// 3又一千分之23, 1 3/5.
    private func wholeAndPart(_ first: Numeral, in text: FoldedText) -> Numeral? {
        let end = first.positions.upperBound
        if let start = position(of: [0x53C8], in: text, after: end), start < text.count,
            let denominator = simple(in: text, at: start), let part = spokenRatio(from: denominator, in: text)
        {
            return joined(first, part, low: first.low + part.low, high: first.high + part.high)
        }
        guard first.isPlain, !first.isChinese, !first.hasDecimals, end + 1 < text.count, text.scalars[end] == 0x20,
            isASCII(text.scalars[end + 1]), let numerator = simple(in: text, at: end + 1),
            let part = slashRatio(from: numerator, in: text)
        else { return nil }
        return joined(first, part, low: first.low + part.low, high: first.high + part.high)
    }

    /// The place behind `words`, spaces between its characters allowed.
    func position(of words: [UInt32], in text: FoldedText, after position: Int) -> Int? {
        var at = position
        for word in words {
            while at < text.count, text.scalars[at] == 0x20, at - position < 8 { at += 1 }
            guard at < text.count, text.scalars[at] == word else { return nil }
            at += 1
        }
        while at < text.count, text.scalars[at] == 0x20, at - position < 8 { at += 1 }
        return at
    }

    private func joined(_ first: Numeral, _ second: Numeral, low: ExactNumber, high: ExactNumber) -> Numeral {
        Numeral(
            positions: first.positions.lowerBound..<second.positions.upperBound, low: low, high: high,
            isChinese: first.isChinese && second.isChinese, isRatio: true)
    }
}
