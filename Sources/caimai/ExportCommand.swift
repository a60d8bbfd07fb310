import ArgumentParser
import GraphExport
import GraphModel
import GraphStore
import Pipeline

/// `caimai export`: the whole database in an open format.
struct ExportCommand: ParsableCommand {
    /// What is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// Linked data in JSON.
        case jsonld
        /// The dot language of Graphviz.
        case dot
        /// One article record a line, as `extract` prints them.
        case ndjson
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the whole graph as JSON-LD, dot or article records.",
        discussion: """
            The same articles give the same bytes, whatever the order in which they were ingested.

            EXAMPLES
              caimai export --format jsonld -o out/graph.jsonld
              caimai export --format ndjson | jq -c '.claims[]'

            EXIT STATUS
              0 written; 1 no database, or the file cannot be written; 64 wrong usage
            """)

    @Option(help: "jsonld, dot or ndjson.")
    var format: Format
    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("File to write (default: standard output).", valueName: "file"))
    var output: String?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        let store = try database.reading()
        let schema = try data.schema()
        let file = try Output(path: output)
        switch format {
        case .ndjson:
            let writer = ArticleRecordWriter()
            try store.forEachArticle { graph in
                for article in graph.articles { try file.write(writer.record(of: article.id, in: graph) + "\n") }
            }
        case .jsonld:
            var document = JSONLDDocument(schema: schema)
            try document.open(to: file.write)
            try store.forEachArticle { try document.add($0, to: file.write) }
            try document.close(to: file.write)
        case .dot:
            try file.write(DotWriter(schema: schema, options: DotOptions(language: language.lang.rawValue)).dot(store.graph()))
        }
        try file.finish()
    }
}
