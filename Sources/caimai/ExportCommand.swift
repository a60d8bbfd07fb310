import ArgumentParser
import Foundation
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
        /// Linked data, a line a triple.
        case nquads
        /// Linked data for people.
        case turtle
        /// XML for networkx, Gephi and others.
        case graphml
        /// Tables for Neo4j's import.
        case neo4jCSV = "neo4j-csv"
        /// The dot language of Graphviz.
        case dot
        /// One article record a line, as `extract` prints them.
        case ndjson
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the whole graph as linked data, for graph programs, or as records.",
        discussion: """
            The same articles give the same bytes, whatever the order in which they were ingested. jsonld, nquads and turtle say \
            the same; neo4j-csv writes four files into a folder.

            EXAMPLES
              caimai export --format jsonld -o out/graph.jsonld
              caimai export --format neo4j-csv -o out/neo4j
              caimai export --format ndjson | jq -c '.claims[]'

            EXIT STATUS
              0 written; 1 no database, or the file cannot be written; 64 wrong usage
            """)

    @Option(help: "jsonld, nquads, turtle, graphml, neo4j-csv, dot or ndjson.")
    var format: Format
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("File to write (default: standard output); a folder for neo4j-csv.", valueName: "file"))
    var output: String?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if format == .neo4jCSV, output == nil || output == "-" {
            throw ValidationError("--format neo4j-csv writes several files; name a folder with -o.")
        }
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.schema()
        switch format {
        case .jsonld: try write(LinkedDocument(schema: schema), store, schema)
        case .nquads: try write(LinkedDocument(schema: schema, format: .nquads), store, schema)
        case .turtle: try write(LinkedDocument(schema: schema, format: .turtle), store, schema)
        case .graphml: try write(GraphMLDocument(schema: schema), store, schema)
        case .neo4jCSV: try write(Neo4jTables(schema: schema), store, schema)
        case .ndjson: try writeRecords(store)
        case .dot:
            let options = DotOptions(language: language.lang.rawValue)
            try Output.write(DotWriter(schema: schema, options: options).dot(store.graph()), to: output)
        }
    }

    /// Writes a document from one snapshot of the database, piece by piece.
    private func write(_ document: some GraphDocument, _ store: GraphStore, _ schema: GraphSchema) throws {
        let folder = output.map { URL(fileURLWithPath: $0) }
        var files: [String: Output] = [:]
        for name in document.files {
            files[name] = try Output(path: name.isEmpty ? output : folder?.appendingPathComponent(name).path)
        }
        let sink = { (file: String, text: String) throws -> Void in try files[file]?.write(text) }
        try document.open(to: sink)
        try store.snapshot { snapshot in
            try snapshot.forEachEntity { try document.add($0, to: sink) }
            try snapshot.forEachArticle { try document.add(articlesOf: $0, to: sink) }
            try snapshot.forEachLink(schema) { try document.add($0, to: sink) }
            try snapshot.forEachAgreement(schema) { try document.add($0, to: sink) }
        }
        try document.close(to: sink)
        for name in document.files { try files[name]?.finish() }
    }

    private func writeRecords(_ store: GraphStore) throws {
        let file = try Output(path: output)
        let writer = ArticleRecordWriter()
        try store.forEachArticle { graph in
            for article in graph.articles { try file.write(writer.record(of: article.id, in: graph) + "\n") }
        }
        try file.finish()
    }
}
