import ArgumentParser
import Foundation
import GraphStore
import Logging
import Pipeline

/// `caimai ingest`: articles into the database.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest", abstract: "Reads articles into the database.",
        discussion: """
            Works on all cores; what the database then holds does not depend on their number or on the order of the paths. \
            An article that is there already changes nothing. A file that cannot be read is named on standard error, and \
            the others are still read. A run that is stopped leaves whole articles; start it again to go on.

            EXAMPLES
              caimai ingest corpus/
              caimai ingest march/ april/ --db spring.db
              find pages -name '*.html' | caimai ingest - --quiet

            EXIT STATUS
              0 all done; 1 a file failed, or the database cannot be written; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Files; folders with all below; '-' for a list of paths on standard input.", valueName: "path"))
    var paths: [String]
    @Flag(help: "Say nothing but what failed.")
    var quiet = false
    @Flag(help: "Do not keep the pages' bytes; 'rebuild' then leaves these articles as they are.")
    var noPages = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var published: PublishedOption
    @OptionGroup var work: WorkOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var log: LogOptions

    func run() async throws {
        let logger = log.logger("caimai.ingest")
        let maximumBytes = work.maximumBytes
        let folders = try data.folders()
        let stages = LazyPipeline { () throws(PipelineError) in
            try ArticlePipeline(folders, maximumBytes: maximumBytes)
        }
        let inputs = InputFiles(arguments: paths)
        let store = try database.created()
        var line = ProgressLine()
        inputs.failures.forEach(logger.report)
        logger.debug("\(inputs.files.count) files into \(database.path)")
        let run = IngestRun(
            stages: stages, store: store, work: work.orderedWork,
            options: IngestOptions(published: published.published, maximumBytes: maximumBytes, keepsPages: !noPages))
        let result = try await run.run(inputs.files) { diagnostic in
            if !quiet { line.clear() }
            logger.report(diagnostic)
        } progress: { progress in
            if !quiet { line.show(progress) }
        }
        let failed = result.failed + inputs.failures.count
        if !quiet {
            line.clear()
            try Output.standard.write(summary(result, failed, line.seconds, store.statistics()))
        }
        if failed > 0 { throw ExitCode.failure }
    }

    private func summary(
        _ result: IngestRun.Progress, _ failed: Int, _ seconds: Double, _ statistics: StoreStatistics
    ) -> String {
        let rate = String(format: "%.0f", Double(result.done) / max(seconds, 0.001))
        let replaced = result.tally.replaced > 0 ? ", \(result.tally.replaced) updated" : ""
        return """
            articles   \(result.tally.new) new\(replaced), \(result.tally.same) same, \(failed) failed
            database   \(statistics.articles) articles, \(statistics.entities) entities, \(statistics.claims) claims in \(database.path)
            time       \(String(format: "%.2f", seconds)) s, \(rate) articles/s

            """
    }
}
