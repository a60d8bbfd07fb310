/// Finds names in quotation marks beside a cue: “完美校园”APP is a product.
struct QuoteFinder: NameFinder {
    func candidates(in reading: NameReading) -> [NameCandidate] {
        reading.tokens.indices.compactMap { number in
            guard Self.opening.contains(reading.character(number)) else { return nil }
            return candidate(from: number, reading)
        }
    }

    private func candidate(from open: Int, _ reading: NameReading) -> NameCandidate? {
        guard
            let close = (open + 1..<min(open + 10, reading.tokens.count)).first(where: {
                Self.closing.contains(reading.character($0))
            })
        else { return nil }
        let positions = reading.positions(open + 1..<close)
        guard (2...10).contains(positions.count),
            reading.tokens[open + 1..<close].allSatisfy({ $0.kind != .mark && $0.kind != .lineFeed }),
            !(close == open + 2 && reading.entries[open + 1] != nil)
        else { return nil }
        let ahead = reading.word(close + 1)?.cues ?? NameVocabulary.Cues()
        let behind = reading.word(open - 1)?.cues ?? NameVocabulary.Cues()
        let product = ahead.productAhead + behind.productBehind
        return NameCandidate(
            positions: positions, type: "Product",
            score: product > 0 ? 4 + product + (reading.unknownCount(open + 1..<close) > 1 ? 1 : 0) : 0)
    }

    /// “ 「 『 ‘
    private static let opening: Set<UInt32> = [0x201C, 0x300C, 0x300E, 0x2018]
    /// ” 」 』 ’
    private static let closing: Set<UInt32> = [0x201D, 0x300D, 0x300F, 0x2019]
}
