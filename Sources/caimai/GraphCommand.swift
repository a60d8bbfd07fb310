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
            The ending of the file says what is written: .dot, or .svg, .png and .pdf through Graphviz. With no names, the \
            entities with the most relations are drawn.

            EXAMPLES
              caimai graph -o out/graph.svg
              caimai graph 英伟达 --depth 2 --limit 25 -o nvidia.png
              caimai graph 英伟达 台积电 --lang en | dot -Tx11

            EXIT STATUS
              0 drawn; 1 no such entity, database or Graphviz; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Names, aliases or tickers of entities.", valueName: "name"))
    var names: [String] = []
    @Option(help: ArgumentHelp("Steps along claims from the entities.", valueName: "n"))
    var depth = 1
    @Option(help: ArgumentHelp("At most so many entities.", valueName: "n"))
    var limit = 40
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("File to write (default: dot on standard output).", valueName: "file"))
    var output: String?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if depth < 1 || limit < 1 { throw ValidationError("--depth and --limit must be 1 or more.") }
        if let ending, !["dot", "gv"].contains(ending), !Graphviz.endings.contains(ending) {
            throw ValidationError("cannot draw '.\(ending)'; the file must end in .dot, .svg, .png or .pdf.")
        }
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.schema()
        let ids = try names.flatMap { try database.entities(named: $0, in: store).map(\.id) }
        let graph = try store.neighbourhood(of: ids, depth: depth, limit: limit)
        let dot = DotWriter(schema: schema, options: DotOptions(language: language.lang.rawValue)).dot(graph)
        if let output, let ending, Graphviz.endings.contains(ending) {
            try Graphviz.draw(dot, as: ending, to: output)
        } else {
            let file = try Output(path: output)
            try file.write(dot)
            try file.finish()
        }
    }

    private var ending: String? {
        output.flatMap { $0 == "-" ? nil : URL(fileURLWithPath: $0).pathExtension.lowercased() }
    }
}
