import ArgumentParser

/// The command line.
@main
struct Caimai: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caimai", abstract: "Turns Chinese financial articles into a typed graph of claims.")
}
