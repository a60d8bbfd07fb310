package import Ingestion
package import TextCore

/// A page's bytes, and what decides how they are read.
package struct PageFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// Day of the file's last change.
    package let fileDay: CalendarDate?
    /// Publication date from the user, ISO 8601.
    package let given: String?
    package let contentHash: ContentHash

    package init(path: String, bytes: [UInt8], fileDay: CalendarDate?, given: String?) {
        self.path = path
        self.bytes = bytes
        self.fileDay = fileDay
        self.given = given
        contentHash = ContentHash(bytes)
    }

    /// Reads a file.
    ///
    /// - Throws: an error diagnostic, as `ArticleReader`.
    package init(path: String, given: String?, maximumBytes: Int) throws(Diagnostic) {
        let file = try ArticleReader(limits: PageLimits(bytes: maximumBytes)).contents(at: path)
        self.init(path: path, bytes: file.bytes, fileDay: file.day, given: given)
    }

    /// A member of a file that holds many articles.
    package init(_ member: ContainerMember, given: String?) {
        self.init(path: member.path, bytes: member.bytes, fileDay: member.day, given: given)
    }

    /// The same bytes as if they lay elsewhere.
    package func at(path: String, fileDay: String?) -> PageFile {
        PageFile(self, path: path, fileDay: fileDay.flatMap { CalendarDate(iso: $0) } ?? self.fileDay)
    }

    private init(_ file: PageFile, path: String, fileDay: CalendarDate?) {
        self.path = path
        self.fileDay = fileDay
        (bytes, given, contentHash) = (file.bytes, file.given, file.contentHash)
    }
}
