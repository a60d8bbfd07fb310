import ArgumentParser
import GraphModel
import GraphStore
import Pipeline
import TextCore

/// `caimai stats`: how much the database holds.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Counts what the database holds.",
        discussion: """
            EXAMPLES
              caimai stats
              caimai stats --check       also looks whether all is whole
              caimai stats --json

            EXIT STATUS
              0 shown; 1 no database, or something is not whole; 64 wrong usage
            """)

    @Flag(help: "Print one JSON object.")
    var json = false
    @Flag(help: "Check every article's graph, the keys and the file; name what is not whole.")
    var check = false
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        let store = try database.reading()
        let schema = try data.schema()
        let statistics = try store.statistics()
        try Output.standard.write(json ? Self.object(statistics) : text(statistics, schema))
        guard check else { return }
        let problems = try store.checkInvariants(schema)
        for problem in problems { Output.complain("error: \(problem)") }
        if !problems.isEmpty { throw ExitCode.failure }
        if !json { try Output.standard.write("\nall whole\n") }
    }

    private func text(_ statistics: StoreStatistics, _ schema: GraphSchema) -> String {
        let tag = language.lang.rawValue
        func label(_ name: String) -> String { schema.label(for: name, language: tag) }
        let totals = statistics.totals.map { total in
            let ofField = schema.record("article")?.field(total.term)?.label[tag]
            return [ofField ?? label(total.term), "\(total.count)"]
        }
        let published = statistics.published.map { "\($0.first) – \($0.last)" }
        var text = TextTable([database.path, published ?? ""], totals).text(width: Terminal.width)
        for (heading, counts) in [
            ("claim", statistics.kinds), ("Thing", statistics.types),
            ("predicate", Array(statistics.predicates.prefix(15))),
        ] where !counts.isEmpty {
            let rows = counts.map { [label($0.name), $0.name, "\($0.count)"] }
            let title = schema.record("claim")?.field(heading)?.label[tag] ?? label(heading)
            text += "\n" + TextTable([title, "", ""], rows).text(width: Terminal.width)
        }
        return text
    }

    private static let keys = ["articles", "entities", "mentions", "quantities", "times", "claims"]

    private static func object(_ statistics: StoreStatistics) -> String {
        var json = JSONWriter()
        json.object { json in
            for (key, count) in zip(Self.keys, statistics.totals.map(\.count)) { json.field(key, count) }
            json.field("firstPublished", statistics.published?.first)
            json.field("lastPublished", statistics.published?.last)
            for (key, counts) in [
                ("kinds", statistics.kinds), ("predicates", statistics.predicates), ("types", statistics.types),
            ] {
                json.key(key)
                json.object { json in
                    for count in counts { json.field(count.name, count.count) }
                }
            }
        }
        return json.string + "\n"
    }
}

extension StoreStatistics {
    /// The schema's term for each sort of node, and how many there are.
    var totals: [(term: String, count: Int)] {
        [
            ("article", articles), ("Thing", entities), ("mentions", mentions), ("quantity", quantities), ("time", times),
            ("claim", claims),
        ]
    }
}
