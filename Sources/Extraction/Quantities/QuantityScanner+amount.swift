import Foundation
import GraphModel
import Lexicons

extension QuantityScanner {
    /// What begins at a place: a quantity, or a number that means none and where it ends.
    enum Reading {
        case quantity(QuantityDraft)
        case none(Int)
    }

    /// A number with its unit, as far as one reading goes.
    struct Piece {
        var numeral: Numeral
        var unit: UnitTable.Unit?
        /// Code point behind number and unit.
        var end: Int
        var hasSurplus = false
        /// True for 三大.
        var isGroup = false
    }

    /// Reads sign, number, unit, range and denominator.
    func amount(at position: Int) -> Reading {
        let (start, sign) = signed(at: position)
        guard start < text.count, tables.numerals.mayBegin(text.scalars[start]),
            let numeral = tables.numerals.numeral(in: text, at: start)
        else { return .none(position + 1) }
        if let end = codeEnd(of: numeral) { return .none(end) }
        var piece = self.piece(numeral)
        if let deviation = deviation(from: piece) { return .quantity(finish(deviation, from: position, to: nil)) }
        if sign < 0 { piece.numeral = piece.numeral.scaled(by: -1) }
        if let second = rangeEnd(of: piece, sign: sign, start: position), let draft = range(piece, second, from: position) {
            return .quantity(draft)
        }
        guard isMeant(piece, sign: sign), !isDenominator(piece) else { return .none(piece.end) }
        return .quantity(finish(piece, from: position, to: nil))
    }

    /// 每10股 is what an amount is per, no quantity of its own.
    private func isDenominator(_ piece: Piece) -> Bool {
        let start = piece.numeral.positions.lowerBound
        guard start > 0, text.scalars[start - 1] == 0x6BCF, let unit = piece.unit else { return false }
        return unit.kind == .share || unit.kind == .physical || unit.kind == .measure
    }

    /// Steps over a sign that may stand at a number's front.
    private func signed(at position: Int) -> (start: Int, sign: Int) {
        switch text.scalars[position] {
        case 0x2D, 0x2B:
            let before = position > 0 ? text.scalars[position - 1] : 0x20
            guard !UnitTable.isLetterOrDigit(before), before != 0x29, before != 0x2D else { return (text.count, 1) }
            return (position + 1, text.scalars[position] == 0x2D ? -1 : 1)
        case 0x8D1F:
            return (position + 1, -1)
        default:
            return (position, 1)
        }
    }

    /// Adds the unit to a number: 三十多万 + 人, 2000多 + 家, 一吨半.
    func piece(_ numeral: Numeral) -> Piece {
        var piece = Piece(numeral: numeral, end: numeral.positions.upperBound, hasSurplus: numeral.hasSurplus)
        var at = piece.end
        if at < text.count, tables.numerals.table.kind(text.scalars[at]) == .more, tables.units.unit(in: text, at: at + 1) != nil
        {
            piece.hasSurplus = true
            at += 1
        }
        latinScale(&piece, &at)
        let gap = at
        group(&piece, &at)
        while at < text.count, text.scalars[at] == 0x20, at - gap < 4 { at += 1 }
        if let found = tables.units.unit(in: text, at: at), found.unit.kind != .subunit || isMinor(found.unit, numeral),
            at == gap || found.unit.kind != .measure || numeral.scale == 1
        {
            piece.unit = found.unit
            piece.end = found.end
            if found.unit.word == "折", numeral.high > 10 {
                piece.numeral = piece.numeral.scaled(by: Decimal(sign: .plus, exponent: -1, significand: 1))
            }
            half(&piece)
            minor(&piece)
        }
        return piece
    }

    /// 三大指数, 5大地区: 大 belongs to the number, and to the noun where the table has it.
    private func group(_ piece: inout Piece, _ at: inout Int) {
        guard at < text.count, text.scalars[at] == 0x5927, piece.numeral.scale == 1, piece.numeral.high < 100,
            piece.numeral.high > 1,
            !piece.numeral.hasDecimals, at + 1 < text.count, text.scalars[at + 1] >= 0x4E00
        else { return }
        if let noun = tables.units.unit(in: text, at: at + 1), noun.unit.kind == .measure, noun.end > at + 2 {
            at += 1
        } else {
            piece.end = at + 1
            piece.isGroup = true
            at = text.count
        }
    }

