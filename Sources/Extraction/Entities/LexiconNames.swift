import Lexicons

/// Finds the names of the entity lexicon by longest match.
///
/// `中国人民银行` is one match and not also 中国; `apple` in lower case is no match for Apple; 平安 in 平安夜 is none, because
/// 平安夜 stands among the ordinary words.
struct LexiconNames: Sendable {
    /// One place that a lexicon name stands at.
    struct Match: Sendable {
        let positions: Range<Int>
        /// Which entities the name may mean; empty for an ordinary word.
        let claims: [Claim]
    }

    /// One entity's claim to a name.
    struct Claim: Sendable {
        /// Number of the entry in the lexicon.
        let entry: Int
        /// False where the name needs support from elsewhere in the article.
        let isSure: Bool
        let letters: LetterCase
    }

    /// How the letters of a name have to be written.
    enum LetterCase: UInt8, Sendable {
        /// In any way: DeepSeek, deepseek.
        case any
        /// With a capital where the name has one at its head: Apple, never apple.
        case initial
        /// As the table has it: MG, never Mg.
        case exact
    }

    let lexicon: EntityLexicon
    private var matcher = PhraseMatcher()
    private var claims: [[Claim]] = []
    /// The written form of each claimed name whose case matters.
    private var forms: [[[UInt32]]] = []

    /// - Parameter ordinaryWords: words that hold a name and mean something else.
    init(_ lexicon: EntityLexicon, ordinaryWords: [String]) {
        self.lexicon = lexicon
        for word in ordinaryWords { add(word, nil) }
        for (number, entry) in lexicon.entries.enumerated() {
            let weak = Set(entry.weak)
            for name in entry.names {
                add(name, Claim(entry: number, isSure: !weak.contains(name), letters: Self.letterCase(of: name)))
            }
        }
    }

    /// The numbers of the entries that claim a name.
    func entries(named name: String) -> [Claim] {
        matcher.value(of: NameText.string(NameText.form(name))).map { claims[Int($0)] } ?? []
    }

    /// All matches from left to right, the longest valid one at each place, ordinary words left out.
    func matches(in text: NameText) -> [Match] {
        var found: [Match] = []
        var i = 0
        while i < text.count {
            var best: (end: Int, value: Int, claims: [Claim])?
            matcher.eachMatch(in: text.scalars, from: i, before: text.count) { match in
                guard match.positions.count > 1, text.hasWordEdges(match.positions) else { return }
                let value = Int(match.value)
                let valid = validClaims(value, text, match.positions)
                if claims[value].isEmpty || !valid.isEmpty { best = (match.positions.upperBound, value, valid) }
            }
            guard let best else {
                i += 1
                continue
            }
            if !best.claims.isEmpty, !text.isGarbled(i..<best.end) {
                found.append(Match(positions: i..<best.end, claims: best.claims))
            }
            i = best.end
        }
        return found
    }

    private mutating func add(_ name: String, _ claim: Claim?) {
        let form = NameText.form(name)
        let phrase = NameText.string(form)
        let number: Int
        if let known = matcher.value(of: phrase) {
            number = Int(known)
        } else {
            number = claims.count
            claims.append([])
            forms.append([])
            matcher.insert(phrase, value: Int32(number))
        }
        guard let claim, !claims[number].contains(where: { $0.entry == claim.entry }) else { return }
        claims[number].append(claim)
        forms[number].append(NameText.form(name, folded: false))
    }

    private func validClaims(_ value: Int, _ text: NameText, _ positions: Range<Int>) -> [Claim] {
        let all = claims[value]
        if all.allSatisfy({ $0.letters == .any }) { return all }
        return all.indices.filter { isWritten(forms[value][$0], all[$0].letters, text, positions) }.map { all[$0] }
    }

    private func isWritten(_ form: [UInt32], _ letters: LetterCase, _ text: NameText, _ positions: Range<Int>) -> Bool {
        switch letters {
        case .any: true
        case .initial: !Self.isUpper(form[0]) || text.kinds[positions.lowerBound] == .upper
        case .exact: zip(form, positions).allSatisfy { !Self.isUpper($0) || text.kinds[$1] == .upper }
        }
    }

    /// Short names in capitals keep their case, capitalised words their capital; names of five letters and more that are mixed
    /// inside (DeepSeek) or all capitals (NVIDIA) may be written in any way.
    private static func letterCase(of name: String) -> LetterCase {
        let scalars = name.unicodeScalars.map { $0.value }
        let upper = scalars.count(where: isUpper)
        let letters = scalars.count(where: { isUpper($0) || (0x61...0x7A).contains($0) })
        guard letters > 0 else { return .any }
        if letters < 5 { return upper > 0 ? .exact : .any }
        if upper == letters { return .any }
        let hasInnerCapital = zip(scalars, scalars.dropFirst()).contains { isUpper($1) && !isUpper($0) && $0 != 0x20 }
        return hasInnerCapital || !isUpper(scalars[0]) ? .any : .initial
    }

    private static func isUpper(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar) }
}
