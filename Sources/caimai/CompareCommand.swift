import ArgumentParser
import GraphModel
import GraphStore
import Pipeline
import TextCore

/// `caimai compare`: the same metrics of several entities side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Shows the metrics of several entities side by side.",
        discussion: """
            Each metric stands with the latest period for which all the entities have it, or else at least two of them. Only \
            what is asserted counts.

            EXAMPLES
              caimai compare 英伟达 台积电
              caimai compare 招商银行 平安银行 --predicate revenue --predicate profit --format markdown

            EXIT STATUS
              0 shown; 1 no such entity or database; 2 nothing in common; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Names, aliases or tickers of two or more entities.", valueName: "name"))
    var names: [String]
    @Option(help: ArgumentHelp("Metric, by its name or label (default: all). May be given again.", valueName: "name"))
    var predicate: [String] = []
    @Option(help: "table, json, ndjson, csv or markdown.")
    var format = ListingFormat.table
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if names.count < 2 { throw ValidationError("Give two names or more.") }
        try format.refuseGraph()
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.glance()
        let predicates = try predicate.flatMap { try schema.predicates(named: $0) }
        var columns: [CompareTable.Column] = []
        for name in names {
            let entities = try database.entities(named: name, in: store)
            let found = try store.groups(about: entities.map(\.id), predicates: predicates, schema)
            columns.append(CompareTable.Column(name: entities.first?.name ?? name, groups: found.groups.filter(\.isFact)))
        }
        let table = CompareTable(columns: columns, schema: schema, language: language.lang.rawValue)
        guard !table.lines.isEmpty else { throw nothingFound(names) }
        try Output.standard.write(table.listing.text(format))
    }
}
