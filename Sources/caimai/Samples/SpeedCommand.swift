import ArgumentParser
import Foundation
import Pipeline

/// `caimai speed`: how fast numbers and dates are read. Not shown in the list of commands.
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed", abstract: "Measures how fast numbers and dates are read, on one core.",
        discussion: """
            Pages are read and cleaned once; then times and quantities are read from their texts, round after round. Figures are \
            medians, in millions of bytes of UTF-8 a second.

            EXAMPLES
              caimai speed corpus/
            """, shouldDisplay: false)

    @Argument(help: "Pages, or folders of pages.")
    var paths: [String]
    @Option(help: "How often the texts are read.")
    var rounds = 200
    @OptionGroup var data: DataOptions

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("--rounds is at least 1.") }
    }

    func run() throws {
        let speed = try NumberSpeed(data.folders(), files: InputFiles(arguments: paths).files)
        let size = speed.size
        guard size.bytes > 0 else { throw ValidationError("no article text under \(paths.joined(separator: ", "))") }
        var lines = ["\(size.texts) texts, \(size.bytes) bytes, \(rounds) rounds, one thread", ""]
        lines.append(Self.row("read", "MB/s", "found"))
        for figure in speed.figures(rounds: rounds) {
            let rate = Double(size.bytes) / (figure.duration / .microseconds(1))
            lines.append(Self.row(figure.name, String(format: "%.1f", rate), figure.found == 0 ? "" : "\(figure.found)"))
        }
        try Output.standard.write(lines.joined(separator: "\n") + "\n")
    }

    private static func row(_ name: String, _ rate: String, _ found: String) -> String {
        func right(_ text: String) -> String { String(repeating: " ", count: max(0, 8 - text.count)) + text }
        return name.padding(toLength: 22, withPad: " ", startingAt: 0) + right(rate) + right(found)
    }
}
