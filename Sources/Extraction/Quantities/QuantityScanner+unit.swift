import Lexicons

/// What stands behind a number and belongs to it: surplus, scale in Latin letters, unit, halves and small money.
extension QuantityScanner {
    /// Adds the unit to a number: 三十多万 + 人, 2000多 + 家, 一吨半.
    func piece(_ numeral: Numeral) -> Piece {
        var piece = Piece(
            numeral: numeral, end: numeral.positions.upperBound, hasSurplus: numeral.hasSurplus,
            isVague: numeral.isVague)
        var at = piece.end
        if at < text.count {
            let kind = tables.numerals.table.kind(text.scalars[at])
            if kind == .more || kind == .some, tables.units.unit(in: text, at: at + 1) != nil {
                if kind == .more { piece.hasSurplus = true } else { piece.isVague = true }
                at += 1
            }
        }
        latinScale(&piece, &at)
        let gap = at
        group(&piece, &at)
        while at < text.count, text.scalars[at] == 0x20, at - gap < 4 { at += 1 }
        if let found = spacedUnit(for: numeral, at: at) ?? tables.units.unit(in: text, at: at),
            found.unit.kind != .subunit || isMinor(found.unit, numeral),
            at == gap || found.unit.kind != .measure || numeral.scale == 1, !(numeral.isRatio && found.unit.kind == .measure)
        {
            piece.unit = money(found.unit, found.end, numeral) ?? found.unit
            piece.end = found.end
            if found.unit.isDiscount, numeral.high > 10 {
                piece.numeral = piece.numeral.scaled(by: .tenth)
            }
            half(&piece)
            tenth(&piece)
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
        guard unit.isMarketMoney, numeral.scale == 1, numeral.high < 100 else { return false }
        let start = clauseStart(before: numeral.positions.lowerBound)
        return unit.scalars.count > 1
            || tables.contexts.last(.perShare, in: text, start..<numeral.positions.lowerBound) != nil
            || text.firstIndex(of: "每", in: start..<numeral.positions.lowerBound) != nil
    }

    /// 一吨半, 三成半, 一倍半.
    private func half(_ piece: inout Piece) {
        guard let unit = piece.unit, [.physical, .multiple, .percent].contains(unit.kind), piece.end < text.count,
            text.scalars[piece.end] == 0x534A, piece.numeral.low == piece.numeral.high,
            !tables.numerals.table.characters.has(.afterHalf, text, at: piece.end + 1)
        else { return }
        piece.numeral.low += ExactNumber(5, exponent: -1)
        piece.numeral.high = piece.numeral.low
        piece.end += 1
    }

    /// 七成六, 八折五: a digit behind tenths is hundredths.
    private func tenth(_ piece: inout Piece) {
        guard let unit = piece.unit, unit.kind == .percent, unit.factor == 10, piece.end < text.count else { return }
        let start = text.scalars[piece.end] == 0x20 ? piece.end + 1 : piece.end
        guard start < text.count, tables.numerals.table.kind(text.scalars[start]) == .digit,
            tables.numerals.table.value(text.scalars[start]) > 0,
            !(start + 1 < text.count && text.scalars[start + 1] >= 0x4E00)
                || tables.numerals.table.characters.has(.afterBareNumber, text, at: start + 1)
        else { return }
        let add = ExactNumber(Int128(tables.numerals.table.value(text.scalars[start])), exponent: -1)
        piece.numeral.low += add
        piece.numeral.high += add
        piece.end = start + 1
    }

    /// 个 百 分 点 behind 一 百 五 十: a unit whose characters stand apart as those of its number do.
    private func spacedUnit(for numeral: Numeral, at start: Int) -> (unit: UnitTable.Unit, end: Int)? {
        guard numeral.isChinese, text.scalars[numeral.positions].contains(0x20) else { return nil }
        return tables.units.spacedUnit(in: text, at: start)
    }

    /// 三块 is money where money is spoken of and nothing follows that comes in pieces; 5分 is money behind 每度电 or the like.
    private func money(_ unit: UnitTable.Unit, _ end: Int, _ numeral: Numeral) -> UnitTable.Unit? {
        guard unit.isCoin || unit.isCent else { return nil }
        let start = numeral.positions.lowerBound
        let clause = clauseStart(before: start)
        if unit.isCent {
            return numeral.scale == 1 && numeral.high < 100 && text.firstIndex(of: "每", in: clause..<start) != nil
                ? tables.units.cent : nil
        }
        guard end >= text.count || tables.numerals.table.characters.has(.afterCoin, text, at: end),
            tables.contexts.last(.money, .count, in: text, max(clause, start - 10)..<start) == .money
        else { return nil }
        return tables.units.marketMoney
    }

    /// 五元三毛, 10日元5钱.
    private func minor(_ piece: inout Piece) {
        guard let unit = piece.unit, unit.kind == .money, piece.numeral.scale == 1, piece.end < text.count,
            tables.numerals.mayBegin(text.scalars[piece.end]), let next = tables.numerals.simple(in: text, at: piece.end),
            let found = tables.units.unit(in: text, at: next.positions.upperBound),
            found.unit.kind == .subunit || found.unit.isCent,
            next.high < 100
        else { return }
        let small = found.unit.isCent ? tables.units.cent : found.unit
        piece.numeral.low += next.low * small.factor
        piece.numeral.high += next.high * small.factor
        piece.end = found.end
        if small.factor == .tenth { minor(&piece) }
    }
}
