import Foundation
import Pipeline

/// Shows how far a run is, on standard error: a bar on a terminal, a line every few seconds elsewhere.
struct ProgressLine {
    private let isBar = Terminal.showsErrors
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant

    init() {
        last = start
    }

    /// Seconds since the start.
    var seconds: Double { Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000 }

    /// Shows the state where enough time has gone by since the last.
    mutating func show(_ progress: IngestRun.Progress) {
        let now = ContinuousClock.now
        guard now - last > (isBar ? .milliseconds(100) : .seconds(5)), progress.total > 0 else { return }
        last = now
        let rate = String(format: "%.0f", Double(progress.done) / max(seconds, 0.001))
        let state = "\(progress.done)/\(progress.total) articles, \(rate)/s, \(progress.failed) failed"
        let filled = progress.done * 30 / progress.total
        let bar = "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled) + "] "
        Output.complain(isBar ? "\r\(bar)\(state)" : state, terminator: isBar ? "" : "\n")
    }

    /// Takes the bar off the line.
    func clear() {
        if isBar { Output.complain("\r\u{1B}[K", terminator: "") }
    }
}
