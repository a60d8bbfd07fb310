import ArgumentParser
import Logging
import TextCore

/// The levels of swift-log, by name.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case trace, debug, info, notice, warning, error, critical
}

/// How a log line looks.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// One JSON object a line.
    case json
}

/// How much the program tells of its work, on standard error.
struct LogOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What to log on standard error; 'info' adds warnings about pages.", valueName: "level"))
    var logLevel = LogLevel.warning
    @Option(help: ArgumentHelp("text, or json for one object a line.", valueName: "format"))
    var logFormat = LogFormat.text

    /// True where every line on standard error must be a JSON object.
    var isJSON: Bool { logFormat == .json }

    /// A logger that writes to standard error.
    func logger(_ label: String) -> Logger {
        var logger = Logger(label: label) { label -> any LogHandler in
            switch logFormat {
            case .text: StreamLogHandler.standardError(label: label)
            case .json: JSONLogHandler(label: label)
            }
        }
        logger.logLevel = Logger.Level(rawValue: logLevel.rawValue) ?? .warning
        return logger
    }
}

extension Logger {
    /// True where every line must be a JSON object.
    var isJSON: Bool { handler is JSONLogHandler }

    /// Tells what is wrong with a file: errors always, as a plain line or an object; warnings where the level is `info` or below.
    func report(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error where isJSON: error("\(diagnostic.message)", metadata: metadata(of: diagnostic))
        case .error: Output.complain(diagnostic)
        case .warning where isJSON: info("\(diagnostic.message)", metadata: metadata(of: diagnostic))
        case .warning: info("\(diagnostic)")
        }
    }

    private func metadata(of diagnostic: Diagnostic) -> Metadata {
        var metadata: Metadata = ["code": "\(diagnostic.code)"]
        if let path = diagnostic.path { metadata["path"] = "\(path)" }
        if let remedy = diagnostic.remedy { metadata["remedy"] = "\(remedy)" }
        return metadata
    }
}