    /// 1.2B, 500M, 3T: a capital scale right behind Arabic digits.
    private func latinScale(_ piece: inout Piece, _ at: inout Int) {
        guard !piece.numeral.isChinese, at < text.count, at + 1 >= text.count || !UnitTable.isLetterOrDigit(text.scalars[at + 1])
        else { return }
        let hasCurrency = tables.prefixes.longest(in: text.scalars, endingAt: piece.numeral.positions.lowerBound) != nil
        guard let scale = tables.numerals.table.suffix(in: text.scalars, at: at), scale.end == at + 1,
            hasCurrency || [0x42, 0x4D].contains(text.originals[at])
        else { return }
        piece.numeral = piece.numeral.scaled(by: scale.value)
        piece.numeral.scale = scale.value
        at = scale.end
        piece.end = at
        piece.numeral.positions = piece.numeral.positions.lowerBound..<at
    }

    /// 角 and 分 alone are money only with one digit or two before them, and 每 or 股 near.
    private func isMinor(_ unit: UnitTable.Unit, _ numeral: Numeral) -> Bool {
        guard unit.code == "元", numeral.scale == 1, numeral.high < 100 else { return false }
        let start = clauseStart(before: numeral.positions.lowerBound)
        return unit.word.unicodeScalars.count > 1
            || tables.contexts.last([.perShare], in: text, start..<numeral.positions.lowerBound) != nil
            || text.firstIndex(of: "每", in: start..<numeral.positions.lowerBound) != nil
    }

    /// 一吨半, 三成半, 一倍半.
    private func half(_ piece: inout Piece) {
        guard let unit = piece.unit, [.physical, .multiple, .percent].contains(unit.kind), piece.end < text.count,
            text.scalars[piece.end] == 0x534A, piece.numeral.low == piece.numeral.high,
            !tables.numerals.table.characters.has(.afterHalf, text, at: piece.end + 1)
        else { return }
        piece.numeral.low += Decimal(string: "0.5") ?? 0
        piece.numeral.high = piece.numeral.low
        piece.end += 1
    }

    /// 五元三毛, 10日元5钱.
    private func minor(_ piece: inout Piece) {
        guard let unit = piece.unit, unit.kind == .money, piece.numeral.scale == 1, piece.end < text.count,
            tables.numerals.mayBegin(text.scalars[piece.end]), let next = tables.numerals.simple(in: text, at: piece.end),
            let found = tables.units.unit(in: text, at: next.positions.upperBound), found.unit.kind == .subunit, next.high < 100
        else { return }
        piece.numeral.low += next.low * found.unit.factor
        piece.numeral.high += next.high * found.unit.factor
        piece.end = found.end
        if found.unit.factor == Decimal(string: "0.1") { minor(&piece) }
    }

    /// Makes a draft of a piece, with prefix, denominator and modifier.
    func finish(_ piece: Piece, from position: Int, to second: Piece?) -> QuantityDraft {
        let factor = piece.unit?.factor ?? 1
        let numeral = factor == 1 ? piece.numeral : piece.numeral.scaled(by: factor)
        let isOrdered = numeral.low <= numeral.high
        var draft = QuantityDraft(
            positions: position..<piece.end, low: isOrdered ? numeral.low : numeral.high,
            high: isOrdered ? numeral.high : numeral.low)
        draft.scale = max(piece.numeral.scale, second?.numeral.scale ?? 1)
        draft.isRatio = piece.numeral.isRatio
        draft.isChinese = piece.numeral.isChinese
        if let unit = piece.unit {
            draft.kind = unit.kind == .subunit ? .money : unit.kind
            draft.unit = code(of: unit, before: piece.end)
        }
        takeDenominator(&draft)
        takePrefix(&draft)
        if piece.hasSurplus { draft.modifier = .over }
        bound(&draft)
        return draft
    }

    /// The unit's code; a measure word is given as the text writes it: 個.
    private func code(of unit: UnitTable.Unit, before end: Int) -> String {
        guard !unit.isLatin, unit.kind == .measure || unit.kind == .physical else { return unit.code }
        let half = text.scalars[end - 1] == 0x534A ? 1 : 0
        let length = unit.word.unicodeScalars.count
        return text.text(max(0, end - half - length)..<end - half)
    }
}
