import ArgumentParser
import GraphStore

/// `caimai entity`: the user's decisions about who is who.
struct EntityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entity", abstract: "Decides who is who: merges, splits, renames and retypes entities.",
        discussion: """
            Decisions are kept with time and reason. They hold for articles that come later, too, and through 'rebuild', and can \
            be taken back in any order. Entities are given by any of their names, or by id, as 'entities --format ndjson' prints it.

            EXAMPLES
              caimai entity merge 青桐科技 青桐科技股份 --reason 'one company, two spellings'
              caimai entity split 远山 --article pages/bank.html --name 远山银行
              caimai entity rename 青桐科技 青桐控股
              caimai entity retype 群山 Product
              caimai entity decisions
              caimai entity undo 2

            EXIT STATUS
              0 done; 1 no such entity or article, or the database cannot be written; 64 wrong usage
            """,
        subcommands: [
            EntityMerge.self, EntitySplit.self, EntityRename.self, EntityRetype.self, EntityUndo.self, EntityDecisions.self,
        ])
}

/// What all decisions take.
struct DecisionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Why; kept with the decision.", valueName: "text"))
    var reason = ""
    @Flag(help: "Say nothing.")
    var quiet = false
    @OptionGroup var database: DatabaseOptions

    /// Has the store take a decision, and says which number it got.
    ///
    /// - Parameter title: what is decided, by the names of today.
    func decide(_ action: EntityDecision.Action, _ title: String, in store: GraphStore) throws {
        let decision = try StoreWriter(store).decide(action, title: title, reason: reason)
        guard !quiet else { return }
        try Output.standard.write(
            """
            decision \(decision.number): \(action.kind) \(DisplayText.safe(title))
            take it back with: caimai entity undo \(decision.number)

            """)
    }
}
