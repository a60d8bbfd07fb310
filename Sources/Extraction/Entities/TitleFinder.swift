import Lexicons

/// Finds titled works and laws in 《》: 《钱从哪里来》 is a work, 《反垄断法》 a policy.
struct TitleFinder: NameFinder {
    private let policyEndings: [[UInt32]]

    init(_ tables: TableFolder) throws(TableError) {
        policyEndings = try tables.table("names/policy-endings", requires: ["ending"]).rows.map { NameText.form($0["ending"]) }
    }

    func candidates(in reading: NameReading) -> [NameCandidate] {
        let text = reading.text
        var found: [NameCandidate] = []
        var open: Int?
        for i in 0..<text.count {
            switch text.scalars[i] {
            case 0x300A: open = open ?? i
            case 0x300B:
                guard let start = open else { continue }
                open = nil
                guard i - start > 1, i - start < 60, !isMedium(start + 1..<i, reading) else { continue }
                let type = isPolicy(text, start + 1..<i) ? "Policy" : "Work"
                found.append(NameCandidate(positions: start..<i + 1, type: type, score: 12))
            case 0x0A: open = nil
            default: break
            }
        }
        return found
    }

    /// True for the name of a paper or site, which is a company: 《证券日报》.
    private func isMedium(_ title: Range<Int>, _ reading: NameReading) -> Bool {
        let last = Int(reading.tokenAt[title.upperBound - 1])
        if reading.tokens[last].positions == title, reading.entries[last] != nil { return true }
        return title.count < 9 && reading.word(last)?.suffix?.type == "Company"
    }

    /// True where a title ends like a law's, with or without brackets behind: 《产业目录（2011年本）》.
    private func isPolicy(_ text: NameText, _ title: Range<Int>) -> Bool {
        var end = title.upperBound
        if text.scalars[end - 1] == 0x29, let open = title.last(where: { text.scalars[$0] == 0x28 }) { end = open }
        return policyEndings.contains { text.matches($0, at: end - $0.count) && end - $0.count > title.lowerBound }
    }
}
