import ArgumentParser
import Foundation
import Pipeline

/// `caimai speed`: how fast pages, numbers and dates are read. Not shown in the list of commands.
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed", abstract: "Measures how fast pages, numbers and dates are read, on one core.",
        discussion: """
            Pages are parsed and cleaned, round after round; then times and quantities are read from their texts. Figures are \
            medians, in millions of bytes a second: of the pages first, then of the texts' UTF-8. --memory tells what one page of \
            so many kilobytes takes beside the tables.

            EXAMPLES
              caimai speed corpus/
              caimai speed --memory 20000
            """, shouldDisplay: false)

    @Argument(help: "Pages, or folders of pages.")
    var paths: [String] = []
    @Option(help: "How often the texts are read.")
    var rounds = 200
    @Option(help: ArgumentHelp("Measure the memory for one page of this size instead.", valueName: "kilobytes"))
    var memory: Int?
    @OptionGroup var data: DataOptions

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("--rounds is at least 1.") }
        guard paths.isEmpty == (memory != nil) else { throw ValidationError("give pages, or --memory.") }
        if let memory, !(1...1_000_000).contains(memory) { throw ValidationError("--memory is 1 to 1000000.") }
    }

    func run() throws {
        if let memory { return try tellMemory(kilobytes: memory) }
        let files = InputFiles(arguments: paths).files
        try Output.standard.write((pageLines(files) + [""] + numberLines(files)).joined(separator: "\n") + "\n")
    }

    private func pageLines(_ files: [String]) throws -> [String] {
        let speed = try PageSpeed(data.folders(), files: files)
        let size = speed.size
        guard size.bytes > 0 else { return ["no pages"] }
        let rounds = max(1, min(rounds, 200_000_000 / size.bytes))
        let figures = speed.figures(rounds: rounds)
        let base = figures[0].duration
        return [
            "\(size.pages) pages, \(size.bytes) bytes, \(rounds) rounds, one thread", "",
            Self.row("parsed", "MB/s", "pages/s", "times"),
        ]
            + figures.map { figure in
                Self.row(
                    figure.name, Self.rate(size.bytes, figure.duration),
                    String(format: "%.0f", Double(size.pages) / (figure.duration / .seconds(1))),
                    String(format: "%.2f", figure.duration / base))
            }
    }

    private func numberLines(_ files: [String]) throws -> [String] {
        let speed = try NumberSpeed(data.folders(), files: files)
        let size = speed.size
        guard size.bytes > 0 else { throw ValidationError("no article text under \(paths.joined(separator: ", "))") }
        return ["\(size.texts) texts, \(size.bytes) bytes, \(rounds) rounds, one thread", "", Self.row("read", "MB/s", "found")]
            + speed.figures(rounds: rounds).map { figure in
                Self.row(figure.name, Self.rate(size.bytes, figure.duration), figure.found == 0 ? "" : "\(figure.found)")
            }
    }

    private func tellMemory(kilobytes: Int) throws {
        let peak = try PageMemory.peak(data.folders(), pageBytes: kilobytes * 1000)
        let told = peak.map { String(format: "%.1f MB", Double($0) / 1_000_000) } ?? "not told by this system"
        try Output.standard.write(Self.row("page of \(kilobytes) kB", told) + "\n")
    }

    private static func rate(_ bytes: Int, _ duration: Duration) -> String {
        String(format: "%.1f", Double(bytes) / (duration / .microseconds(1)))
    }

    private static func row(_ name: String, _ cells: String...) -> String {
        name.padding(toLength: 22, withPad: " ", startingAt: 0)
            + cells.map { String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }.joined()
    }
}
