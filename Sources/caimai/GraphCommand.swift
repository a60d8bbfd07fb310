import ArgumentParser
import Foundation
import GraphExport
import GraphModel
import GraphStore
import Pipeline

/// `caimai graph`: a drawing of what stands around entities.
struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Draws the graph around entities, or its best known part.",
        discussion: """
            The ending of the file says what is written: .dot, .svg, .png, .pdf, or .html for a page that works offline, to move \
            about in, search, filter, and read the words behind each line. With no names, the entities with the most relations are drawn. Lines are dashed or dotted where they are no facts, red or green by \
            direction, and wider the more independent sources say them; the heading counts what is left out.

            EXAMPLES
              caimai graph -o out/graph.svg
              caimai graph 英伟达 --depth 2 --limit 25 -o nvidia.png
              caimai graph 英伟达 --predicate acquires --predicate 持股 --since 2024 --theme dark -o deals.svg
              caimai graph 英伟达 --depth 2 -o nvidia.html
              caimai graph 英伟达 台积电 --lang en | dot -Tx11

            EXIT STATUS
              0 drawn; 1 no such entity, database or Graphviz; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Names, aliases or tickers of entities.", valueName: "name"))
    var names: [String] = []
    @OptionGroup var drawing: DrawingOptions
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("File to write (default: dot on standard output).", valueName: "file"))
    var output: String?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if let ending, !["dot", "gv", "html", "htm"].contains(ending), !Graphviz.endings.contains(ending) {
            throw ValidationError("cannot draw '.\(ending)'; the file must end in .html, .svg, .png, .pdf or .dot.")
        }
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.schema()
        let ids = try names.flatMap { try database.entities(named: $0, in: store).map(\.id) }
        let found = try store.neighbourhood(
            of: ids, depth: drawing.depth, limit: drawing.limit, filter: drawing.filter(schema))
        let options = drawing.dot(found, language.lang)
        if ["html", "htm"].contains(ending) {
            let page = PageWriter(schema: schema, options: options)
            return try write(page.html(found.graph, svg: Graphviz.svg(page.dot(found.graph))))
        }
        let dot = DotWriter(schema: schema, options: options).dot(found.graph)
        if let output, let ending, Graphviz.endings.contains(ending) {
            try Graphviz.draw(dot, as: ending, to: output)
        } else {
            try write(dot)
        }
    }

    private func write(_ text: String) throws { try Output.write(text, to: output) }

    private var ending: String? {
        output.flatMap { $0 == "-" ? nil : URL(fileURLWithPath: $0).pathExtension.lowercased() }
    }
}
