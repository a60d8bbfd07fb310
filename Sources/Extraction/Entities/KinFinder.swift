/// Finds units and sister companies by the part that their names share with a company found already: 星舟云 beside 星舟科技.
struct KinFinder: Sendable {
    /// - Parameter known: what is found already, in text order, with the type of each.
    func candidates(in reading: NameReading, known: [(positions: Range<Int>, type: String)]) -> [NameCandidate] {
        var cores: Set<[UInt32]> = []
        for (positions, type) in known where type == "Company" {
            if let core = core(startingAt: positions.lowerBound, reading), core.upperBound < positions.upperBound {
                cores.insert(Array(reading.text.scalars[core]))
            }
        }
        guard !cores.isEmpty else { return [] }
        return reading.tokens.indices.compactMap { number in
            guard reading.role(number) == .unknown, reading.role(number - 1) != .unknown,
                let core = core(startingAt: reading.tokens[number].positions.lowerBound, reading),
                cores.contains(Array(reading.text.scalars[core]))
            else { return nil }
            return kin(core, reading)
        }
    }

    /// The two to four characters that no word explains from a position on.
    private func core(startingAt start: Int, _ reading: NameReading) -> Range<Int>? {
        var number = Int(reading.tokenAt[start])
        while reading.role(number) == .unknown { number += 1 }
        guard number > 0 else { return nil }
        let end = reading.tokens[number - 1].positions.upperBound
        return (2...4).contains(end - start) ? start..<end : nil
    }

    /// The core with one or two words behind it that names end with.
    private func kin(_ core: Range<Int>, _ reading: NameReading) -> NameCandidate? {
        let first = Int(reading.tokenAt[core.upperBound])
        var end = first
        while end - first < 2, reading.role(end) == .generic { end += 1 }
        if end > first + 1, reading.classes(end).contains(.titleBefore), reading.isCompanyEnd(first) { end = first + 1 }
        guard end > first, !reading.goesOn(after: end - 1) else { return nil }
        let positions = core.lowerBound..<reading.tokens[end - 1].positions.upperBound
        return NameCandidate(positions: positions, type: "Company", score: NameCandidate.threshold)
    }
}
