/// Finds other spellings of a Latin name that stands in the article twice or more: DeekSeek and Deep seek for DeepSeek.
///
/// Names with digits are left alone: GPT-4 is no GPT-5.
struct SpellingFinder: Sendable {
    /// - Parameter known: what is found already, in text order, with the type of each.
    func candidates(in reading: NameReading, known: [(positions: Range<Int>, type: String)]) -> [NameCandidate] {
        let models = models(reading, known)
        guard !models.isEmpty else { return [] }
        var isLexicon: Set<Int> = []
        for (number, entry) in reading.entries.enumerated() where entry != nil { isLexicon.insert(number) }
        var found: [NameCandidate] = []
        for number in reading.tokens.indices where reading.role(number) == .latin {
            for end in [number + 3, number + 1] where end <= reading.tokens.count {
                guard end == number + 1 || reading.tokens[number + 1].kind == .space && reading.role(number + 2) == .latin else {
                    continue
                }
                let positions = reading.positions(number..<end)
                guard let form = form(positions, reading), let model = models.first(where: { isSpelling(form, of: $0.form) })
                else { continue }
                found.append(NameCandidate(positions: positions, type: model.type, score: 8, aliasOf: model.positions))
                break
            }
        }
        return found
    }

    private struct Model {
        let form: [UInt32]
        let type: String
        let positions: Range<Int>
    }

    /// Latin names of six letters and more that stand twice or more.
    private func models(_ reading: NameReading, _ known: [(positions: Range<Int>, type: String)]) -> [Model] {
        var counts: [[UInt32]: Int] = [:]
        var models: [Model] = []
        for (positions, type) in known {
            guard let form = form(positions, reading) else { continue }
            counts[form, default: 0] += 1
            if counts[form] == 2 { models.append(Model(form: form, type: type, positions: positions)) }
        }
        return models
    }

    /// Folded letters without spaces; nil for anything but letters or for a short word.
    private func form(_ positions: Range<Int>, _ reading: NameReading) -> [UInt32]? {
        guard positions.count > 5, positions.count < 24, reading.text.kinds[positions.lowerBound] == .upper else { return nil }
        var form: [UInt32] = []
        for i in positions {
            switch reading.text.kinds[i] {
            case .upper, .lower: form.append(reading.text.scalars[i])
            case .space: continue
            default: return nil
            }
        }
        return form
    }

    /// True for the same letters, or for one letter wrong in six or two in eight.
    private func isSpelling(_ form: [UInt32], of model: [UInt32]) -> Bool {
        let limit = model.count > 7 ? 2 : 1
        guard abs(form.count - model.count) <= limit, form.first == model.first else { return false }
        var row = Array(0...model.count)
        for (i, a) in form.enumerated() {
            var last = row[0]
            row[0] = i + 1
            for (j, b) in model.enumerated() {
                let diagonal = last
                last = row[j + 1]
                row[j + 1] = min(last + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
            }
        }
        return row[model.count] <= limit
    }
}
