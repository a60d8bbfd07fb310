import ArgumentParser
import Logging
import TextCore

/// The levels of swift-log, by name.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case trace, debug, info, notice, warning, error, critical
}

/// How much the program tells of its work, on standard error.
struct LogOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What to log on standard error; 'info' adds warnings about pages.", valueName: "level"))
    var logLevel = LogLevel.warning

    /// A logger that writes to standard error.
    func logger(_ label: String) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: logLevel.rawValue) ?? .warning
        return logger
    }
}

extension Logger {
    /// Tells what is wrong with a file: errors always, as a plain line; warnings where the level is `info` or below.
    func report(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error: Output.complain(diagnostic)
        case .warning: info("\(diagnostic)")
        }
    }
}
