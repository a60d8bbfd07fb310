import ArgumentParser
import Foundation
import GraphModel
import GraphStore
import Pipeline

/// `caimai verify`: whether a database or a document is what it says it is.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks every quote, node and id of a database or a JSON-LD file.",
        discussion: """
            Every quote must be what stands at its place in the article, every node must fit the schema, and every id must follow from \
            its content: an article's from its page, an entity's from the lexicon or from its type and name, a claim's from all \
            that it says. Faults are listed, one a line.

            EXAMPLES
              caimai verify
              caimai verify out/graph.jsonld

            EXIT STATUS
              0 all is sound; 1 something is not, or the file cannot be read; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("JSON-LD that 'export' wrote (default: the database).", valueName: "file"))
    var file: String?
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        var verification = GraphVerification(schema: try data.schema(), try data.folders())
        if let file {
            guard FileManager.default.isReadableFile(atPath: file) else { throw CommandError.cannotRead(file) }
            try verification.verify(URL(fileURLWithPath: file))
        } else {
            try verification.verify(database.reading())
        }
        for fault in verification.faults { try Output.standard.write(DisplayText.safe(fault) + "\n") }
        let looked = "\(verification.articles) articles, \(verification.claims) claims, \(verification.quotes) quotes"
        if verification.faults.isEmpty { return try Output.standard.write("sound: \(looked)\n") }
        Output.complain("\(verification.faults.count) faults in \(looked)")
        throw ExitCode.failure
    }
}
