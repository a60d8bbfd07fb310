import ArgumentParser
import GraphStore
import Lexicons
import Pipeline

/// `caimai lexicon add`: one entry.
struct LexiconAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Takes in one entry; one of the same name and type is replaced.",
        discussion: """
            EXAMPLES
              caimai lexicon add 青桐科技 --type Company --alias 青桐股份 --ticker SSE:688999 --country 中国
              caimai lexicon add 群山 --type Product --weak 群山 --alias 群山大模型 --context 大模型
            """)
    @Argument(help: ArgumentHelp("The name by which the entity is shown.", valueName: "name"))
    var name: String
    @Option(help: ArgumentHelp("Its type: Company, Person, Product …", valueName: "type"))
    var type: String
    @Option(help: ArgumentHelp("Its key; made from name and type where it is left out.", valueName: "id"))
    var id: String?
    @Option(help: ArgumentHelp("Another name, in any script. May be given again.", valueName: "name"))
    var alias: [String] = []
    @Option(
        help: ArgumentHelp(
            "A name that counts only beside a word of --context, or a sure name. May be given again.", valueName: "name"))
    var weak: [String] = []
    @Option(help: ArgumentHelp("A word that makes weak names sure. May be given again.", valueName: "word"))
    var context: [String] = []
    @Option(help: ArgumentHelp("MARKET:CODE, such as SSE:600519. May be given again.", valueName: "ticker"))
    var ticker: [String] = []
    @Option(help: ArgumentHelp("Key of the owner.", valueName: "id"))
    var parent: String?
    @Option(help: ArgumentHelp("In simplified Chinese.", valueName: "name"))
    var industry: String?
    @Option(help: ArgumentHelp("In simplified Chinese.", valueName: "name"))
    var country: String?
    @Flag(help: "Say nothing but what is wrong.")
    var quiet = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        let folders = try data.folders()
        let store = try database.created()
        let own = try OwnEntries(GivenEntry(place: name, cells: cells), beside: store.lexiconEntries(), folders)
        try LexiconCommand.keep(own, in: store, database, isQuiet: quiet)
    }

    private var cells: [String: String] {
        let latin = alias.filter(\.isLatin)
        let cells = [
            "id": id ?? "", "type": type, "name": name, "hans": alias.filter { !$0.isLatin }.joined(separator: "|"),
            "latin": latin.joined(separator: "|"), "weak": weak.joined(separator: "|"), "context": context.joined(separator: "|"),
            "tickers": ticker.joined(separator: "|"), "parent": parent ?? "", "industry": industry ?? "",
            "country": country ?? "",
        ]
        return cells.filter { !$0.value.isEmpty }
    }
}

extension String {
    fileprivate var isLatin: Bool { unicodeScalars.allSatisfy { $0.value < 0x2E80 } }
}
