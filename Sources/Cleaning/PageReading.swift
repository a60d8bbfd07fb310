import Ingestion
import Lexicons

/// The article as a page gives it, before repairs.
struct PageReading: Sendable {
    private(set) var paragraphs: [String] = []
    private(set) var title: String?
    private(set) var author: String?
    private(set) var source: String?
    private(set) var url: String?
    private(set) var published: PublicationTime?
    /// Last change, ISO 8601, as the head says.
    private(set) var modified: String?
    /// The page stands in the place of an article.
    private(set) var noArticle: NoArticleReason?
    /// True where a page before this one holds the beginning of the article.
    private(set) var isLaterPage = false
    /// True where a link leads to the next page of the same article.
    private(set) var hasMorePages = false
    /// False for a text that came without a page.
    let isPage: Bool

    /// A body of fewer characters may be a teaser of one that a script holds.
    private static let shortBody = 200

    /// A text that comes without a page keeps all its lines.
    ///
    /// - Parameter isMarkdown: its marks are taken out.
    init(plainText: String, isMarkdown: Bool = false) {
        isPage = false
        guard !isMarkdown else {
            read(MarkdownText(plainText))
            return
        }
        paragraphs = plainText.split(whereSeparator: \.isNewline).map { PageMetadata.collapsed(String($0)) }.filter {
            !$0.isEmpty
        }
    }

    private mutating func read(_ text: MarkdownText) {
        paragraphs = text.paragraphs
        title = text.title
        author = text.front["author"]
        source = text.front["source"]
        url = text.front["url"] ?? text.front["link"]
        published = (text.front["date"] ?? text.front["published"]).flatMap(PublicationFinder.read)
    }

    /// - Parameter address: where the page was fetched, if known: it may hold the day.
    init(_ tree: PageTree, tables: CleaningTables, address: String? = nil) {
        isPage = true
        url = address
        var survey = PageSurvey(tree, tables: tables)
        read(&survey, tables: tables)
        if paragraphs.isEmpty {
            survey = PageSurvey(tree, tables: tables, showingHidden: true)
            read(&survey, tables: tables)
        }
    }

    private mutating func read(_ survey: inout PageSurvey, tables: CleaningTables) {
        let page = LineBuilder.lines(of: survey)
        survey.trustWideBoxes(page)
        let metadata = PageMetadata(survey, fields: tables.metaFields)
        let headlines = HeadlineFinder(page, survey, metadata: metadata, bylines: tables.bylines)
        let headline = headlines.line()
        let values = LineValues(page, survey, noise: tables.noise, headline: headline, opening: Self.opening(metadata))
        let box = BodyFinder(page, survey, values: values.values).box()
        let kept =
            box.map { BodyCleaner(page, survey, values: values, labels: tables.labels).lines(of: $0, headline: headline) } ?? []
        paragraphs = kept.map { page.text(tables.noise.withoutPrompt(page.lines[$0], in: page)) }
        let letters = kept.reduce(0) { $0 + page.lines[$1].letters }
        dropHalfCharacter()
        var isFromScript = false
        if letters < Self.shortBody { isFromScript = takeScriptBody(metadata, survey, keys: tables.scriptKeys, letters: letters) }

        let ends = kept.first.flatMap { first in kept.last.map { first...$0 } }
        let zone = InfoZone(page, survey, headline: headline, body: ends, isRepeated: values.isRepeated, labels: tables.labels)
        url = metadata.canonical ?? metadata[.url].first ?? url
        title = headlines.title(line: headline)
        published = PublicationFinder(metadata: metadata, zone: zone, survey: survey, keys: tables.scriptKeys).time(url: url)
        modified = metadata[.modified].compactMap { PublicationFinder.read($0)?.iso }.max()
        let tail =
            ends.flatMap { ends in box.map { Array((ends.upperBound + 1)..<max(ends.upperBound + 1, $0.lines.upperBound)) } }
            ?? []
        let byline = BylineFinder(metadata: metadata, zone: zone, tables: tables)
            .find(paragraphs: paragraphs, tail: tail.prefix(8).map { page.text(page.lines[$0]) })
        (author, source) = byline
        if author == nil, isFromScript {
            author = ScriptBody(metadata: metadata, survey: survey, keys: tables.scriptKeys).author(ofBody: paragraphs)
        }
        hasMorePages = Self.leads(to: "下一页", page, behind: ends?.upperBound)
        isLaterPage = metadata.hasPrevious && hasMorePages || Self.leads(to: "上一页", page, behind: ends?.upperBound)
        let texts = [metadata.documentTitle, title].compactMap { $0 } + paragraphs
        noArticle = reason(texts, page, values, tables, isFromScript: isFromScript)
    }

    /// Takes what is left of a character where the file was cut off in the middle of it: `短期\u{FFFD}` becomes 短期.
    private mutating func dropHalfCharacter() {
        guard var last = paragraphs.popLast() else { return }
        while last.unicodeScalars.last == "\u{FFFD}" { last.unicodeScalars.removeLast() }
        if !last.isEmpty { paragraphs.append(last) }
    }

    /// The beginning of the article as a meta element quotes it.
    private static func opening(_ metadata: PageMetadata) -> [UInt32] {
        guard let description = metadata[.description].first, description.count >= 20 else { return [] }
        return DateScanner(String(description.prefix(14))).scalars
    }

    /// Lines of links that are a list.
    private static let listedLinks = 8
    /// A list has less text of its own.
    private static let listText = 150

    /// Why an undated page with little text is no article.
    private func reason(
        _ texts: [String], _ page: PageLines, _ values: LineValues, _ tables: CleaningTables, isFromScript: Bool
    ) -> NoArticleReason? {
        guard !isFromScript, published == nil || paragraphs.isEmpty else { return nil }
        if let reason = tables.noArticle.reason(texts) { return reason }
        let own = paragraphs.reduce(0) { $0 + $1.unicodeScalars.count }
        if paragraphs.isEmpty { return page.lines.count(where: \.isLink) + values.teasers >= Self.listedLinks ? .list : nil }
        return values.teasers >= Self.listedLinks && own < Self.listText ? .list : nil
    }

    /// - Returns: true where a script gave the body.
    private mutating func takeScriptBody(
        _ metadata: PageMetadata, _ survey: PageSurvey, keys: ScriptKeys, letters: Int
    ) -> Bool {
        let shown = ScriptBody.sample(of: paragraphs.joined())
        let found = ScriptBody(metadata: metadata, survey: survey, keys: keys).paragraphs(holding: shown)
        guard ScriptBody.worth(found) > max(letters * 2, 60) else { return false }
        paragraphs = found
        return true
    }

    /// True where a link of these words stands near the end of the body.
    private static func leads(to other: String, _ page: PageLines, behind last: Int?) -> Bool {
        guard let last else { return false }
        let words = ScriptFolding.shared.scalars(other)
        return page.lines[min(last + 1, page.lines.count)..<min(last + 12, page.lines.count)].contains { line in
            guard line.linkLetters > 0, line.letters <= 40, line.range.count >= words.count else { return false }
            return (line.range.lowerBound...(line.range.upperBound - words.count)).contains {
                page.folded[$0...].starts(with: words)
            }
        }
    }
}
