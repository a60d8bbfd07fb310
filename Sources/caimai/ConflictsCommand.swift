import ArgumentParser
import GraphModel
import GraphStore
import Pipeline

/// `caimai conflicts`: where articles contradict one another.
struct ConflictsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "Shows where articles contradict one another.",
        discussion: """
            Claims on one subject, metric and period, or on one relation, are held against each other: amounts as intervals (近6000亿 \
            and 5927亿 can both be true), directions, units, denials and roles. Reprints of a story count as one. Nothing is \
            taken out of the graph.

            EXAMPLES
              caimai conflicts
              caimai conflicts 英伟达 --format ndjson

            EXIT STATUS
              0 shown; 1 no such entity or database; 2 no contradictions; 64 wrong usage
            """)

    @Argument(help: "Name, alias or ticker of an entity; all entities where it is left out.")
    var name: String?
    @Option(help: "table, json, ndjson, csv or markdown.")
    var format = ListingFormat.table
    @Option(help: ArgumentHelp("At most so many (default: 50 in a table, else all).", valueName: "n"))
    var limit: Int?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
        try format.refuseGraph()
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.glance()
        let ids = try name.map { try database.entities(named: $0, in: store).map(\.id) }
        let found = try store.conflicts(about: ids, schema)
        guard !found.groups.isEmpty else { throw nothingFound(name.map { [$0] } ?? []) }
        let limit = limit ?? (format == .table ? 50 : .max)
        let rows = GroupRows(schema: schema, language: language.lang.rawValue, entities: found.entities)
        try Output.standard.write(rows.conflicts(Array(found.groups.prefix(limit))).text(format))
        if format == .table, found.groups.count > limit {
            try Output.standard.write("… \(found.groups.count - limit) more: --limit \(found.groups.count)\n")
        }
    }
}
