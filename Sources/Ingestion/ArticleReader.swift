package import TextCore

/// Reads files and bytes into articles: finds the encoding, and whether a text is a page or plain.
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
    /// - Throws: an error diagnostic that names the file and the remedy: `missing-file`, `folder-given`, `unreadable-file`,
    ///   `not-a-file`, `too-large`, and those of `article(bytes:path:published:)`.
    package func article(at path: String, published: String? = nil) throws(Diagnostic) -> Article {
        let file = try contents(at: path)
        return try article(bytes: file.bytes, path: path, published: published, fileDate: file.day)
    }

    /// A file's bytes, and the day of its last change.
    ///
    /// - Throws: an error diagnostic: `missing-file`, `folder-given`, `unreadable-file`, `not-a-file`, `too-large`.
    package func contents(at path: String) throws(Diagnostic) -> FileContents {
        try FileContents(path: path, limits: limits)
    }

    /// Reads the bytes of a page or a plain text.
    ///
    /// - Parameters:
    ///   - bytes: in any encoding of Chinese.
    ///   - path: names the article; its ending says whether the bytes are a page.
    ///   - published: publication date that the caller knows, ISO 8601.
    ///   - fileDate: day of the file's last change, as a bound where nothing else dates the article.
    /// - Throws: an error diagnostic: `empty-file`, `blank-file`, `binary-file`, `no-text`, `too-large`, `no-converter`.
    package func article(
        bytes: [UInt8], path: String, published: String? = nil, fileDate: CalendarDate? = nil
    ) throws(Diagnostic) -> Article {
        guard !bytes.isEmpty else { throw .empty(path) }
        guard bytes.count <= limits.bytes else { throw .tooLarge(path, bytes.count, limit: limits.bytes) }
        if let format = bytes.withUnsafeBufferPointer({ BinarySignature.name(of: $0) }) { throw .binary(path, format) }
        let decoded = try TextDecoder(path: path).decode(bytes)
        guard !BlankText.isBlank(decoded.text.bytes) else { throw .blank(path) }
        let (content, stated, warnings) = try content(of: decoded.text.bytes, path: path)
        return Article(
            path: path, contentHash: ContentHash(bytes), encoding: decoded.encoding.name, content: content, stated: stated,
            address: MemberPath.address(in: path), published: published, fileDate: fileDate,
            diagnostics: decoded.diagnostics + warnings)
    }

    /// The bytes of a page or a plain text in UTF-8.
    ///
    /// - Throws: an error diagnostic: `no-converter`.
    package func decoded(_ bytes: [UInt8], path: String) throws(Diagnostic) -> [UInt8] {
        try TextDecoder(path: path).decode(bytes).text.bytes
    }

    /// A text that comes without a page.
    package func article(text: String, path: String, published: String? = nil) -> Article {
        Article(
            path: path, contentHash: ContentHash(text.utf8), encoding: TextEncoding.utf8.name, content: .plainText(text),
            published: published)
    }

    private func content(of utf8: [UInt8], path: String) throws(Diagnostic) -> (Article.Content, StatedFacts, [Diagnostic]) {
        let kind = ContentKind(path: path, utf8: utf8)
        guard kind == .record else {
            let (content, warnings) = try content(kind, utf8, path: path)
            return (content, StatedFacts(), warnings)
        }
        guard let record = ArticleRecord(utf8) else { throw .badRecord(path, "file is no JSON object") }
        guard let body = record.body else { throw .badRecord(path, "record has no 'text' or 'html'") }
        let bytes = Array(body.utf8)
        let (content, warnings) = try content(ContentKind(path: "", utf8: bytes), bytes, path: path)
        return (content, StatedFacts(record), warnings)
    }

    private func content(
        _ kind: ContentKind, _ utf8: [UInt8], path: String
    ) throws(Diagnostic) -> (Article.Content, [Diagnostic]) {
        guard kind == .page else { return (.plainText(LineEnds.normalized(utf8)), []) }
        let page = PageParser(limits: limits).page(utf8: utf8, path: path)
        guard page.tree.nodes.contains(where: { $0.kind == .text && !BlankText.isBlank($0.text.utf8) }) else {
            throw .noText(path)
        }
        return (.page(page.tree), page.diagnostics)
    }
}
