import ArgumentParser
import GraphStore
import Pipeline

/// `caimai lexicon import`: a file of entries.
struct LexiconImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes in entries from a CSV file: all of them or, where a row is wrong, none.",
        discussion: """
            The first line names the columns. 'type' and 'name' have to be there; id, hans, hant, latin (more names), weak (names that \
            count only beside a word of 'context'), context, tickers, parent (an id), industry and country may be. Several values \
            in a cell are parted by |. Tabs instead of commas do, too. An entry that is there already is replaced.

            EXAMPLE
              type,name,hans,latin,tickers
              Company,青桐科技,青桐股份|青桐,Qingtong,SSE:688999
            """)
    @Argument(help: ArgumentHelp("The file, in UTF-8; '-' for standard input.", valueName: "file"))
    var path: String
    @Flag(help: "Say nothing but what is wrong.")
    var quiet = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        let (text, folders) = (try InputText.read(path), try data.folders())
        let store = try database.created()
        let own = try OwnEntries(text, name: InputText.name(path), beside: store.lexiconEntries(), folders)
        try LexiconCommand.keep(own, in: store, database, isQuiet: quiet)
    }
}
