import ArgumentParser
import GraphModel
import GraphStore

/// `caimai entity merge`: two entities are one.
struct EntityMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Makes two entities one: all that is said of the second is said of the first.",
        discussion: "The first keeps its name and type; the names of the second become other names of it.")
    @Argument(help: ArgumentHelp("The entity that is kept: a name or an id.", valueName: "entity"))
    var kept: String
    @Argument(help: ArgumentHelp("The entity that goes into it.", valueName: "other"))
    var gone: String
    @OptionGroup var decision: DecisionOptions

    func run() throws {
        let store = try decision.database.existing()
        let (kept, gone) = try (
            decision.database.entity(named: kept, in: store), decision.database.entity(named: gone, in: store)
        )
        try decision.decide(.merge(kept: kept.id, gone: gone.id), "\(gone.name) into \(kept.name)", in: store)
    }
}
