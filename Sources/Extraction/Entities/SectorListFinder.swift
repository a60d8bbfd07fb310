import Lexicons

/// Finds sectors by the list that they stand in: 采掘 in 银行、采掘、房地产等板块.
///
/// A list counts where its last item leads to 板块, 领域 or the like, and half of its items are the beginnings of sectors of the
/// lexicon (银行 of 银行板块).
struct SectorListFinder: Sendable {
    private var words = PhraseMatcher()
    /// Entries by what their names have before 板块 and the like.
    private var stems: [[UInt32]: Int] = [:]

    private static let head: Int32 = 1
    private static let filler: Int32 = 0
    /// Code points of an item.
    private static let itemLength = 2...8
    /// Code points from the last comma to the word that ends the list.
    private static let reach = 16

    init(_ tables: TableFolder, _ lexicon: EntityLexicon) throws(TableError) {
        var heads: [[UInt32]] = []
        for row in try tables.table("names/sector-lists", requires: ["term", "kind"]).rows {
            words.insert(row["term"], value: row["kind"] == "head" ? Self.head : Self.filler)
            if row["kind"] == "head" { heads.append(NameText.form(row["term"])) }
        }
        for (number, entry) in lexicon.entries.enumerated() where entry.type == "Sector" {
            for name in entry.names {
                let form = NameText.form(name)
                for head in heads
                where form.count - head.count >= Self.itemLength.lowerBound && form.suffix(head.count).elementsEqual(head) {
                    let stem = Array(form.dropLast(head.count))
                    if stems[stem] == nil { stems[stem] = number }
                }
            }
        }
    }

    /// Items of lists of sectors, each with its entry of the lexicon where it has one.
    func candidates(in reading: NameReading) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var commas: [Int] = []
        for number in 0...reading.tokens.count {
            let token = number < reading.tokens.count ? reading.tokens[number] : nil
            let start = token?.positions.lowerBound ?? reading.text.count
            if NameReading.listCommas.contains(reading.character(number)) {
                commas.append(start)
            } else if token.map({ $0.kind == .lineFeed || $0.kind == .mark }) ?? true {
                if !commas.isEmpty { found += items(commas, before: start, reading) }
                commas = []
            }
        }
        return found
    }

    /// The items of one list, or none where too few are sectors.
    private func items(_ commas: [Int], before end: Int, _ reading: NameReading) -> [NameCandidate] {
        guard let comma = commas.last, let last = lastItem(from: comma + 1, before: end, reading) else { return [] }
        var places: [Range<Int>] = []
        if let first = firstItem(before: commas[0], reading) { places.append(first) }
        for (a, b) in zip(commas, commas.dropFirst()) { places.append(a + 1..<b) }
        places.append(last)
        let known = places.map { stems[Array(reading.text.scalars[$0])] }
        let knownCount = known.count { $0 != nil }
        guard knownCount * 2 >= places.count, places.count > 2 || knownCount == places.count else { return [] }
        return zip(places, known).compactMap { place, entry in
            guard entry != nil || mayBeSector(place, reading) else { return nil }
            return NameCandidate(positions: place, type: "Sector", score: NameCandidate.threshold + 2, entry: entry)
        }
    }

    /// The last item of a list that 等板块 or the like ends.
    private func lastItem(from start: Int, before end: Int, _ reading: NameReading) -> Range<Int>? {
        let scalars = reading.text.scalars
        for i in start..<min(end, start + Self.reach) {
            guard var match = words.longest(in: scalars, at: i) else { continue }
            while match.value == Self.filler {
                guard let next = words.longest(in: scalars, at: match.positions.upperBound) else { break }
                match = next
            }
            if match.value == Self.head, match.positions.upperBound <= end, Self.itemLength.contains(i - start) {
                return start..<i
            }
        }
        return nil
    }

    /// The longest stem of a sector that ends before the first comma.
    private func firstItem(before comma: Int, _ reading: NameReading) -> Range<Int>? {
        for length in Self.itemLength.reversed() where comma >= length {
            let start = comma - length
            let isStart = reading.tokens[Int(reading.tokenAt[start])].positions.lowerBound == start
            if isStart, stems[Array(reading.text.scalars[start..<comma])] != nil { return start..<comma }
        }
        return nil
    }

    private func mayBeSector(_ place: Range<Int>, _ reading: NameReading) -> Bool {
        guard Self.itemLength.contains(place.count), let tokens = reading.tokens(of: place) else { return false }
        return tokens.allSatisfy { number in
            switch reading.role(number) {
            case .unknown, .generic, .latin: true
            case .boundary: reading.classes(number).contains(.noun)
            case .place, .named, .soft, .number: false
            }
        }
    }
}
