import ArgumentParser
import GraphStore
import Logging
import Pipeline

/// `caimai rebuild`: the stored pages, read anew.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Reads all stored pages anew, with the tables and rules of today.",
        discussion: """
            Tells how many articles changed and how many claims came and went. Articles whose pages were not kept (ingested with \
            --no-pages) stay as they are, and so does an article whose page gives none any more. Stop it and start it again as \
            you like.

            EXAMPLES
              caimai rebuild
              caimai rebuild --data my-tables/ --db mine.db

            EXIT STATUS
              0 done; 1 a page failed, or the database cannot be written; 64 wrong usage
            """)

    @Flag(help: "Say nothing but what failed.")
    var quiet = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var work: WorkOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var log: LogOptions

    func run() async throws {
        let store = try database.existing()
        var report = RunReport(log.logger("caimai.rebuild"), isQuiet: quiet)
        let stages = try data.lazyPipeline(for: store, maximumBytes: work.maximumBytes)
        let ids = try store.articleIDs(withPage: true)
        let without = try store.articleIDs().count - ids.count
        try await report.follow(IngestRun(rebuilding: store, stages: stages, work: work.orderedWork), ids)
        if without > 0, !quiet { Output.complain("\(without) articles are as they were: their pages were not kept") }
        try report.summarise(store, database.path)
        if report.failed > 0 { throw ExitCode.failure }
    }
}
