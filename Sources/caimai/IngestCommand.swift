import ArgumentParser
import GraphStore
import Logging
import Pipeline
import TextCore

/// `caimai ingest`: articles into the database.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest", abstract: "Reads articles into the database.",
        discussion: """
            Works on all cores; what the database then holds does not depend on their number or on the order of the paths. \
            A page that is there already, to the byte, is not read again. A page with the address of one that is there is \
            another version of it, and the newest holds the claims. A file that cannot be read is named on standard error \
            and kept in the quarantine, and the others are still read. A run that is stopped, even by kill -9, leaves whole \
            articles; start it again to go on. A .zip, .tar.gz, .warc.gz or .jsonl file gives all articles inside.

            EXAMPLES
              caimai ingest corpus/
              caimai ingest march/ april/ --db spring.db
              caimai ingest crawl.warc.gz news.jsonl
              find pages -name '*.html' | caimai ingest - --quiet
              caimai ingest --watch inbox/

            EXIT STATUS
              0 all done; 1 a file failed, or the database cannot be written; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Files; folders with all below; '-' for a list of paths on standard input.", valueName: "path"))
    var paths: [String]
    @Flag(help: "Say nothing but what failed.")
    var quiet = false
    @Flag(help: "Go on, looking every second for files that come or change, until Ctrl-C or kill.")
    var watch = false
    @Flag(help: "Do not keep the pages' bytes; 'rebuild' then leaves these articles as they are.")
    var noPages = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var published: PublishedOption
    @OptionGroup var records: RecordOptions
    @OptionGroup var work: WorkOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var log: LogOptions

    func validate() throws {
        if watch, paths.contains("-") { throw ValidationError("--watch needs folders or files, not a list on standard input.") }
    }

    func run() async throws {
        var report = RunReport(log.logger("caimai.ingest"), isQuiet: quiet)
        let options = IngestOptions(
            published: published.published, maximumBytes: work.maximumBytes, keepsPages: !noPages,
            fields: records.mapping)
        _ = try data.folders()
        let store = try database.created()
        let stages = try data.lazyPipeline(for: store, maximumBytes: work.maximumBytes)
        let run = IngestRun(stages: stages, store: store, work: work.orderedWork, options: options)
        if watch {
            try await keepWatching(run, &report)
        } else {
            try await report.follow(run, InputFiles(arguments: paths, options.containers))
        }
        try report.summarise(store, database.path)
        if report.failed > 0 { throw ExitCode.failure }
    }

    /// Ingests what arrives, until somebody asks to stop.
    private func keepWatching(_ run: IngestRun, _ report: inout RunReport) async throws {
        let stop = StopSignal()
        var watch = FolderWatch(paths)
        report.take(InputFiles(paths).failures)
        var isWaiting = false
        while !stop.isAsked {
            let files = watch.arrivals()
            do {
                if !files.isEmpty {
                    let line = try await report.follow(run, files)
                    if !quiet, !log.isJSON { Output.complain(line) }
                }
                watch.tell(files)
                isWaiting = false
            } catch StoreError.busy(let path) {
                if !isWaiting { Output.complain(StoreError.busy(path)) }
                isWaiting = true
            }
            for _ in 0..<10 where !stop.isAsked { try await Task.sleep(for: .milliseconds(100)) }
        }
    }
}
