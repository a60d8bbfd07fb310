/// One thing that is wrong with an input, and what its owner can do about it.
///
/// `a.html: error: file is empty (save the page again)`
package struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    /// How much of the input it costs.
    package enum Severity: String, Sendable {
        /// Something was repaired or left out; the article stands.
        case warning
        /// The article is lost.
        case error
    }

    /// A stable name for programs, in kebab case: `empty-file`.
    package let code: String
    package let severity: Severity
    /// What is wrong, for people, with no full stop.
    package let message: String
    /// What to do about it, if anything can be done.
    package let remedy: String?
    /// The file, or nil for a text from elsewhere.
    package let path: String?
    /// Where in the cleaned text, if anywhere.
    package let range: TextRange?

    package init(
        _ code: String, _ severity: Severity = .warning, _ message: String, remedy: String? = nil,
        path: String? = nil, range: TextRange? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.remedy = remedy
        self.path = path
        self.range = range
    }

    package var description: String {
        let place = path.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): \(message)" + (remedy.map { " (\($0))" } ?? "")
    }
}
