import ArgumentParser
import GraphStore

/// `caimai entity undo`: a decision taken back.
struct EntityUndo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes a decision back: all is as if it had never been made.")
    @Argument(help: ArgumentHelp("Its number, as 'decisions' prints it; the last where it is left out.", valueName: "number"))
    var number: Int?
    @Flag(help: "Say nothing.")
    var quiet = false
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let decision = try StoreWriter(database.existing()).undo(number)
        guard !quiet else { return }
        try Output.standard.write("undone \(decision.number): \(decision.action.kind) \(DisplayText.safe(decision.title))\n")
    }
}
