package import TextCore

/// An article: its text, where it comes from, and what was repaired in it.
package struct ArticleNode: Hashable, Sendable {
    /// A place where the text differs from the page, or must not be read.
    package struct Repair: Hashable, Sendable {
        /// `pinyin` (發(fā)布 became 發布) or `garbled` (left as it is, never mined), and others as cleaning learns them.
        package var kind: String
        package var range: TextRange
        /// What stood on the page, where that differs.
        package var original: String?

        package init(kind: String, range: TextRange, original: String? = nil) {
            self.kind = kind
            self.range = range
            self.original = original
        }
    }

    /// `article:` and a hash of the page's bytes.
    package var id: String
    /// Hash of the page's bytes.
    package var contentHash: String
    package var path: String
    package var url: String?
    package var title: String?
    package var author: String?
    package var publisher: String?
    /// ISO 8601, a date alone where the page gives no time.
    package var published: String?
    /// The best bound where the page gives no date: no later than this.
    package var publishedBound: String?
    /// `Hans` or `Hant`.
    package var script: String
    /// Paragraphs parted by line feeds.
    package var text: String
    package var repairs: [Repair]
    package var warnings: [String]

    package init(
        id: String, contentHash: String, path: String, url: String? = nil, title: String? = nil, author: String? = nil,
        publisher: String? = nil, published: String? = nil, publishedBound: String? = nil, script: String, text: String,
        repairs: [Repair] = [], warnings: [String] = []
    ) {
        self.id = id
        self.contentHash = contentHash
        self.path = path
        self.url = url
        self.title = title
        self.author = author
        self.publisher = publisher
        self.published = published
        self.publishedBound = publishedBound
        self.script = script
        self.text = text
        self.repairs = repairs
        self.warnings = warnings
    }

    /// `article:` and 24 digits of the hash of a page's bytes.
    package static func id(of content: ContentHash) -> String { "article:" + content.hex(24) }
}
