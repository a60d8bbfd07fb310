/// A place that a rule takes for a name.
struct NameCandidate: Sendable {
    let positions: Range<Int>
    let type: String
    /// Halves of a point; `NameCandidate.threshold` is enough.
    var score: Int
    /// `SSE:601857`; empty where none is given.
    var tickers: [String] = []
    /// Number of the entry of the lexicon that it is, where the finder knows it.
    var entry: Int?
    /// The mention before a bracket whose entity this is another name of.
    var aliasOf: Range<Int>?

    /// The least score that makes a candidate a name.
    static let threshold = 6
}
