package import TextCore

/// A file that gave no article, and why.
package struct QuarantineEntry: Hashable, Sendable {
    /// As the user gave it.
    package let path: String
    /// Where the file is, whatever folder the next run works in.
    package let file: String
    /// What the file did not come through: `reading`, `decoding` or `cleaning`.
    package let stage: String
    /// Stable name of what is wrong: `empty-file`.
    package let code: String
    package let reason: String
    /// What its owner can do, if anything.
    package let remedy: String?
    /// Publication date that the user gave with it.
    package let given: String?
    /// How often it was tried.
    package var tries = 1
    /// Seconds since 1970 of the last try.
    package let seen: Int

    package init(_ diagnostic: Diagnostic, path: String, file: String, stage: String, given: String?, seen: Int) {
        self.path = path
        self.file = file
        self.stage = stage
        code = diagnostic.code
        reason = diagnostic.message
        remedy = diagnostic.remedy
        self.given = given
        self.seen = seen
    }
}
