import ArgumentParser
import GraphStore
import Pipeline

/// `caimai remove`: articles out of the database.
struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Takes articles out, with all that only they gave.",
        discussion: """
            Claims, mentions, names and entities go that no other article gives. An older version that the article had replaced \
            does not come back; ingest its file again to have it. 'versions' tells that the article was there.

            EXAMPLES
              caimai remove article:279cd751ea0da51417e73c4e
              caimai remove 279cd751
              caimai remove pages/old.html

            EXIT STATUS
              0 removed; 1 no such article, or the database cannot be written; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Ids, beginnings of ids (six digits or more), paths or addresses.", valueName: "article"))
    var articles: [String]
    @Flag(help: "Say nothing.")
    var quiet = false
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.existing()
        let ids = try database.articles(named: articles, in: store)
        let writer = try StoreWriter(store)
        for id in ids where try writer.remove(id) && !quiet {
            let older = try store.versions(ofArticle: id).count { $0.id != id && $0.state == .replaced }
            let note = older > 0 ? " (\(older) older version\(older == 1 ? " does" : "s do") not come back)" : ""
            try Output.standard.write("removed \(id)\(note)\n")
        }
    }
}
