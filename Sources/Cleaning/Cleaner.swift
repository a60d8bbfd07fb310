package import Ingestion
package import Lexicons
import TextCore

/// Finds the article in a page and cleans its text.
package struct Cleaner: Sendable {
    /// - Throws: `TableError` where a table of this stage is malformed.
    package init(_ tables: TableFolder) throws(TableError) {}

    /// The article's text. A page with no article gives an empty text and a diagnostic.
    package func clean(_ article: Article) -> CleanText {
        switch article.content {
        case .plainText(let text):
            CleanText(text: SourceText(text), published: article.published, script: .hans)
        case .page(let tree):
            CleanText(text: SourceText(tree.text(of: 0)), published: article.published, script: .hans)
        }
    }
}
