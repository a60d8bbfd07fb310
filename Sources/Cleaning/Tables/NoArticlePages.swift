import Lexicons

/// Why a page that a site gave in the place of an article is none.
enum NoArticleReason: String, Sendable {
    /// A list of other articles.
    case list
    /// A question whether a human is reading.
    case captcha
    /// The article is not there, or not any more.
    case missing
}

/// Tells pages that are no articles by their words, from `no-article.tsv`.
///
/// `很抱歉，您访问的页面不存在` is one. Near miss: a short report about such pages, since it bears a date.
struct NoArticlePages: Sendable {
    private var phrases = PhraseSet()
    private let reasons: [NoArticleReason]

    /// A page with more text says more than that.
    private static let longest = 260

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/no-article", requires: ["phrase", "reason"])
        var reasons: [NoArticleReason] = []
        for (i, row) in table.rows.enumerated() {
            guard let reason = NoArticleReason(rawValue: row["reason"]) else { throw table.error(in: row, "unknown reason") }
            reasons.append(reason)
            phrases.insert(row["phrase"], value: Int32(i))
        }
        self.reasons = reasons
    }

    /// - Parameters:
    ///   - texts: title, headline and paragraphs of an undated page.
    /// - Returns: nil where they may be an article.
    func reason(_ texts: [String]) -> NoArticleReason? {
        guard texts.reduce(0, { $0 + $1.unicodeScalars.count }) <= Self.longest else { return nil }
        for text in texts {
            let scalars = ScriptFolding.shared.scalars(text)
            if let match = phrases.first(in: scalars, within: 0..<scalars.count) { return reasons[Int(match.value)] }
        }
        return nil
    }
}
