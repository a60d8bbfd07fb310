/// What a term of the schema is called in each language: 市值, 市值, market cap.
package struct Label: Hashable, Sendable {
    /// Language tags of BCP 47, in the order in which labels are written.
    package static let languages = ["zh-Hans", "zh-Hant", "en"]

    private let texts: [String: String]

    /// - Parameter texts: by language tag.
    init(_ texts: [String: String]) {
        self.texts = texts
    }

    /// The text of a language tag, "" where the label has none.
    package subscript(language: String) -> String { texts[language] ?? "" }

    /// Languages and texts, in the order of `languages`.
    package var all: [(language: String, text: String)] {
        Self.languages.compactMap { language in texts[language].map { (language, $0) } }
    }
}
