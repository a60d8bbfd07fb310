import ArgumentParser
import Foundation
import GraphExport
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
            adds plans, forecasts and rumours. With -o, gnuplot draws the values instead: bars are the period and the interval of \
            each, words who says it, another colour what contradicts more stories; the four metrics with the most periods.

            EXAMPLES
              caimai timeline 英伟达 --predicate revenue
              caimai timeline 台积电 --predicate 营收 --predicate 毛利率 --format csv
              caimai timeline 台积电 --predicate 营收 -o revenue.svg

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
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Draw a chart into this file: .svg, .png, .pdf, or .gp for gnuplot's script.", valueName: "file"))
    var output: String?
    @Option(help: "light or dark, for a chart.")
    var theme = DotOptions.Theme.light
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        try format.refuseGraph()
        if let ending, ending != "gp", !Gnuplot.endings.contains(ending) {
            throw ValidationError("cannot draw '.\(ending)'; the file must end in .svg, .png, .pdf or .gp.")
        }
    }

    func run() throws {
        let store = try database.reading()
        let schema = try output == nil ? data.glance() : data.schema()
        let predicates = try predicate.flatMap { try schema.predicates(named: $0) }
        let ids = try database.entities(named: name, in: store).map(\.id)
        let found = try store.groups(about: ids, predicates: predicates, schema)
        let groups = found.groups.filter { all || $0.isFact }
        guard !groups.isEmpty else { throw nothingFound([name]) }
        if let output, let ending { return try draw(groups, found.entities, schema, to: output, ending) }
        let rows = GroupRows(schema: schema, language: language.lang.rawValue, entities: found.entities)
        try Output.standard.write(rows.timeline(groups, isMany: ids.count > 1).text(format))
    }
    private var ending: String? { output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } }

    private func draw(
        _ groups: [ClaimGroup], _ entities: [String: EntityNode], _ schema: GraphSchema, to path: String, _ ending: String
    ) throws {
        let drawing = TimelineChart(schema: schema, language: language.lang.rawValue, entities: entities)
        let (chart, leftOut) = drawing.chart(groups, title: name)
        guard !chart.panels.isEmpty else { throw nothingFound([name]) }
        let options = DotOptions(language: language.lang.rawValue, theme: theme)
        let script = GnuplotWriter(schema: schema, options: options).script(chart, ending: ending)
        if ending == "gp" { try Output.write(script, to: path) } else { try Gnuplot.draw(script, as: ending, to: path) }
        if leftOut > 0 { Output.complain("not drawn: \(leftOut) more metrics (choose with --predicate)") }
    }
}
