import Foundation
import Logging
import TextCore

/// Writes log lines to standard error as JSON objects, one a line, for programs that collect them.
struct JSONLogHandler: LogHandler {
    let label: String
    var logLevel = Logger.Level.warning
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(label: String) { self.label = label }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var json = JSONWriter()
        json.object { json in
            json.field("time", Date().formatted(.iso8601))
            json.field("level", event.level.rawValue)
            json.field("label", label)
            json.field("message", "\(event.message)")
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            for (key, value) in all.sorted(by: { $0.key < $1.key }) { json.field(key, "\(value)") }
        }
        Output.complain(json.string)
    }
}
