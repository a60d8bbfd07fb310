package import Ingestion
package import Lexicons
import TextCore

/// Finds the article in a page and cleans its text.
package struct Cleaner: Sendable {
    private let tables: CleaningTables

    /// - Throws: `TableError` where a table of this stage is malformed.
    package init(_ folder: TableFolder) throws(TableError) {
        tables = try CleaningTables(folder)
    }

    /// The article's text. A page with no article gives an empty text and a diagnostic.
    package func clean(_ article: Article) -> CleanText {
        switch article.content {
        case .plainText(let text):
            finished(PageReading(plainText: text, isMarkdown: article.path.lowercased().hasSuffix(".md")), of: article)
        case .page(let tree): finished(PageReading(tree, tables: tables, address: article.address), of: article)
        }
    }

    private func finished(_ reading: PageReading, of article: Article) -> CleanText {
        let repaired = PinyinRepair(reading.paragraphs.joined(separator: "\n"), readings: tables.pinyin)
        let text = SourceText(repaired.text)
        let garbled = GarbledTextFinder(tables.ranks).repairs(in: text)
        let stated = article.stated
        let written = stated.published.flatMap { PublicationFinder.read($0)?.iso }
        let published = article.published ?? written ?? reading.published?.iso
        let bound =
            published == nil && !text.bytes.isEmpty
            ? DateBound(text.string, futureWords: tables.futureWords).day(notAfter: article.fileDate) : nil
        return CleanText(
            text: text,
            title: (stated.title.map(PageMetadata.collapsed) ?? reading.title).map {
                PinyinRepair($0, readings: tables.pinyin).text
            },
            author: stated.author.map(PageMetadata.collapsed) ?? reading.author,
            publisher: stated.publisher.map(PageMetadata.collapsed) ?? reading.source, url: stated.url ?? reading.url,
            published: published, modified: reading.modified, publishedBound: bound,
            script: tables.detector.script(of: text.string.unicodeScalars.map(\.value)),
            repairs: (repaired.repairs + garbled).sorted { $0.range < $1.range },
            diagnostics: diagnostics(reading, path: article.path, isDated: published != nil, bound: bound)
                + (stated.published != nil && written == nil ? [CleaningDiagnostics.badDate(article.path)] : []))
    }

    private func diagnostics(_ reading: PageReading, path: String, isDated: Bool, bound: CalendarDate?) -> [Diagnostic] {
        if let reason = reading.noArticle { return [CleaningDiagnostics.noArticle(path, reason)] }
        if reading.paragraphs.isEmpty {
            return [reading.isPage ? CleaningDiagnostics.noArticle(path) : CleaningDiagnostics.noText(path)]
        }
        var found: [Diagnostic] = []
        if !isDated { found.append(CleaningDiagnostics.noDate(path, bound: bound)) }
        if reading.isLaterPage { found.append(CleaningDiagnostics.laterPage(path)) }
        if reading.hasMorePages { found.append(CleaningDiagnostics.morePages(path)) }
        return found
    }
}
