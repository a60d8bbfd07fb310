/// A file that holds many articles, by its name.
package enum ContainerKind: Sendable {
    /// `.zip`, `.tar`, `.tar.gz` and their like: each file inside is one.
    case archive
    /// `.jsonl`, `.ndjson`: each line is one.
    case records
    /// `.warc`: each page that was fetched is one.
    case webArchive

    private static let archives = [".zip", ".tar", ".tgz", ".tbz2", ".txz"]
    private static let compressions = [".gz", ".bz2", ".xz", ".zst"]

    /// - Returns: nil for a file that is one article, whatever its name.
    ///
    /// `news.tar.gz` is an archive, `news.jsonl.gz` holds records, `news.html.gz` is neither.
    package init?(path: String) {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        let compression = Self.compressions.first { name.hasSuffix($0) }
        let bare = name.dropLast(compression?.count ?? 0)
        if bare.hasSuffix(".jsonl") || bare.hasSuffix(".ndjson") {
            self = .records
        } else if bare.hasSuffix(".warc") {
            self = .webArchive
        } else if bare.hasSuffix(".tar") || compression == nil && Self.archives.contains(where: { bare.hasSuffix($0) }) {
            self = .archive
        } else {
            return nil
        }
    }

    /// True for `.gz`, whose members are unpacked one by one.
    static func isGzip(_ path: String) -> Bool { path.lowercased().hasSuffix(".gz") }
}
