import Foundation
import Logging
import Pipeline

/// Shows how far a run is, on standard error: a bar on a terminal, a line every few seconds elsewhere.
struct ProgressLine {
    private let logger: Logger
    private let isQuiet: Bool
    private let isBar: Bool
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant

    init(_ logger: Logger, isQuiet: Bool) {
        self.logger = logger
        self.isQuiet = isQuiet
        isBar = Terminal.showsErrors && !isQuiet && !logger.isJSON
        last = start
    }

    /// Seconds since the start.
    var seconds: Double { Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000 }

    /// Shows the state where enough time has gone by since the last.
    mutating func show(_ progress: IngestRun.Progress) {
        guard !isQuiet else { return }
        let now = ContinuousClock.now
        guard now - last > (isBar ? .milliseconds(100) : .seconds(5)), progress.done > 0 else { return }
        last = now
        let state = Self.state(progress, seconds: seconds)
        if isBar {
            Output.complain("\r\(Self.bar(progress)) \(state)\u{1B}[K", terminator: "")
        } else if logger.isJSON {
            JSONLogHandler(label: logger.label).log(
                event: LogEvent(
                    level: .info, message: "\(state)", metadata: ["done": "\(progress.done)", "total": "\(progress.total ?? 0)"],
                    source: "caimai", file: #fileID, function: #function, line: #line))
        } else {
            Output.complain(state)
        }
    }

    /// Takes the bar off the line.
    func clear() {
        if isBar { Output.complain("\r\u{1B}[K", terminator: "") }
    }

    /// `120/2000 articles, 210/s, 9 s left, 1 failed`; `120 articles, 210/s, 1 failed` where nobody knows how many there are.
    static func state(_ progress: IngestRun.Progress, seconds: Double) -> String {
        let rate = Double(progress.done) / max(seconds, 0.001)
        guard let total = progress.total else {
            return "\(progress.done) articles, \(Int(rate.rounded()))/s, \(progress.failed) failed"
        }
        let left = rate > 0 ? Double(total - progress.done) / rate : 0
        return "\(progress.done)/\(total) articles, \(Int(rate.rounded()))/s, \(duration(left)) left, \(progress.failed) failed"
    }

    /// `[#########.....................]`; nothing where nobody knows how many there are.
    static func bar(_ progress: IngestRun.Progress) -> String {
        guard let total = progress.total else { return "" }
        let filled = total > 0 ? min(progress.done, total) * 30 / total : 0
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled) + "]"
    }

    /// `9 s`, `2 min 5 s`, `1 h 3 min`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3600: return "\(whole / 60) min \(whole % 60) s"
        default: return "\(whole / 3600) h \(whole % 3600 / 60) min"
        }
    }
}
