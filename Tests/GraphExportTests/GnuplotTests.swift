import Foundation
import GraphExport
import GraphModel
import TestSupport
import Testing
import TextCore

@Suite struct GnuplotTests {
    let schema: GraphSchema

    init() throws { schema = try SampleGraph.schema.get() }

    private func chart(_ text: String = "湖滨观察") throws -> Chart {
        let points = try [("2023", 350, false), ("2024", 412, false), ("2024", 430, true), ("2025-Q1", 118, false)].map {
            time, value, isContested in
            let amount = Decimal(value) * 100_000_000
            return Chart.Point(
                span: try #require(CalendarSpan(edtf: time)), value: amount, low: amount - 50_000_000, high: amount + 50_000_000,
                note: "\(value)亿元 · \(text)", isContested: isContested)
        }
        let growth = Chart.Point(
            span: try #require(CalendarSpan(edtf: "2024")), value: -3, low: -3, high: -3, note: text, isContested: false)
        return Chart(
            title: text,
            panels: [
                Chart.Panel(title: "营收", unit: "人民币", points: points),
                Chart.Panel(title: "净利润 ↑↓ 同比", unit: "%", points: [growth]),
            ])
    }

    private func script(_ text: String = "湖滨观察", _ ending: String = "svg", language: String = "zh-Hans") throws -> String {
        GnuplotWriter(schema: schema, options: DotOptions(language: language)).script(try chart(text), ending: ending)
    }

    /// The script with its end marked, since the last line of a data block counts.
    @Test func writesAScript() throws {
        expectSnapshot(try script(), "timeline.gp", in: SampleGraph.snapshots)
    }

    /// Words of points near one another stand at different heights.
    @Test func keepsWordsApart() throws {
        let heights = try script("湖滨观察").matches(of: /offset 0,([0-9.]+) font ',9'/).map { String($0.1) }
        #expect(heights == ["0.7", "0.7", "1.4", "0.7", "0.7"])
    }

    @Test(arguments: [("zh-Hans", "亿 人民币", "350"), ("zh-Hant", "億 人民币", "350"), ("en", "billion 人民币", "35")])
    func writesLargeNumbersInWordsOfTheLanguage(language: String, label: String, value: String) throws {
        let script = try script(language: language)
        #expect(script.contains("set ylabel '\(label)'"))
        #expect(script.contains("\t\(value)\t"))
    }

    @Test(arguments: ["svg", "png", "pdf"])
    func draws(ending: String) throws {
        guard let run = try Gnuplot.run(script(ending: ending)) else { return }
        #expect(run.messages == "")
        #expect(run.output.count > 3000)
    }

    private func script(ending: String) throws -> String { try script("湖滨观察", ending) }

    @Test(arguments: [
        "`touch NAME`", "'; system('touch NAME') #", "\"; !touch NAME\n!touch NAME\n", "@x ${HOME} {a}^b_c",
        "END\nsystem('touch NAME')\n",
        "</text><script>alert(1)</script>", "\u{202E}txt\u{0}\u{1B}[31m", "\\", "\t1\t2\t3",
    ])
    func keepsHostileTextAsText(text: String) throws {
        let mark = FileManager.default.temporaryDirectory.appendingPathComponent("gnuplot-\(UUID().uuidString)")
        let script = try script(text.replacing("NAME", with: mark.path))
        #expect(script.split(separator: "\n").count == (try self.script()).split(separator: "\n").count)
        guard let run = try Gnuplot.run(script) else { return }
        #expect(run.messages == "")
        #expect(!FileManager.default.fileExists(atPath: mark.path))
        let svg = String(decoding: run.output, as: UTF8.self)
        #expect(svg.contains("</svg>") && !svg.contains("<script>") && !svg.contains("\u{202E}"))
    }
}

/// gnuplot, where it is installed.
enum Gnuplot {
    static func run(_ script: String) throws -> (output: Data, messages: String)? {
        let program = "/usr/bin/gnuplot"
        guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("in.gp")
        let output = folder.appendingPathComponent("out")
        try script.write(to: input, atomically: true, encoding: .utf8)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [input.path]
        process.standardOutput = try FileHandle(forWritingTo: output)
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let messages = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (try Data(contentsOf: output), String(decoding: messages, as: UTF8.self))
    }
}
