/// One lexicon entry's claim to a name, and how the name's letters have to be written.
struct NameClaim: Sendable {
    /// How the letters of a name have to be written.
    enum LetterCase: UInt8, Sendable {
        /// In any way: DeepSeek, deepseek.
        case any
        /// With a capital where the name has one at its head: Apple, never apple.
        case initial
        /// As the table has it: MG, never Mg.
        case exact
    }

    /// Number of the entry in the lexicon.
    let entry: Int
    /// False where the name needs support from elsewhere in the article.
    let isSure: Bool
    private let letterCase: LetterCase
    /// The name as the table writes it.
    private let form: [UInt32]

    init(entry: Int, name: String, isSure: Bool) {
        self.entry = entry
        self.isSure = isSure
        form = NameText.form(name, folded: false)
        letterCase = Self.letterCase(of: form)
    }

    /// True where the case of a name in the text is one that the name allows.
    func allows(_ text: NameText, _ positions: Range<Int>) -> Bool {
        switch letterCase {
        case .any: true
        case .initial: !Self.isUpper(form[0]) || text.kinds[positions.lowerBound] == .upper
        case .exact: zip(form, positions).allSatisfy { !Self.isUpper($0) || text.kinds[$1] == .upper }
        }
    }

    /// Short names in capitals keep their case, capitalised words their capital; names of five letters and more that are mixed
    /// inside (DeepSeek) or all capitals (NVIDIA) may be written in any way.
    private static func letterCase(of scalars: [UInt32]) -> LetterCase {
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
