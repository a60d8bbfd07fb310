import Foundation
import TextCore

/// What a panel shows of time and values, and where the words beside its points stand: above one another where they would overlap.
struct ChartFrame {
    /// Where the words of one point stand.
    struct Place {
        /// `left`, `center` or `right`: near an edge, the words lead away from it.
        let side: String
        /// In lines above the point's interval.
        let height: Int
    }

    /// Seconds from the first to the last, as gnuplot takes a range.
    let times: String
    /// The same for values, in the panel's scale.
    let values: String
    /// One for each point.
    let places: [Place]

    /// Sizes of a panel, of a line of words, and of a letter, in points of the picture; rough, since fonts differ.
    private static let (width, height, line, letter) = (760.0, 130.0, 15.0, 6.2)
    /// Words are raised by this many lines at most.
    private static let highest = 6

    init(_ panel: Chart.Panel, scale: Decimal) {
        let first = panel.points.map(\.span.first.seconds).min() ?? 0
        let last = (panel.points.map(\.span.last.seconds).max() ?? 0) + 86_400
        let room = max(20 * 86_400, (last - first) / 10)
        let (start, end) = (first - room, last + room)
        times = "\(start):\(end)"
        let low = panel.points.map(\.low).min() ?? 0
        let high = panel.points.map(\.high).max() ?? 0
        let spread = max(high - low, high.magnitude / 4, low.magnitude / 4, scale / 1000)
        let bottom = low >= 0 && low < spread * 2 ? 0 : low - spread * Decimal(3) / 10
        let top = high + spread * Decimal(8) / 10
        values = "\((bottom / scale).plainText):\((top / scale).plainText)"
        let size = NSDecimalNumber(decimal: top - bottom).doubleValue
        var taken: [(left: Double, right: Double, base: Double)] = []
        places = panel.points.map { point in
            let x = Double(point.span.middle - start) / Double(end - start) * Self.width
            let y = NSDecimalNumber(decimal: point.high - bottom).doubleValue / size * Self.height
            let wide = point.note.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? Self.letter : Self.letter * 2) }
            let side = x < wide / 2 ? "left" : x > Self.width - wide / 2 ? "right" : "center"
            let left = side == "left" ? x : side == "right" ? x - wide : x - wide / 2
            let height =
                (1...Self.highest).first { height in
                    let base = y + Double(height) * Self.line
                    return !taken.contains { $0.left < left + wide && left < $0.right && abs($0.base - base) < Self.line }
                } ?? 1
            taken.append((left, left + wide, y + Double(height) * Self.line))
            return Place(side: side, height: height)
        }
    }
}

extension CalendarDate {
    /// Seconds since 1970 at the start of the day.
    var seconds: Int { daysSinceEpoch * 86_400 }
}

extension CalendarSpan {
    /// The middle of the period in seconds since 1970.
    var middle: Int { (first.seconds + last.seconds + 86_400) / 2 }
}
