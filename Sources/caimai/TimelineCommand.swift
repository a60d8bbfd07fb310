import ArgumentParser
import GraphModel
import GraphStore
import Pipeline

/// `caimai timeline`: a metric of an entity, period by period.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Shows an entity's metrics period by period.",
        discussion: """
            One line a period, with what most stories say, how many say it, and who. Where stories contradict one another, the \
            line names what they differ in (≠), and 'caimai conflicts' shows both sides. Only what is asserted counts; --all \
            adds plans, forecasts and rumours.

            EXAMPLES
              caimai timeline 英伟达 --predicate revenue
              caimai timeline 台积电 --predicate 营收 --predicate 毛利率 --format csv

            EXIT STATUS
              0 shown; 1 no such entity or database; 2 nothing found; 64 wrong usage
            """)

    @Argument(help: "Name, alias or ticker of an entity.")
    var name: String
    @Option(
        help: ArgumentHelp("Metric, by its name or label: revenue, 营收 (default: all). May be given again.", valueName: "name"))
    var predicate: [String] = []
    @Flag(help: "Also what is planned, forecast, rumoured or conditional.")
    var all = false
    @Option(help: "table, json, ndjson, csv or markdown.")
    var format = ListingFormat.table
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws { try format.refuseGraph() }

    func run() throws {
        let store = try database.reading()
        let schema = try data.glance()
        let predicates = try predicate.flatMap { try schema.predicates(named: $0) }
        let ids = try database.entities(named: name, in: store).map(\.id)
        let found = try store.groups(about: ids, predicates: predicates, schema)
        let groups = found.groups.filter { all || $0.isFact }
        guard !groups.isEmpty else { throw nothingFound([name]) }
        let rows = GroupRows(schema: schema, language: language.lang.rawValue, entities: found.entities)
        try Output.standard.write(rows.timeline(groups, isMany: ids.count > 1).text(format))
    }
}
