import TextCore

/// What can be wrong with a file that holds many articles.
extension Diagnostic {
    /// - Parameter reason: the library's own words, or nil.
    static func brokenArchive(_ path: String, _ reason: String?) -> Diagnostic {
        Diagnostic(
            "broken-archive", .error,
            "archive is damaged or cut off\(reason.map { ": \($0)" } ?? ""); what stands before was read",
            remedy: "download it again, or unpack what can be saved", path: path)
    }

    static func brokenMember(_ path: String, _ reason: String?) -> Diagnostic {
        Diagnostic(
            "broken-member", .error, "member is damaged\(reason.map { ": \($0)" } ?? "")",
            remedy: "download the archive again", path: path)
    }

    static func missingMember(_ path: String) -> Diagnostic {
        Diagnostic("missing-member", .error, "the archive has no such member", remedy: "check the name", path: path)
    }

    static func memberTooLarge(_ path: String, limit: Int) -> Diagnostic {
        Diagnostic(
            "too-large", .error, "member has more bytes than the limit of \(limit)", remedy: "split it, or raise the limit",
            path: path)
    }

    static func archiveBomb(_ path: String) -> Diagnostic {
        Diagnostic(
            "archive-bomb", .error, "archive unpacks to far more than its own size; the rest of it is left out",
            remedy: "unpack it yourself if you trust it", path: path)
    }

    static func encryptedMember(_ path: String) -> Diagnostic {
        Diagnostic("encrypted-member", .error, "member is encrypted", remedy: "unpack it with its password", path: path)
    }

    static func nestedArchive(_ path: String) -> Diagnostic {
        Diagnostic(
            "nested-archive", .error, "an archive inside an archive is not read", remedy: "unpack the outer one", path: path)
    }

    static func badRecord(_ path: String, _ what: String) -> Diagnostic {
        Diagnostic(
            "bad-record", .error, what, remedy: "give one JSON object a line; name its fields with --fields", path: path)
    }

    static func badResponse(_ path: String, _ what: String) -> Diagnostic {
        Diagnostic("bad-response", .error, what, remedy: "save the page again, uncompressed", path: path)
    }
}
