import ArgumentParser
import GraphModel
import GraphStore
import Pipeline
import TextCore

/// `caimai search`: articles that hold words, or the claims that do.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds articles by their words.",
        discussion: """
            Every word must stand in the article's title or text; what stands in double quotes is one phrase. Script, width and \
            case do not matter: 英伟达 finds 英偉達. The newest article comes first. With --claims, the claims are shown \
            whose words hold what is looked for.

            EXAMPLES
              caimai search 目标价
              caimai search '数据中心 营收' --published 2025
              caimai search 减持 --claims --format csv > sales.csv

            EXIT STATUS
              0 shown; 1 no database; 2 nothing found; 64 wrong usage
            """)

    @Argument(help: "Words to look for.")
    var text: [String]
    @Flag(help: "Show claims whose words hold the text, instead of articles.")
    var claims = false
    @OptionGroup var filter: ArticleFilterOptions
    @Option(help: "table, json, ndjson, csv or markdown; with --claims, jsonld too.")
    var format = ListingFormat.table
    @Option(help: ArgumentHelp("At most so many (default: 20 in a table, else all).", valueName: "n"))
    var limit: Int?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
        if !claims { try format.refuseGraph() }
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.glance()
        let text = text.joined(separator: " ")
        let limit = limit ?? (format == .table ? 20 : .max)
        guard !claims else {
            let found = try store.claims(holding: text, filter.filter, limit: limit)
            guard !found.claims.isEmpty else { throw nothingFound([text]) }
            return try ClaimPage(store: store, schema: schema, language: language.lang).write(found, format)
        }
        let found = try store.search(text, filter.filter, limit: limit)
        guard !found.hits.isEmpty else { throw nothingFound([text]) }
        try Output.standard.write(Listing(found, schema: schema, language: language.lang.rawValue).text(format))
        if format == .table, found.hits.count < found.total {
            try Output.standard.write("… \(found.total - found.hits.count) more: --limit \(found.total)\n")
        }
    }
}

extension Listing {
    /// Finds for people and programs.
    init(_ found: SearchListing, schema: GraphSchema, language: String) {
        let article = schema.record("article")
        headings = [
            article?.field("published")?.label[language] ?? "", schema.label(for: "article", language: language),
            article?.field("publisher")?.label[language] ?? "", schema.agreement.label("excerpt", language),
            schema.label(for: "claim", language: language),
        ]
        weights = [2, 3, 1, 6, 1]
        fields = ["id", "published", "title", "publisher", "url", "path", "snippet", "claims"]
        for hit in found.hits {
            let article = hit.article
            let snippet = hit.marked("【", "】")
            rows.append([
                article.day, article.title ?? article.path, article.publisher ?? "", snippet,
                hit.claims.isEmpty ? "" : "\(hit.claims.count)",
            ])
            records.append([
                article.id, article.published ?? "", article.title ?? "", article.publisher ?? "", article.url ?? "",
                article.path,
                hit.marked("", ""), hit.claims.joined(separator: " "),
            ])
            objects.append(Self.json(hit))
        }
    }

    private static func json(_ hit: SearchHit) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("article")
            json.object { ClaimFields.write(hit.article, &$0) }
            json.field("snippet", hit.marked("", ""))
            json.key("claims")
            json.array { json in for claim in hit.claims { json.value(claim) } }
        }
        return json.string
    }
}

extension SearchHit {
    /// The snippet with what was found between marks.
    func marked(_ open: String, _ close: String) -> String {
        snippet.replacing(String(SearchHit.open), with: open).replacing(String(SearchHit.close), with: close)
    }
}

extension ListingFormat {
    /// - Throws: `ValidationError` where a list of something else than nodes is wanted as JSON-LD.
    func refuseGraph() throws {
        if self == .jsonld { throw ValidationError("jsonld is for claims and entities; take json, ndjson, csv or markdown.") }
    }
}
