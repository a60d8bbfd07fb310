import Lexicons

/// The shorter names that a full name is used under: 深圳市钜盛华股份有限公司 → 深圳市钜盛华股份, 钜盛华; 拉里·埃里森 → 埃里森.
struct ShortForms {
    /// Folded, the longest first, without the full name.
    private(set) var forms: [[UInt32]] = []
    /// The lexicon entry that a full name belongs to: that of its short form, where no place stands in it.
    private(set) var lexiconEntry: Int?

    init(_ type: String, _ form: [UInt32], _ reading: NameReading) {
        switch type {
        case "Company": company(form, reading)
        case "Person": person(form)
        default: break
        }
    }

    private mutating func person(_ form: [UInt32]) {
        guard let dot = form.lastIndex(where: { $0 == 0xB7 || $0 == 0x2027 || $0 == 0x2022 || $0 == 0x30FB || $0 == 0x20 }) else {
            return
        }
        let last = Array(form[(dot + 1)...])
        if last.count > (form[dot] == 0x20 ? 3 : 1) { forms = [last] }
    }

    /// Takes off the ends one by one, then the place at the head.
    private mutating func company(_ form: [UInt32], _ reading: NameReading) {
        let name = NameText(scalars: form)
        let cut = NameTokens(name, reading.vocabulary).tokens
        var end = cut.count
        var start = 0
        let isLegal = cut.last.map { $0.word >= 0 && reading.vocabulary.words[$0.word].suffix?.strength == .legal } ?? false
        guard cut.count > 1 else { return }
        while start < cut.count,
            isPlace(cut[start], reading) || start > 0 && name.scalars[cut[start].positions.lowerBound] == 0x5E02
        { start += 1 }
        let hasPlace = start > 0 || form.contains(0x28)
        while end > start + 1 {
            end -= 1
            if name.scalars[cut[end].positions.lowerBound] == 0x29,
                let open = cut[..<end].lastIndex(where: { name.scalars[$0.positions.lowerBound] == 0x28 })
            {
                end = open
            }
            guard end > start else { break }
            let isPlainRest = cut[end...].allSatisfy { isForm($0, reading) }
            let isSame = !hasPlace && (isPlainRest || isLegal && cut[end].positions.lowerBound > 3)
            offer(form[..<cut[end].positions.lowerBound], isSame, reading)
            if start > 0 { offer(form[cut[start].positions.lowerBound..<cut[end].positions.lowerBound], isSame, reading) }
            guard isPart(cut[end - 1], reading) || name.scalars[cut[end - 1].positions.lowerBound] == 0x29 else { break }
        }
    }

    /// - Parameter isSame: true where what is taken off tells only the form, so that a lexicon company of this name is meant.
    private mutating func offer(_ form: ArraySlice<UInt32>, _ isSame: Bool, _ reading: NameReading) {
        guard form.count > 1 else { return }
        let word = reading.vocabulary.word(NameText.string(form))
        if let claim = word?.claims.first(where: { $0.isSure && reading.lexicon.entries[$0.entry].type == "Company" }) {
            if isSame { lexiconEntry = lexiconEntry ?? claim.entry }
            return
        }
        guard word == nil || word?.classes.isEmpty == true && word?.claims.isEmpty == true else { return }
        forms.append(Array(form))
    }

    private func isPlace(_ token: NameTokens.Token, _ reading: NameReading) -> Bool {
        token.word >= 0
            && reading.vocabulary.words[token.word].claims.contains { reading.lexicon.entries[$0.entry].type == "Place" }
    }

    private func isForm(_ token: NameTokens.Token, _ reading: NameReading) -> Bool {
        token.word >= 0 && reading.vocabulary.words[token.word].suffix?.isForm == true
    }

    private func isPart(_ token: NameTokens.Token, _ reading: NameReading) -> Bool {
        token.word >= 0 && !reading.vocabulary.words[token.word].classes.isDisjoint(with: [.generic, .suffix])
    }
}
