import ArgumentParser
import Foundation
import GraphExport
import Ingestion
import Pipeline
import TextCore

/// `caimai extract`: article records, one JSON line each.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Prints what articles say as JSON records, one line each.",
        discussion: """
            Records go to standard output in the order of the paths; what is wrong with a file goes to standard error, \
            one line each, and the others are still read. A .zip, .tar.gz, .warc.gz or .jsonl file gives a record for each \
            article inside, whose path names both: news.zip!/2025/a.html.

            EXAMPLES
              caimai extract article.html | jq .claims
              caimai extract crawl.warc.gz 'news.zip!/2025/a.html'
              caimai extract news.jsonl --fields url=link,text=data.body
              caimai extract corpus/ > records.ndjson
              find pages -name '*.html' | caimai extract -

            EXIT STATUS
              0 all done; 1 a file failed; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Files; folders with all below; '-' for a list of paths on standard input.", valueName: "path"))
    var paths: [String]

    @OptionGroup var published: PublishedOption
    @OptionGroup var records: RecordOptions
    @OptionGroup var work: WorkOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var log: LogOptions

    func run() async throws {
        let logger = log.logger("caimai.extract")
        let pipeline = try data.pipeline(maximumBytes: work.maximumBytes)
        let containers = ContainerOptions(maximumBytes: work.maximumBytes, fields: records.mapping)
        var failed = 0
        let date = published.published
        try await work.orderedWork.run(InputFiles(arguments: paths, containers)) { input in
            Result { () throws(Diagnostic) in try Self.record(of: input, pipeline, published: date) }
        } consume: { result in
            switch result {
            case .success(let (record, diagnostics)?):
                diagnostics.forEach(logger.report)
                try Output.standard.write(record + "\n")
            case .success: break
            case .failure(let diagnostic):
                failed += 1
                logger.report(diagnostic)
            }
        }
        if failed > 0 { throw ExitCode.failure }
    }

    /// - Returns: the record and warnings; nil for what is no article.
    private static func record(
        of input: ArticleInput, _ pipeline: ArticlePipeline, published: String?
    ) throws(Diagnostic) -> (String, [Diagnostic])? {
        let article: ProcessedArticle
        switch input {
        case .file(let path): article = try pipeline.process(path: path, published: published)
        case .member(let member): article = try pipeline.process(PageFile(member, given: published))
        case .problem(let problem): throw problem
        case .whole: return nil
        }
        return (ArticleRecordWriter().record(of: article.articleID, in: article.graph), article.diagnostics)
    }
}
