/// The value of a number as its tokens come in, as an interval for 几, 数 and 三四.
///
/// A number is a sum of sections, each of them below ten thousand and closed by a scale: 五亿 六千二百万 三.
struct NumeralAccumulator {
    private var total: (low: ExactNumber, high: ExactNumber) = (0, 0)
    private var section: (low: ExactNumber, high: ExactNumber) = (0, 0)
    private var pending: (low: ExactNumber, high: ExactNumber)?
    private var pendingIsArabic = false
    private var pendingLength = 0
    private var hasSection = false
    private var hasTotal = false
    /// True right behind 零.
    private(set) var zeroBefore = false
    private var lastScale: ExactNumber = 1
    private var isEmpty = true
    /// The unit or scale right before, 1 where none: what 五 in 二百五 is counted in tens of.
    private(set) var lastUnit: ExactNumber = 1
    private(set) var isChinese = true
    private(set) var hasDecimals = false
    private(set) var end = 0
    private var isBare = false
    private var hasUnits = false
    var hasSurplus = false
    var isVague = false
    /// True where something was read and more may come.
    var isOpen: Bool { !isEmpty }
    /// True where Arabic digits are waiting for a scale.
    var isArabicOpen: Bool { pending != nil && pendingIsArabic }
    /// True where a digit is waiting for its unit.
    var hasDigit: Bool { pending != nil }

    /// A space may stand before a unit, before a Chinese digit behind a unit, and before 多 or 点.
    func mayGoOnAfterSpace(_ kind: NumeralTable.Kind) -> Bool {
        switch kind {
        case .unit, .scale, .point, .more, .some: isOpen
        case .digit: isChinese && pending == nil && isOpen
        case .none: isArabicOpen
        default: false
        }
    }

    mutating func takeArabic(_ value: ExactNumber, hasDecimals decimals: Bool, end: Int) -> Bool {
        guard pending == nil, isEmpty || !isBare, isEmpty || !isChinese || zeroBefore || lastUnit > 1 else { return false }
        guard isEmpty || value < lastUnit || zeroBefore else { return false }
        isChinese = false
        hasDecimals = hasDecimals || decimals
        pending = (value, value)
        pendingIsArabic = true
        return advance(end)
    }

    mutating func takeDigit(low: ExactNumber, high: ExactNumber, end: Int) -> Bool {
        guard !isArabicOpen else { return false }
        if low == 0, high == 0, pending == nil, !isEmpty {
            zeroBefore = true
            return advance(end, reallyEnds: false)
        }
        if let digits = pending {
            guard !hasSection, !hasTotal, low == high, digits.low == digits.high else { return false }
            pending = (digits.low * 10 + low, digits.high * 10 + high)
            pendingLength += 1
        } else {
            pending = (low, high)
            pendingLength = 1
        }
        pendingIsArabic = false
        return advance(end)
    }

    mutating func takeSeveral(end: Int) -> Bool {
        guard pending == nil else { return false }
        pending = lastUnit >= 10 && !isEmpty ? (1, 9) : (2, 9)
        return advance(end)
    }

    mutating func takeTens(_ value: ExactNumber, end: Int) -> Bool {
        guard pending == nil else { return false }
        section = (section.low + value, section.high + value)
        hasSection = true
        hasUnits = true
        lastUnit = 10
        return advance(end)
    }

    mutating func takeUnit(_ value: ExactNumber, end: Int) -> Bool {
        guard pendingIsArabic || pendingLength <= 1 || pending == nil, !hasDecimals || pendingIsArabic else { return false }
        if pending == nil, hasSection || hasTotal, !zeroBefore, value != 10 || lastUnit < 100 { return false }
        if pending == nil, isEmpty { isBare = value != 10 }
        let digit = pending ?? (1, 1)
        section = (section.low + digit.low * value, section.high + digit.high * value)
        pending = nil
        hasSection = true
        hasUnits = true
        zeroBefore = false
        lastUnit = value
        return advance(end)
    }

    mutating func takeScale(_ value: ExactNumber, end: Int) -> Bool {
        if isEmpty { isBare = true }
        let part = closedSection
        if !hasSection, pending == nil {
            total = isEmpty ? (value, value) : (total.low * value, total.high * value)
            lastScale *= value
        } else if hasTotal, total.high < value {
            total = ((total.low + part.low) * value, (total.high + part.high) * value)
            lastScale = value
        } else {
            total = (total.low + part.low * value, total.high + part.high * value)
            lastScale = value
        }
        section = (0, 0)
        pending = nil
        hasSection = false
        hasTotal = true
        hasUnits = true
        zeroBefore = false
        lastUnit = value
        return advance(end)
    }

    mutating func takeFraction(_ fraction: ExactNumber, end: Int) -> Bool {
        guard pending != nil || hasSection || hasTotal else { return false }
        if let digit = pending {
            let value = pendingIsShort ? lastUnit * .tenth : 1
            section = (section.low + digit.low * value, section.high + digit.high * value)
        }
        pending = (fraction, fraction)
        pendingLength = 1
        hasSection = true
        hasDecimals = true
        lastUnit = 1
        return advance(end)
    }

    /// The number read so far, or nil where there is none.
    func numeral(_ positions: Range<Int>) -> Numeral? {
        guard !isEmpty else { return nil }
        var value = (low: total.low + section.low, high: total.high + section.high)
        if let digit = pending {
            let unit = pendingIsShort ? lastUnit * .tenth : 1
            value = (value.low + digit.low * unit, value.high + digit.high * unit)
        }
        return Numeral(
            positions: positions, low: value.low, high: value.high, scale: hasTotal ? lastScale : 1, isChinese: isChinese,
            isPlain: !hasUnits && !hasDecimals || !hasUnits && !isChinese, isBare: isBare, hasSurplus: hasSurplus,
            isVague: isVague,
            hasDecimals: hasDecimals)
    }

    /// 五 in 二百五 is fifty: a last digit right behind a unit of a hundred or more.
    private var pendingIsShort: Bool { !pendingIsArabic && !zeroBefore && lastUnit >= 100 && pendingLength == 1 && !hasDecimals }

    /// What stands before a scale: its section and the waiting digit.
    private var closedSection: (low: ExactNumber, high: ExactNumber) {
        guard let digit = pending else { return section }
        let unit = pendingIsShort && lastUnit < 10_000 ? lastUnit * .tenth : 1
        let add = hasSection && hasDecimals ? 1 : unit
        return (section.low + digit.low * add, section.high + digit.high * add)
    }

    /// A trailing 零 is taken in only once something follows it.
    private mutating func advance(_ position: Int, reallyEnds: Bool = true) -> Bool {
        isEmpty = false
        if reallyEnds { end = position }
        return true
    }
}
