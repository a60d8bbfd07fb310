import Cleaning
import Extraction
import GraphBuilding
package import GraphModel
package import GraphStore
import Ingestion
import Lexicons
package import TextCore

/// The stages joined: a file or a text becomes one article's graph.
///
/// Holds tables only, so one value serves any number of threads at once.
package struct ArticlePipeline: Sendable {
    /// What the graph can say.
    package let schema: GraphSchema
    private let reader: ArticleReader
    private let cleaner: Cleaner
    private let extractor: FindingsExtractor
    private let builder: GraphBuilder
    private let addresses: PageAddress

    /// Loads the tables and the schema.
    ///
    /// - Parameters:
    ///   - maximumBytes: a larger file is refused.
    ///   - own: entries that users gave to the lexicon.
    /// - Throws: `PipelineError.malformed` with the file, the line and the mistake.
    package init(_ data: DataFolders, maximumBytes: Int = 32 << 20, own: [StoredEntry] = []) throws(PipelineError) {
        reader = ArticleReader(limits: PageLimits(bytes: maximumBytes))
        do {
            let tables = TableFolder(data.tables)
            let lexicon = try EntityLexicon(tables, own: own.map { EntityLexicon.Entry(cells: $0.cells) })
            schema = try GraphSchema(contentsOf: data.schema)
            cleaner = try Cleaner(tables)
            extractor = try FindingsExtractor(tables, lexicon: lexicon)
            builder = GraphBuilder(schema: schema)
            addresses = try PageAddress(tables)
        } catch {
            throw .malformed("\(error)")
        }
    }

    /// Reads one file and runs it through all stages.
    ///
    /// - Parameters:
    ///   - path: as given by the user; kept in the article.
    ///   - published: publication date that the caller knows, ISO 8601; wins over the page's own.
    /// - Throws: an error diagnostic where the file gives no article.
    package func process(path: String, published: String? = nil) throws(Diagnostic) -> ProcessedArticle {
        let file = try reader.contents(at: path)
        return try process(PageFile(path: path, bytes: file.bytes, fileDay: file.day, given: published))
    }

    /// Runs a page's bytes through all stages.
    ///
    /// - Throws: an error diagnostic where they give no article.
    package func process(_ page: PageFile) throws(Diagnostic) -> ProcessedArticle {
        let article = try reader.article(
            bytes: page.bytes, path: page.path, published: page.given, fileDate: page.fileDay)
        let text = cleaner.clean(article)
        if let error = (article.diagnostics + text.diagnostics).first(where: { $0.severity == .error }) {
            throw error.at(page.path)
        }
        guard !text.text.bytes.isEmpty else {
            throw Diagnostic(
                "no-article", .error, "no article text on this page", remedy: "save the page after it has loaded",
                path: page.path)
        }
        return processed(article, text, id: nil)
    }

    /// Runs a plain text through all stages.
    ///
    /// - Parameters:
    ///   - text: the article's text, paragraphs parted by line feeds.
    ///   - published: publication date, ISO 8601; relative times count from it.
    ///   - id: the article's id in the graph, or nil for one made from the text.
    package func process(text: String, published: String? = nil, id: String? = nil) -> ProcessedArticle {
        let article = reader.article(text: text, path: "", published: published)
        return processed(article, cleaner.clean(article), id: id)
    }

    private func processed(_ article: Article, _ text: CleanText, id: String?) -> ProcessedArticle {
        let graph = builder.graph(of: article, text: text, findings: extractor.findings(in: text), id: id)
        return ProcessedArticle(
            graph: graph, diagnostics: article.diagnostics + text.diagnostics, address: addresses.canonical(text.url),
            moment: PageMoment.latest(text.published, text.modified))
    }
}

/// One article's graph, and what was wrong with the page that it came from.
package struct ProcessedArticle: Sendable {
    /// Holds one article node.
    package let graph: Graph
    /// Warnings, in the order of the stages.
    package let diagnostics: [Diagnostic]
    /// The page's address in the form that all its versions share; nil where the page names none.
    package let address: String?
    /// Seconds since 1970 of the page's last change, as the page says; 0 where it says nothing.
    package let moment: Int

    /// Id of the article node.
    package var articleID: String { graph.articles.first?.id ?? "" }
}

extension Diagnostic {
    /// The same with a path, where it has none.
    func at(_ path: String) -> Diagnostic {
        Diagnostic(code, severity, message, remedy: remedy, path: self.path ?? path, range: range)
    }
}
