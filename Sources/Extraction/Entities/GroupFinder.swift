import Lexicons

/// Finds named groups by a number and what follows it: 科技七巨头, 四大行.
struct GroupFinder: NameFinder {
    private var ends = PhraseMatcher()

    init(_ tables: TableFolder) throws(TableError) {
        for row in try tables.table("names/group-ends", requires: ["end"]).rows { ends.insert(row["end"], value: 0) }
    }

    func candidates(in reading: NameReading) -> [NameCandidate] {
        let text = reading.text
        return (0..<text.count).compactMap { i in
            guard Self.numerals.contains(text.scalars[i]),
                let end = ends.longest(in: text.scalars, at: i + 1)?.positions.upperBound
            else { return nil }
            let number = Int(reading.tokenAt[i])
            guard reading.tokens[number].positions.lowerBound == i,
                reading.tokens[Int(reading.tokenAt[end - 1])].positions.upperBound == end
            else { return nil }
            var start = number
            while number - start < 3, isPart(start - 1, reading) { start -= 1 }
            return NameCandidate(positions: reading.tokens[start].positions.lowerBound..<end, type: "Group", score: 8)
        }
    }

    private func isPart(_ number: Int, _ reading: NameReading) -> Bool {
        switch reading.role(number) {
        case .place, .generic: true
        default: false
        }
    }

    /// 三 to 十.
    private static let numerals: Set<UInt32> = Set("三四五六七八九十".unicodeScalars.map(\.value))
}
