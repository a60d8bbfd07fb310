import Lexicons

/// Finds names by the company they keep: in 中海石油化学、心连心化肥、中化化肥 what stands beside known companies is one.
struct ListFinder: Sendable {
    private let surnames: Surnames

    init(_ tables: TableFolder) throws(TableError) {
        surnames = try Surnames(tables)
    }

    /// A list item: a known name with its type, or a run that may be a name.
    private enum Item {
        case known(String)
        case unknown(Range<Int>)
        case neither
    }

    /// - Parameter known: what is found already, in text order, with the type of each.
    func candidates(in reading: NameReading, known: [(positions: Range<Int>, type: String)]) -> [NameCandidate] {
        var byStart: [Int: (Int, String)] = [:]
        var byEnd: [Int: (Int, String)] = [:]
        for (positions, type) in known {
            byStart[positions.lowerBound] = (positions.upperBound, type)
            byEnd[positions.upperBound] = (positions.lowerBound, type)
        }
        var found: [NameCandidate] = []
        for list in lists(in: reading) {
            let items = list.indices.map { item(list, $0, reading, byStart, byEnd) }
            found += candidates(items, reading)
        }
        return found
    }

    /// Runs of tokens between enumeration commas, each list with all its runs.
    private func lists(in reading: NameReading) -> [[Range<Int>]] {
        var lists: [[Range<Int>]] = []
        var list: [Range<Int>] = []
        var start = 0
        for number in 0...reading.tokens.count {
            let isComma = NameReading.listCommas.contains(reading.character(number))
            let isEnd =
                number == reading.tokens.count || reading.tokens[number].kind == .lineFeed
                || reading.tokens[number].kind == .mark && !isComma && !Self.inner.contains(reading.character(number))
            guard isComma || isEnd else { continue }
            list.append(start..<number)
            start = number + 1
            if isEnd {
                if list.count > 1 { lists.append(list) }
                list = []
            }
        }
        return lists
    }

    private func item(
        _ list: [Range<Int>], _ index: Int, _ reading: NameReading, _ byStart: [Int: (Int, String)], _ byEnd: [Int: (Int, String)]
    ) -> Item {
        let run = list[index]
        guard !run.isEmpty else { return .neither }
        let positions = reading.positions(run)
        if index == 0 {
            if let (_, type) = byEnd[positions.upperBound] { return .known(type) }
            var start = run.upperBound
            while start > run.lowerBound, isPart(start - 1, reading) { start -= 1 }
            while start < run.upperBound, reading.role(start) == .soft { start += 1 }
            return unknown(start..<run.upperBound, reading)
        }
        if let (end, type) = byStart[positions.lowerBound],
            end == positions.upperBound || index == list.count - 1 && isEnd(end, reading)
        {
            return .known(type)
        }
        if index < list.count - 1 { return run.allSatisfy { isPart($0, reading) } ? unknown(run, reading) : .neither }
        var end = run.lowerBound
        while end < run.upperBound, isPart(end, reading), reading.role(end) != .soft { end += 1 }
        return unknown(run.lowerBound..<end, reading)
    }

    /// True where a name that ends at a position does not seem to go on.
    private func isEnd(_ position: Int, _ reading: NameReading) -> Bool {
        guard position < reading.text.count else { return true }
        switch reading.role(Int(reading.tokenAt[position])) {
        case .unknown, .generic: return false
        default: return true
        }
    }

    private func isPart(_ number: Int, _ reading: NameReading) -> Bool { reading.role(number) != .boundary }

    private func unknown(_ run: Range<Int>, _ reading: NameReading) -> Item {
        let positions = reading.positions(run)
        guard (2...10).contains(positions.count), reading.role(run.lowerBound) != .number else { return .neither }
        let unknown = reading.unknownCount(run)
        let hasPlace = reading.role(run.lowerBound) == .place && run.count > 1
        let isLatin =
            run.count == 1 && reading.role(run.lowerBound) == .latin && reading.text.kinds[positions.lowerBound] == .upper
            && !reading.vocabulary.isJargon(reading.text.written(positions))
        return unknown > 1 || hasPlace || isLatin ? .unknown(run) : .neither
    }

    private func candidates(_ items: [Item], _ reading: NameReading) -> [NameCandidate] {
        var counts: [String: Int] = [:]
        var unknown: [Range<Int>] = []
        var neither = 0
        for item in items {
            switch item {
            case .known(let type): counts[type, default: 0] += 1
            case .unknown(let run): unknown.append(run)
            case .neither: neither += 1
            }
        }
        guard let (type, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), Self.types.contains(type),
            count >= neither
        else { return [] }
        return unknown.compactMap { run in
            let positions = reading.positions(run)
            if type == "Place", positions.count > 4 || reading.role(run.lowerBound) == .latin { return nil }
            if type == "Person", positions.count > 4 { return nil }
            let isPerson =
                positions.count == 3 && (type == "Company" || type == "Place")
                && surnames.surname(in: reading.text, at: positions.lowerBound)?.isCommon == true
            return NameCandidate(
                positions: positions, type: isPerson ? "Person" : type, score: NameCandidate.threshold + (count > 1 ? 1 : 0))
        }
    }

    private static let types: Set<String> = ["Company", "Product", "Place", "Person", "Organization"]
    /// Marks inside names and items: ( ) · - . & *
    private static let inner: Set<UInt32> = [0x28, 0x29, 0xB7, 0x2D, 0x2E, 0x26, 0x2A]
}
