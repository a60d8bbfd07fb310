import ArgumentParser
import Foundation
import GraphModel
import GraphStore
import Pipeline

/// Where the program's tables and schema are.
struct DataOptions: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(
            "Folder that holds the tables and graph-schema (default: CAIMAI_DATA, else found above the program).",
            valueName: "dir"))
    var folder: String?

    /// The stages, with their tables loaded.
    ///
    /// - Parameter maximumBytes: a larger file is refused.
    /// - Throws: `PipelineError` that says the remedy.
    func pipeline(maximumBytes: Int = 32 << 20) throws -> ArticlePipeline {
        try ArticlePipeline(folders(), maximumBytes: maximumBytes)
    }

    /// The stages for a database, with the entries that users gave to its lexicon; tables are loaded when the first article needs them.
    ///
    /// - Throws: `PipelineError` where the folders are not found, `StoreError` where the database cannot be read.
    func lazyPipeline(for store: GraphStore, maximumBytes: Int) throws -> LazyPipeline {
        let (folders, own) = (try folders(), try store.lexiconEntries())
        return LazyPipeline { () throws(PipelineError) in
            try ArticlePipeline(folders, maximumBytes: maximumBytes, own: own)
        }
    }

    /// What the graph can say, and its labels.
    ///
    /// - Throws: `PipelineError`, or `SchemaError` with file and line.
    func schema() throws -> GraphSchema { try GraphSchema(contentsOf: folders().schema) }

    /// The same for a question, which names few terms: those that are not asked for are not read.
    func glance() throws -> GraphSchema { try GraphSchema(glancingAt: folders().schema) }

    /// The data folders.
    func folders() throws -> DataFolders {
        try DataFolders.locate(
            folder, environment: ProcessInfo.processInfo.environment, executable: DataFolders.executable())
    }
}
