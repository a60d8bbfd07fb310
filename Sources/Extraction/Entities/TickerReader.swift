import Lexicons

/// Reads stock codes: `601857.SH` is `SSE:601857`, `NASDAQ:ABCD` stays, `00981.HK` is `HKEX:00981`, `2204` in a bracket `TWSE:2204`.
struct TickerReader: Sendable {
    private struct Market {
        let name: String
        /// Digits of a code; 0 for letters.
        let digits: Int
    }

    private let markets: [String: Market]

    init(_ tables: TableFolder) throws(TableError) {
        let table = try tables.table("names/markets", requires: ["mark", "market", "digits"])
        var markets: [String: Market] = [:]
        for row in table.rows {
            guard let digits = Int(row["digits"]) else { throw table.error(in: row, "digits is a number") }
            markets[ScriptFolding.shared.fold(row["mark"])] = Market(name: row["market"], digits: digits)
        }
        self.markets = markets
    }

    /// The code that a bracket or a part of it holds, or nil.
    ///
    /// - Parameter content: folded, without the brackets: `股票代码:600519`, `sh600519`, `6415`.
    func ticker(in content: String) -> String? {
        let parts = content.split { ":. -_".contains($0) }.map(String.init).filter { !$0.hasSuffix("代码") && !$0.hasSuffix("代号") }
        switch parts.count {
        case 1: return bare(parts[0])
        case 2: return marked(code: parts[0], mark: parts[1]) ?? marked(code: parts[1], mark: parts[0])
        default: return nil
        }
    }

    private func marked(code: String, mark: String) -> String? {
        guard let market = markets[mark] else { return nil }
        if market.digits == 0 {
            guard (1...6).contains(code.utf8.count), code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
            return "\(market.name):\(code.uppercased())"
        }
        guard Self.isDigits(code), code.utf8.count <= max(market.digits, 6) else { return nil }
        return "\(market.name):" + String(repeating: "0", count: max(0, market.digits - code.utf8.count)) + code
    }

    private func bare(_ code: String) -> String? {
        let letters = code.prefix { $0.isLetter }
        if !letters.isEmpty, letters.utf8.count > letters.count, markets[String(letters)] == nil {
            return bare(String(code.dropFirst(letters.count)))
        }
        if !letters.isEmpty {
            return letters.count < code.count ? marked(code: String(code.dropFirst(letters.count)), mark: String(letters)) : nil
        }
        guard Self.isDigits(code) else { return nil }
        switch code.utf8.count {
        case 6: return Self.mainland(code)
        case 5: return code.hasPrefix("0") ? "HKEX:\(code)" : nil
        case 4: return "TWSE:\(code)"
        default: return nil
        }
    }

    /// The exchange of a code of six digits, by its first digits.
    private static func mainland(_ code: String) -> String? {
        switch code.prefix(2) {
        case "60", "68", "51", "58", "56", "11", "90": "SSE:\(code)"
        case "00", "30", "15", "16", "12", "20", "39": "SZSE:\(code)"
        case "43", "83", "87", "92", "82", "88": "BSE:\(code)"
        default: nil
        }
    }

    private static func isDigits(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
