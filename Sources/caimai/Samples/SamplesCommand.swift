import ArgumentParser
import Foundation
import Lexicons
import Pipeline

/// `caimai samples`: made-up articles, for measuring. Not shown in the list of commands.
struct SamplesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "samples", abstract: "Writes made-up articles, for measuring.",
        discussion: """
            The same number and seed give the same pages, a thousand a folder. One in forty is a reprint, one in forty a later \
            version of the one before.

            EXAMPLES
              caimai samples 1000 /tmp/pages
            """, shouldDisplay: false)

    @Argument(help: "How many.")
    var count: Int
    @Argument(help: "Folder to write to.")
    var folder: String
    @Option(help: "Other seeds give other articles.")
    var seed: UInt64 = 1
    @Flag(help: "A paragraph each.")
    var short = false
    @OptionGroup var data: DataOptions

    func run() throws {
        let articles = try SampleArticles(TableFolder(data.folders().tables), seed: seed, isShort: short)
        for number in 0..<count {
            let place = URL(fileURLWithPath: folder).appendingPathComponent("\(number / 1000)")
            if number % 1000 == 0 { try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true) }
            try Data(articles.page(number).utf8).write(to: place.appendingPathComponent("\(number).html"))
        }
    }
}
