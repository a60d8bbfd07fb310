import Lexicons

/// Every word that the name rules know, in one trie: names of the lexicon, and the words of the tables under `names/`.
///
/// 科技 is an end of company names and a word that sets no name apart; 公告称 is a cue after a company; 平安 is a name.
struct NameVocabulary: Sendable {
    /// What a word does beside or inside a name.
    struct Classes: OptionSet, Sendable {
        let rawValue: UInt16
        /// A word at which a name begins or ends: 认为.
        static let common = Classes(rawValue: 1 << 0)
        /// A common word that is a noun.
        static let noun = Classes(rawValue: 1 << 1)
        /// A character at which a name begins or ends: 的.
        static let hard = Classes(rawValue: 1 << 2)
        /// A character that is a word, and may also stand in a name: 和.
        static let soft = Classes(rawValue: 1 << 3)
        /// May stand in a name and sets none apart: 科技.
        static let generic = Classes(rawValue: 1 << 4)
        /// An end of names: 有限公司.
        static let suffix = Classes(rawValue: 1 << 5)
        /// A title before a name: 分析师.
        static let titleBefore = Classes(rawValue: 1 << 6)
        /// A title after a name: 先生.
        static let titleAfter = Classes(rawValue: 1 << 7)
        /// A phrase that holds a name and means something else: 平安夜.
        static let ordinary = Classes(rawValue: 1 << 8)
        /// A verb of saying.
        static let speech = Classes(rawValue: 1 << 9)
        /// 以下简称.
        static let definition = Classes(rawValue: 1 << 10)
        /// Ends a name on either side.
        static let boundary: Classes = [.common, .hard, .titleBefore, .titleAfter, .ordinary, .speech, .definition]
        /// Words that may begin right after a person's name.
        static let follows: Classes = [.common, .hard, .soft, .titleBefore, .titleAfter, .speech]
    }

    /// How much an end of a name says by itself.
    enum Strength: Int, Sendable, Comparable {
        case weak, likely, sure, legal
        static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
    }

    /// What an end of a name says.
    struct Suffix: Sendable {
        let type: String
        let strength: Strength
        /// True for a word that tells a company's form and may be left out: 集团.
        var isForm = false
    }

    /// How strongly a cue speaks for a kind of name beside it, 0 to 3.
    struct Cues: Sendable {
        /// Of a word that stands after the name.
        var companyAhead = 0
        var productAhead = 0
        /// Of a word that stands before the name.
        var companyBehind = 0
        var productBehind = 0
    }

    /// One word.
    struct Word: Sendable {
        var classes: Classes = []
        var claims: [NameClaim] = []
        var suffix: Suffix?
        var cues = Cues()
    }

    private(set) var words: [Word] = []
    /// Classes, claims and cues of each word in short, for the cut of a text.
    private(set) var briefs: [Brief] = []
    /// Characters that end a name wherever they stand.
    private(set) var hardCharacters = CodePointSet()
    private var matcher = PhraseMatcher()
    private var jargon: Set<String> = []

    /// What the cut of a text needs to know of a word.
    struct Brief: Sendable {
        let classes: Classes
        let hasClaims: Bool
        let hasCues: Bool
    }

    /// Fixes the short forms of all words; to be called when the last word is in.
    mutating func finish() {
        briefs = words.map { Brief(classes: $0.classes, hasClaims: !$0.claims.isEmpty, hasCues: $0.cues.isAny) }
    }

    /// Number of a word, made where it is new.
    private mutating func number(_ word: String) -> Int {
        let form = NameText.string(NameText.form(word))
        if let known = matcher.value(of: form) { return Int(known) }
        words.append(Word())
        matcher.insert(form, value: Int32(words.count - 1))
        return words.count - 1
    }

    /// Lets a lexicon entry claim a name.
    mutating func add(_ name: String, claim: NameClaim) {
        let number = number(name)
        guard !words[number].claims.contains(where: { $0.entry == claim.entry }) else { return }
        words[number].claims.append(claim)
    }

    /// Gives a word a class.
    mutating func add(_ word: String, _ classes: Classes) {
        words[number(word)].classes.formUnion(classes)
        if classes.contains(.hard) { for scalar in NameText.form(word) { hardCharacters.insert(scalar) } }
    }

    mutating func add(_ word: String, suffix: Suffix) {
        let number = number(word)
        words[number].classes.insert(.suffix)
        words[number].suffix = suffix
    }

    mutating func add(_ word: String, _ change: (inout Cues) -> Void) {
        change(&words[number(word)].cues)
    }

    /// True for a Latin word that names nothing by itself: GPU.
    func isJargon(_ written: String) -> Bool { jargon.contains(written) }

    /// Takes in Latin words that name nothing.
    mutating func addJargon(_ words: [String]) { jargon.formUnion(words) }

    /// The word of exactly this form.
    func word(_ name: String) -> Word? {
        matcher.value(of: NameText.string(NameText.form(name))).map { words[Int($0)] }
    }

    /// Visits every word that begins at a position, the shortest first.
    func eachWord(in text: NameText, from start: Int, _ visit: (PhraseMatcher.Match) -> Void) {
        matcher.eachMatch(in: text.scalars, from: start, before: text.count, visit)
    }
}
