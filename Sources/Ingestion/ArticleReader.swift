package import TextCore

/// Reads files and bytes into articles.
package struct ArticleReader: Sendable {
    package init() {}

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - path: as given by the user; kept in the article.
    ///   - published: publication date that the caller knows, ISO 8601.
    /// - Throws: an error diagnostic that names the file and the remedy.
    package func article(at path: String, published: String? = nil) throws(Diagnostic) -> Article {
        throw Diagnostic("not-built", .error, "reading files is not built yet", path: path)
    }

    /// A text that comes without a page.
    package func article(text: String, path: String, published: String? = nil) -> Article {
        Article(
            path: path, contentHash: ContentHash(text.utf8), encoding: "UTF-8", content: .plainText(text),
            published: published)
    }
}
