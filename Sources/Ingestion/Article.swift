package import TextCore

/// One article as it came: a parsed page or plain text, and where it is from.
package struct Article: Sendable {
    package enum Content: Sendable {
        case page(PageTree)
        case plainText(String)
    }

    /// As given on the command line.
    package let path: String
    /// Hash of the bytes, before decoding.
    package let contentHash: ContentHash
    /// Name of the encoding that was read: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`…
    package let encoding: String
    package let content: Content
    /// What a record says beside its text.
    package let stated: StatedFacts
    /// Where the page was fetched, where whoever saved it says so.
    package let address: String?
    /// Publication date that the caller knows, ISO 8601; wins over the page's own.
    package let published: String?
    /// Last change of the file, as a bound where nothing else dates the article.
    package let fileDate: CalendarDate?
    package let diagnostics: [Diagnostic]

    package init(
        path: String, contentHash: ContentHash, encoding: String, content: Content, stated: StatedFacts = StatedFacts(),
        address: String? = nil, published: String? = nil, fileDate: CalendarDate? = nil, diagnostics: [Diagnostic] = []
    ) {
        self.path = path
        self.contentHash = contentHash
        self.encoding = encoding
        self.content = content
        self.stated = stated
        self.address = address
        self.published = published
        self.fileDate = fileDate
        self.diagnostics = diagnostics
    }
}

/// What a record says of its article; wins over the page.
package struct StatedFacts: Hashable, Sendable {
    package var url: String?
    package var title: String?
    package var author: String?
    package var publisher: String?
    /// As written there, in any form.
    package var published: String?

    package init() {}

    init(_ record: ArticleRecord) {
        url = record[.url]
        title = record[.title]
        author = record[.author]
        publisher = record[.publisher]
        published = record[.published]
    }
}
