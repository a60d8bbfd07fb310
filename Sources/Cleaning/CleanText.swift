package import TextCore

/// An article's own text after clean-up, with what the page says about it.
package struct CleanText: Sendable {
    package enum Script: String, Hashable, Sendable {
        case hans = "Hans"
        case hant = "Hant"
    }

    /// A place where the text differs from the page, or must not be read.
    package struct Repair: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            /// A reading in brackets was taken out: 發(fā)布 became 發布.
            case pinyin
            /// Mis-decoded characters, left as they are and never mined.
            case garbled
        }

        package let kind: Kind
        package let range: TextRange
        /// What stood on the page, where that differs.
        package let original: String?

        package init(kind: Kind, range: TextRange, original: String? = nil) {
            self.kind = kind
            self.range = range
            self.original = original
        }
    }

    /// Paragraphs parted by line feeds.
    package let text: SourceText
    package let title: String?
    package let author: String?
    package let publisher: String?
    package let url: String?
    /// ISO 8601, a date alone where the page gives no time: `2025-02-05T15:27:00+08:00`.
    package let published: String?
    /// When the page says that it was last changed, ISO 8601.
    package let modified: String?
    /// Where the page gives no date: no later than this.
    package let publishedBound: CalendarDate?
    package let script: Script
    /// In text order.
    package let repairs: [Repair]
    package let diagnostics: [Diagnostic]

    package init(
        text: SourceText, title: String? = nil, author: String? = nil, publisher: String? = nil, url: String? = nil,
        published: String? = nil, modified: String? = nil, publishedBound: CalendarDate? = nil, script: Script,
        repairs: [Repair] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.text = text
        self.title = title
        self.author = author
        self.publisher = publisher
        self.url = url
        self.published = published
        self.modified = modified
        self.publishedBound = publishedBound
        self.script = script
        self.repairs = repairs
        self.diagnostics = diagnostics
    }

    /// The day that relative times count from: the publication day, or its bound.
    package var referenceDate: CalendarDate? { published.flatMap { CalendarDate(iso: $0) } ?? publishedBound }
}
