import ArgumentParser
import GraphStore
import Pipeline
import TextCore

/// `caimai versions`: the history of an article.
struct VersionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "Tells which versions of an article there were.",
        discussion: """
            Pages of one address are versions of one article. The newest, by the time that the page says and then by hash, holds \
            the claims; of the others the history keeps what they were.

            EXAMPLES
              caimai versions finance.example/2025/1271.html
              caimai versions 279cd751 --json

            EXIT STATUS
              0 shown; 1 no such article, or no database; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("An id, the beginning of one, a path or an address without https://.", valueName: "article"))
    var article: String
    @Flag(help: "Print one JSON object a version.")
    var json = false
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.existing()
        var seen: Set<String> = []
        let versions = try store.articles(named: article).flatMap { try store.versions(ofArticle: $0) }
            .filter { seen.insert($0.id).inserted }
        guard !versions.isEmpty else { throw CommandError.noArticle(article, database: database.path, candidates: []) }
        guard !json else { return try Output.standard.write(versions.map { $0.json + "\n" }.joined()) }
        let rows = versions.map {
            [$0.id, $0.state.rawValue, $0.published ?? "", DisplayText.day($0.seen), $0.path]
        }
        let table = TextTable(["article", "state", "published", "first read", "path"], rows)
        try Output.standard.write(table.text(width: nil))
    }
}

extension VersionRecord {
    fileprivate var json: String {
        var json = JSONWriter()
        json.object { json in
            for (key, value) in [
                ("id", id), ("state", state.rawValue), ("address", address ?? ""), ("published", published ?? ""),
                ("contentHash", contentHash), ("path", path), ("firstRead", DisplayText.day(seen)),
            ] { json.field(key, value) }
        }
        return json.string
    }
}
