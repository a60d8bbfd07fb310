import ArgumentParser
import GraphStore
import Pipeline

/// `caimai lexicon`: names that the user adds to those that the program knows.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Keeps your own entries of the lexicon.",
        discussion: """
            They stand in the database and count from the next 'ingest' on; 'rebuild' reads the articles that are there with them. An \
            entry with the name and type of one that the program knows adds to it.

            EXAMPLES
              caimai lexicon add 青桐科技 --type Company --alias 青桐 --alias Qingtong --ticker SSE:688999
              caimai lexicon import companies.csv
              caimai lexicon list
              caimai lexicon export -o own.csv
              caimai lexicon remove 青桐科技

            EXIT STATUS
              0 done; 1 a row is wrong, there is no such entry, or the database cannot be written; 64 wrong usage
            """,
        subcommands: [LexiconImport.self, LexiconAdd.self, LexiconList.self, LexiconRemove.self, LexiconExport.self],
        defaultSubcommand: LexiconList.self)

    /// Has a store keep entries that were checked, and says what that did.
    ///
    /// - Throws: `ExitCode` where there are mistakes, which then stand on standard error.
    static func keep(_ own: OwnEntries, in store: GraphStore, _ database: DatabaseOptions, isQuiet: Bool) throws {
        guard own.errors.isEmpty else {
            for error in own.errors { Output.complain(error) }
            Output.complain("nothing was taken in")
            throw ExitCode.failure
        }
        let new = try StoreWriter(store).keep(own.entries)
        guard !isQuiet else { return }
        let isEmpty = try store.articleIDs().isEmpty
        let hint = isEmpty ? "" : " (articles that are there already: caimai rebuild)"
        try Output.standard.write(
            """
            entries    \(new) new, \(own.entries.count - new) changed in \(database.path)
            count from the next ingest on\(hint)

            """)
    }
}

/// `caimai lexicon list`: the user's own entries.
struct LexiconList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists your own entries.")
    @Option(help: "table, json, ndjson, csv or markdown.")
    var format = ListingFormat.table
    @OptionGroup var database: DatabaseOptions

    func validate() throws { try format.refuseGraph() }

    func run() throws {
        let entries = try database.reading().lexiconEntries()
        guard !entries.isEmpty || format != .table else {
            return try Output.standard.write(
                "no entries of your own (add some with: caimai lexicon add, caimai lexicon import)\n")
        }
        try Output.standard.write(Listing(entries).text(format))
    }
}

/// `caimai lexicon export`: the user's own entries, as `import` reads them.
struct LexiconExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes your own entries as a CSV file that 'import' reads again.")
    @Option(name: .shortAndLong, help: ArgumentHelp("File to write; standard output where it is left out.", valueName: "file"))
    var output: String?
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let entries = try database.reading().lexiconEntries()
        try Output.write(Listing(entries).text(.csv), to: output)
    }
}

/// `caimai lexicon remove`: entries out again.
struct LexiconRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Takes out entries of your own.",
        discussion: "Articles that are there stay as they were read until 'rebuild'.")
    @Argument(help: ArgumentHelp("Ids or names, as 'list' prints them.", valueName: "entry"))
    var entries: [String]
    @Flag(help: "Say nothing.")
    var quiet = false
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.existing()
        let own = try store.lexiconEntries()
        let found = try entries.flatMap { name in
            let found = own.filter { $0.id == name || $0.cells["name"] == name }
            guard !found.isEmpty else { throw CommandError.noEntry(name) }
            return found
        }
        try StoreWriter(store).forgetEntries(found.map(\.id))
        guard !quiet else { return }
        try Output.standard.write(found.map { "removed \($0.id) (\(DisplayText.safe($0.cells["name"] ?? "")))\n" }.joined())
    }
}
