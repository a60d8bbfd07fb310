import ArgumentParser
import GraphStore
import Pipeline

/// `caimai entity decisions`: the record of all decisions.
struct EntityDecisions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "Lists the decisions, writes them to a file, or takes some in from one.",
        subcommands: [List.self, Export.self, Import.self], defaultSubcommand: List.self)

    /// One line a decision.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the decisions, also those undone.")
        @Option(help: "table, json, ndjson, csv or markdown.")
        var format = ListingFormat.table
        @OptionGroup var database: DatabaseOptions

        func validate() throws { try format.refuseGraph() }

        func run() throws {
            let decisions = try database.reading().decisions()
            guard !decisions.isEmpty || format != .table else { return try Output.standard.write("no decisions\n") }
            try Output.standard.write(Listing(decisions).text(format))
        }
    }

    /// All of them, as `import` reads them.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the decisions, a line of JSON each, as 'import' reads them.")
        @Option(name: .shortAndLong, help: ArgumentHelp("File to write; standard output where left out.", valueName: "file"))
        var output: String?
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let decisions = try database.reading().decisions()
            try Output.write(decisions.map { $0.json + "\n" }.joined(), to: output)
        }
    }

    /// Those of another database.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes in decisions that 'export' wrote, after those that are there.",
            discussion: "The same decision is not taken in twice. Entities that are not there yet may come later.")
        @Argument(help: ArgumentHelp("The file; '-' for standard input.", valueName: "file"))
        var path: String
        @Flag(help: "Say nothing but what is wrong.")
        var quiet = false
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let decisions = try decisions()
            let new = try StoreWriter(database.created()).take(decisions)
            guard !quiet else { return }
            try Output.standard.write("decisions  \(new) new, \(decisions.count - new) there already\n")
        }

        private func decisions() throws -> [EntityDecision] {
            var decisions: [EntityDecision] = []
            let lines = try InputText.read(path).split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
                guard let decision = EntityDecision(number: 0, json: String(line)) else {
                    throw CommandError.unreadable(
                        "\(InputText.name(path)):\(number + 1)",
                        "not a decision as 'entity decisions export' writes it (take the line out)")
                }
                decisions.append(decision)
            }
            return decisions
        }
    }
}

extension Listing {
    /// Decisions for people and programs.
    init(_ decisions: [EntityDecision]) {
        headings = ["number", "decision", "", "made", "undone", "reason"]
        weights = [1, 1, 4, 2, 2, 4]
        fields = ["number", "kind", "title", "made", "undone", "reason"]
        for decision in decisions {
            let row = [
                "\(decision.number)", decision.action.kind, decision.title, decision.made, decision.undone ?? "", decision.reason,
            ]
            rows.append(row)
            records.append(row)
            objects.append(decision.json)
        }
    }
}
