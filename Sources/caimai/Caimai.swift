import ArgumentParser

/// The command line.
@main
struct Caimai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caimai", abstract: "Turns Chinese financial articles into a typed graph of claims.",
        discussion: """
            EXAMPLES
              caimai extract corpus/            one JSON record a line for each article
              caimai annotate --text 英伟达股价大跌17%
            """,
        subcommands: [ExtractCommand.self, AnnotateCommand.self])
}
