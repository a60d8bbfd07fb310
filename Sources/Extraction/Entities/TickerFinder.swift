import Lexicons

/// Finds names by the stock code in brackets behind them: 中芯国际(00981.HK), 矽力-KY（6415）.
///
/// Four digits alone are a code only where they are no year: 增长（2024） names nothing.
struct TickerFinder: NameFinder {
    private let reader: TickerReader

    init(_ tables: TableFolder) throws(TableError) {
        reader = try TickerReader(tables)
    }

    func candidates(in reading: NameReading) -> [NameCandidate] {
        reading.tokens.indices.compactMap { number in
            guard reading.character(number) == 0x28 else { return nil }
            return candidate(before: number, in: reading)
        }
    }

    private func candidate(before open: Int, in reading: NameReading) -> NameCandidate? {
        let start = reading.tokens[open].positions.upperBound
        guard let close = (start..<min(start + 48, reading.text.count)).first(where: { reading.text.scalars[$0] == 0x29 }) else {
            return nil
        }
        guard
            (start..<close).contains(where: {
                reading.text.kinds[$0] == .digit || reading.text.scalars[$0] == 0x3A || reading.text.scalars[$0] == 0x2E
            })
        else { return nil }
        let content = reading.text.folded(start..<close)
        let tickers = content.split { ",、/;，；".contains($0) }.compactMap { reader.ticker(in: $0.trimmingSpaces) }
        guard let first = tickers.first, !Self.isYear(content) || reading.entry(open - 1)?.type == "Company" else { return nil }
        guard let name = reading.nameEnding(before: reading.firstOfBrackets(endingBefore: open)) else { return nil }
        let isFund = first.hasPrefix("SSE:5") || first.hasPrefix("SZSE:15") || first.hasPrefix("SZSE:16")
        let isBond = first.hasPrefix("SSE:11") || first.hasPrefix("SZSE:12")
        return NameCandidate(positions: name, type: isFund || isBond ? "Instrument" : "Company", score: 10, tickers: tickers)
    }

    private static func isYear(_ content: String) -> Bool {
        content.utf8.count == 4 && (content.hasPrefix("19") || content.hasPrefix("20"))
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

extension NameReading {
    /// The first bracket of several in a row: 东方证券(600958)(03958).
    func firstOfBrackets(endingBefore open: Int) -> Int {
        var first = open
        while character(first - 1) == 0x29, let before = (max(0, first - 24)..<first - 1).last(where: { character($0) == 0x28 }) {
            first = before
        }
        return first
    }

    /// The name that ends right before a token: what stands between it and the mark before, without words that end names, or the
    /// last name-like run of it.
    func nameEnding(before number: Int) -> Range<Int>? {
        var end = number
        while end > 0, tokens[end - 1].kind == .space { end -= 1 }
        guard end > 0 else { return nil }
        if entry(end - 1) != nil { return positions(end - 1..<end) }
        var start = end
        while start > 0, !isStop(start - 1), positions(start - 1..<end).count <= 24 { start -= 1 }
        while start < end, role(start) == .boundary, tokens[start].kind == .word { start += 1 }
        if let hard = (start..<end).last(where: {
            classes($0).contains(.hard) || tokens[$0].positions.count > 2 && role($0) == .boundary
        }) {
            start = hard + 1
        }
        while start < end - 1, role(start) == .soft { start += 1 }
        let run = positions(start..<end)
        if (2...8).contains(run.count) { return run }
        guard start < end else { return nil }
        return lastRun(start..<end)
    }

    /// True for a mark that no name holds; `-` and `*` stand in names: 矽力*-KY.
    private func isStop(_ number: Int) -> Bool {
        switch tokens[number].kind {
        case .lineFeed, .space: return true
        case .mark: return character(number) != 0x2A && character(number) != 0x2D
        default: return false
        }
    }

    private func lastRun(_ run: Range<Int>) -> Range<Int>? {
        var start = run.upperBound
        while start > run.lowerBound, role(start - 1) == .generic || tokens[start - 1].kind == .mark { start -= 1 }
        while start > run.lowerBound, role(start - 1) == .unknown || role(start - 1) == .latin { start -= 1 }
        if start > run.lowerBound, role(start - 1) == .place { start -= 1 }
        let found = positions(start..<run.upperBound)
        return found.count > 1 ? found : nil
    }
}
