import ArgumentParser
import Foundation
import GraphExport
import Pipeline

/// `caimai annotate`: plain text to records.
struct AnnotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: "Prints what a plain text says as a JSON record.",
        discussion: """
            The text comes from --text or from standard input. With --ndjson, every line of standard input is an object \
            {"id": "…", "text": "…", "published": "2025-02-05"} (id and published may be left out) and is answered with one \
            record; a line that cannot be read costs that line.

            EXAMPLES
              caimai annotate --text 英伟达股价大跌17%，市值蒸发5927亿美元。
              caimai annotate --published 2025-02-05 < note.txt
              caimai annotate --ndjson < texts.ndjson > records.ndjson

            EXIT STATUS
              0 all done; 1 a line failed; 64 wrong usage
            """)

    @Option(help: ArgumentHelp("The text (default: standard input).", valueName: "string"))
    var text: String?
    @Flag(help: "Read one JSON object a line from standard input, and answer each.")
    var ndjson = false
    @OptionGroup var published: PublishedOption
    @OptionGroup var data: DataOptions

    func validate() throws {
        if ndjson, text != nil { throw ValidationError("--ndjson reads standard input; leave --text out.") }
    }

    func run() async throws {
        let pipeline = try data.pipeline()
        if ndjson { return try answerLines(pipeline) }
        let text = try text ?? String(decoding: FileHandle.standardInput.readToEnd() ?? Data(), as: UTF8.self)
        let article = pipeline.process(text: text, published: published.published)
        try Output.standard.write(record(of: article) + "\n")
    }

    private func answerLines(_ pipeline: ArticlePipeline) throws {
        var number = 0
        var failed = 0
        while let line = readLine() {
            number += 1
            if line.allSatisfy(\.isWhitespace) { continue }
            do {
                let request = try AnnotationRequest(line: line)
                let article = pipeline.process(
                    text: request.text, published: request.published ?? published.published, id: request.id)
                try Output.standard.write(record(of: article) + "\n")
            } catch let problem as AnnotationRequest.Problem {
                failed += 1
                Output.complain("line \(number): error: \(problem)")
            }
        }
        if failed > 0 { throw ExitCode.failure }
    }

    private func record(of article: ProcessedArticle) -> String {
        ArticleRecordWriter().record(of: article.articleID, in: article.graph)
    }
}
