import ArgumentParser
import TextCore

/// The publication date that the user knows.
struct PublishedOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Publication date, such as 2025-02-05; wins over the page's own. Relative times count from it.",
            valueName: "date"))
    var published: String?

    func validate() throws {
        if let published, !Self.isDate(published) {
            throw ValidationError("--published '\(published)' is not a date such as 2025-02-05 or 2025-02-05T15:27:00+08:00.")
        }
    }

    /// True for an ISO 8601 date with or without a time: `2025-02-05T15:27`.
    static func isDate(_ text: String) -> Bool {
        guard CalendarDate(iso: text) != nil, text.utf8.count >= 10 else { return false }
        let rest = text.dropFirst(10)
        return rest.isEmpty || rest.first == "T" && rest.count > 1
    }
}
