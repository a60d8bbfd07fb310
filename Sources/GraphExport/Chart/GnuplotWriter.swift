import Foundation
package import GraphModel
import TextCore

/// Writes a chart as a script for gnuplot, which draws it on standard output.
///
/// A point is a value; its bars are the period that it holds for and the interval in which it can lie. What contradicts a value
/// of more stories stands in another colour. Text from articles stands in data blocks and single quotes only, where gnuplot
/// runs nothing.
package struct GnuplotWriter: Sendable {
    private let schema: GraphSchema
    private let options: DotOptions

    /// - Parameter options: language, theme and fonts.
    package init(schema: GraphSchema, options: DotOptions) {
        self.schema = schema
        self.options = options
    }

    /// The script.
    ///
    /// - Parameter ending: `svg`, `png` or `pdf`.
    package func script(_ chart: Chart, ending: String) -> String {
        let palette = DotPalette(schema, options.theme)
        let font = options.fonts.split(separator: ",").first.map(String.init) ?? "sans-serif"
        let height = 60 + 240 * chart.panels.count
        var lines = chart.panels.enumerated().map { data($0.element, $0.offset + 1) }
        lines += [
            terminal(ending, height, font, palette), "set datafile separator tab", "set encoding utf8",
            "set multiplot layout \(chart.panels.count),1 title \(Self.quoted(chart.title)) font ',15' textcolor '\(palette.text)'",
            "set xdata time", "set timefmt '%s'", "set border 3 linecolor '\(palette.faint)'",
            "set tics nomirror textcolor '\(palette.text)' font ',10'",
            "set grid ytics linecolor '\(palette.faint)' linewidth 0.3",
            "set lmargin 12", "set rmargin 4", "set key off", "set format x '%Y-%m'",
        ]
        for (index, panel) in chart.panels.enumerated() { lines += commands(panel, index + 1, palette) }
        return (lines + ["unset multiplot", ""]).joined(separator: "\n")
    }

    private func terminal(_ ending: String, _ height: Int, _ font: String, _ palette: DotPalette) -> String {
        let name = ["png": "pngcairo", "pdf": "pdfcairo"][ending] ?? "svg"
        let size = name == "pdfcairo" ? "9,\(height / 100)" : "900,\(height)"
        return "set terminal \(name) size \(size) noenhanced background '\(palette.background)' font \(Self.quoted(font + ",11"))"
    }

    /// Two data blocks: the points (middle, start and end of the period in seconds; value, low, high; 1 where contested), and lines that join
    /// the points of periods of one length.
    private func data(_ panel: Chart.Panel, _ number: Int) -> String {
        let size = scale(of: panel).size
        let rows = panel.points.map { point in
            let times = [point.span.middle, point.span.first.seconds, point.span.last.seconds + 86_400].map(String.init)
            let values = [point.value, point.low, point.high].map { ($0 / size).plainText }
            return (times + values + [point.isContested ? "1" : "0"]).joined(separator: "\t")
        }
        let lengths = Dictionary(grouping: panel.points.filter { !$0.isContested }) { $0.span.days / 27 }
        let lines = lengths.sorted { $0.key < $1.key }.map { _, points in
            points.map { "\($0.span.middle)\t\(($0.value / size).plainText)\n" }.joined()
        }
        return
            "$panel\(number) << END\n\(rows.joined(separator: "\n"))\nEND\n$lines\(number) << END\n\(lines.joined(separator: "\n"))END"
    }

    private func commands(_ panel: Chart.Panel, _ number: Int, _ palette: DotPalette) -> [String] {
        let up = schema.value("up", of: "direction")?.colour ?? palette.text
        let scale = scale(of: panel)
        let frame = ChartFrame(panel, scale: scale.size)
        let label = [scale.name, panel.unit].filter { !$0.isEmpty }.joined(separator: " ")
        let notes = frame.places.enumerated().map { index, place in
            let point = panel.points[index]
            let colour = point.isContested ? palette.accent(up) : palette.text
            return
                "set label \(index + 1) \(Self.quoted(point.note)) at '\(point.span.middle)',\((point.high / scale.size).plainText) "
                + "\(place.side) offset 0,\(place.height * 7 / 10).\(place.height * 7 % 10) font ',9' textcolor '\(colour)'"
        }
        let bars = { (isContested: Int) in
            "$panel\(number) using 1:(column(7) == \(isContested) ? column(4) : 1/0):2:3:5:6 with xyerrorbars linewidth 1.4"
        }
        return ["unset label"] + notes + [
            "set title \(Self.quoted(panel.title)) offset 0,0.5 textcolor '\(palette.text)' font ',13'",
            "set ylabel \(Self.quoted(label)) textcolor '\(palette.faint)'", "set xrange [\(frame.times)]",
            "set yrange [\(frame.values)]",
            """
            plot $lines\(number) using 1:2 with lines linewidth 1 linecolor '\(palette.faint)', \
            \(bars(0)) pointtype 7 pointsize 0.7 linecolor '\(palette.line)', \
            \(bars(1)) pointtype 6 pointsize 0.8 linecolor '\(palette.accent(up))'
            """,
        ]
    }

    /// The largest scale of the reader's language that the largest value reaches: 亿 for 412.6亿.
    private func scale(of panel: Chart.Panel) -> (size: Decimal, name: String) {
        let most = panel.points.map { max($0.high.magnitude, $0.low.magnitude) }.max() ?? 0
        return schema.drawing.scales(options.language).first { most >= $0.size } ?? (1, "")
    }

    /// A text in single quotes.
    static func quoted(_ text: String) -> String { "'" + safe(text) + "'" }

    /// A text without what means something to gnuplot: quotes, backquotes, backslashes and macros get a look-alike, and nothing in it ends
    /// the line or turns it round.
    static func safe(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": safe += "’"
            case "\"": safe += "”"
            case "`": safe += "ˋ"
            case "\\": safe += "＼"
            case "@": safe += "＠"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": safe += " "
            case "\u{FFFE}", "\u{FFFF}": break
            case _ where scalar.turnsText: break
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
