import ArgumentParser
import Foundation
import GraphExport
import Pipeline
import TextCore

/// `caimai extract`: article records, one JSON line each.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Prints what articles say as JSON records, one line each.",
        discussion: """
            Records go to standard output in the order of the paths; what is wrong with a file goes to standard error, \
            one line each, and the others are still read.

            EXAMPLES
              caimai extract article.html | jq .claims
              caimai extract corpus/ > records.ndjson
              find pages -name '*.html' | caimai extract -

            EXIT STATUS
              0 all done; 1 a file failed; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Files; folders with all below; '-' for a list of paths on standard input.", valueName: "path"))
    var paths: [String]

    @OptionGroup var published: PublishedOption
    @OptionGroup var work: WorkOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var log: LogOptions

    func run() async throws {
        let logger = log.logger("caimai.extract")
        let pipeline = try data.pipeline(maximumBytes: work.maximumBytes)
        let inputs = InputFiles(arguments: paths)
        inputs.failures.forEach(logger.report)
        var failed = inputs.failures.count
        let date = published.published
        try await work.orderedWork.run(inputs.files) { path in
            Result { () throws(Diagnostic) in
                let article = try pipeline.process(path: path, published: date)
                return (ArticleRecordWriter().record(of: article.articleID, in: article.graph), article.diagnostics)
            }
        } consume: { result in
            switch result {
            case .success(let (record, diagnostics)):
                diagnostics.forEach(logger.report)
                try Output.standard.write(record + "\n")
            case .failure(let diagnostic):
                failed += 1
                logger.report(diagnostic)
            }
        }
        if failed > 0 { throw ExitCode.failure }
    }
}
