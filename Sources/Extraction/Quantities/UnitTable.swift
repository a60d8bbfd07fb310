import Lexicons

/// What stands behind a number: 亿元 is money, 家 a measure word, GW physical. From `quantities/units.tsv`.
struct UnitTable: Sendable {
    enum Kind: String, Sendable {
        case money, subunit, percent, points, multiple, point, share, physical, measure
    }

    /// One unit; units are shared by reference, for they are handed on for every number.
    final class Unit: Sendable {
        let kind: Kind
        /// What the quantity says; `元` takes the article's market.
        let code: String
        let factor: ExactNumber
        /// Characters that may not follow, for the word is another then: 成本, 股东.
        let stops: [UInt32]
        /// The word as the table has it, in code points, for units that are told apart by case.
        let scalars: [UInt32]
        let isLatin: Bool
        /// True for a measure word or Chinese unit of its own name: 個 stays 個, a dozen is twelve 个.
        let isNamedAsWritten: Bool
        /// True for 元, whose money the market tells.
        let isMarketMoney: Bool
        /// True for 块, a piece or a yuan.
        let isCoin: Bool
        /// True for 分, a point or a cent.
        let isCent: Bool
        /// True for 折, which counts tenths, or hundredths from two digits on.
        let isDiscount: Bool

        /// Kind of an amount in it: 角 counts money.
        var amountKind: Kind { kind == .subunit ? .money : kind }

        init(_ word: String, _ kind: Kind, code: String, factor: ExactNumber, stops: [UInt32]) {
            self.kind = kind
            self.code = code
            self.factor = factor
            self.stops = stops
            isLatin = word.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || $0.value == 0x3BC }
            isNamedAsWritten = !isLatin && (kind == .measure || kind == .physical) && code == word
            isMarketMoney = code == "元"
            isCoin = word == "块"
            isCent = word == "分"
            isDiscount = word == "折"
            scalars = word.unicodeScalars.map(\.value)
        }
    }

    /// 元, for 块 where it is money.
    let marketMoney: Unit
    /// 分钱, for 分 where it is money.
    let cent: Unit
    private let units: [Unit]
    private let groups: [[Int]]
    private let matcher: PhraseMatcher

    /// - Throws: `TableError` for an unknown kind or a factor that is no number.
    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("quantities/units", requires: ["word", "kind", "unit", "factor", "not"])
        var units: [Unit] = []
        var groups: [[Int]] = []
        var matcher = PhraseMatcher()
        for row in table.rows {
            guard let kind = Kind(rawValue: row["kind"]) else {
                throw table.error(in: row, "'\(row["kind"])' is no kind of unit")
            }
            guard let factor = ExactNumber(row["factor"]) else {
                throw table.error(in: row, "'\(row["factor"])' is no number")
            }
            let word = row["word"]
            let stops = row.list("not").flatMap { ScriptFolding.shared.scalars($0).prefix(1) }
            let unit = Unit(word, kind, code: row["unit"], factor: factor, stops: stops)
            if let group = matcher.value(of: word) {
                groups[Int(group)].append(units.count)
            } else {
                matcher.insert(word, value: Int32(groups.count))
                groups.append([units.count])
            }
            units.append(unit)
        }
        guard let marketMoney = units.first(where: { $0.scalars == [0x5143] }),
            let cent = units.first(where: { $0.scalars == [0x5206, 0x94B1] })
        else {
            throw TableError(table: table.name, line: 0, text: "", problem: .invalid("no row for '元' or '分钱'"))
        }
        self.marketMoney = marketMoney
        self.cent = cent
        self.units = units
        self.groups = groups
        self.matcher = matcher
    }

    /// The longest unit at a position whose next character does not make another word of it.
    func unit(in text: FoldedText, at position: Int) -> (unit: Unit, end: Int)? {
        guard position < text.count else { return nil }
        var found: (unit: Unit, end: Int)?
        matcher.eachMatch(in: text.scalars, from: position, before: text.count) { match in
            let end = match.positions.upperBound
            for index in groups[Int(match.value)] where allows(units[index], in: text, position..<end) {
                found = (units[index], end)
                return
            }
        }
        return found
    }

    /// The longest unit of two characters and more, a space between any two of them allowed.
    func spacedUnit(in text: FoldedText, at position: Int) -> (unit: Unit, end: Int)? {
        var scalars: [UInt32] = []
        var ends: [Int] = []
        var at = position
        while at < text.count, scalars.count < 8 {
            scalars.append(text.scalars[at])
            at += 1
            ends.append(at)
            if at < text.count, text.scalars[at] == 0x20 { at += 1 }
        }
        guard let match = matcher.longest(in: scalars, at: 0), match.positions.count > 1 else { return nil }
        return (units[groups[Int(match.value)][0]], ends[match.positions.count - 1])
    }

    private func allows(_ unit: Unit, in text: FoldedText, _ positions: Range<Int>) -> Bool {
        let end = positions.upperBound
        if end < text.count, unit.stops.contains(text.scalars[end]) { return false }
        guard unit.isLatin else { return true }
        if end < text.count, Self.isLetterOrDigit(text.scalars[end]) { return false }
        guard unit.kind == .physical else { return true }
        for (written, listed) in zip(text.originals[positions], unit.scalars)
        where written != listed && written != listed + 0xFEE0 {
            return false
        }
        return true
    }

    static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        scalar >= 0x61 && scalar <= 0x7A || scalar >= 0x30 && scalar <= 0x39
    }
}
