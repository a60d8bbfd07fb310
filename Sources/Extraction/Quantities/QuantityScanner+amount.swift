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
        /// True for 三十来家.
        var isVague = false
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
        draft.hasDecimals = piece.numeral.hasDecimals
        if let unit = piece.unit {
            draft.kind = unit.amountKind
            draft.unit = code(of: unit, before: piece.end)
        }
        takeDenominator(&draft)
        takePrefix(&draft)
        if piece.hasSurplus { draft.modifier = .over } else if piece.isVague { draft.modifier = .about }
        bound(&draft)
        return draft
    }

    /// The unit's code; a measure word is given as the text writes it: 個.
    private func code(of unit: UnitTable.Unit, before end: Int) -> String {
        guard unit.isNamedAsWritten else { return unit.code }
        let half = text.scalars[end - 1] == 0x534A ? 1 : 0
        let length = unit.scalars.count
        return text.text(max(0, end - half - length)..<end - half)
    }
}
