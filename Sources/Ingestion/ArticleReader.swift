import Foundation
package import TextCore

/// Reads files and bytes into articles.
package struct ArticleReader: Sendable {
    package let limits: PageLimits

    package init(limits: PageLimits = PageLimits()) {
        self.limits = limits
    }

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - path: as given by the user; kept in the article.
    ///   - published: publication date that the caller knows, ISO 8601.
    /// - Throws: an error diagnostic that names the file and the remedy.
    package func article(at path: String, published: String? = nil) throws(Diagnostic) -> Article {
        let data: Data
        do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw Diagnostic("unreadable-file", .error, "file cannot be read", path: path)
        }
        return try article(bytes: Array(data), path: path, published: published)
    }

    /// Reads the bytes of a page or a plain text.
    package func article(bytes: [UInt8], path: String, published: String? = nil) throws(Diagnostic) -> Article {
        let page = PageParser(limits: limits).page(utf8: bytes, path: path)
        return Article(
            path: path, contentHash: ContentHash(bytes), encoding: "UTF-8", content: .page(page.tree),
            published: published, diagnostics: page.diagnostics)
    }

    /// A text that comes without a page.
    package func article(text: String, path: String, published: String? = nil) -> Article {
        Article(
            path: path, contentHash: ContentHash(text.utf8), encoding: "UTF-8", content: .plainText(text),
            published: published)
    }
}
