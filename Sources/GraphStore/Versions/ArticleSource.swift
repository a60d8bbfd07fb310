/// Where an article's bytes came from, as far as it decides what the store keeps.
package struct ArticleSource: Hashable, Sendable {
    /// Publication date that the user gave, ISO 8601.
    package var given: String?
    /// Day of the file's last change, ISO 8601: dates an article that nothing else dates.
    package var fileDay: String?
    /// The page's address in the form that is the same for all its versions; nil where the page names none.
    package var address: String?
    /// Seconds since 1970 of the page's last change, as the page says; 0 where it says nothing. The later version wins.
    package var moment: Int
    /// The bytes, to be read anew under other rules; nil where they are not kept.
    package var page: CompressedPage?

    package init(
        given: String? = nil, fileDay: String? = nil, address: String? = nil, moment: Int = 0, page: CompressedPage? = nil
    ) {
        self.given = given
        self.fileDay = fileDay
        self.address = address
        self.moment = moment
        self.page = page
    }
}

/// A page's bytes, compressed.
package struct CompressedPage: Hashable, Sendable {
    /// Bytes before compression.
    package let size: Int
    package let bytes: [UInt8]

    package init(size: Int, bytes: [UInt8]) {
        self.size = size
        self.bytes = bytes
    }
}
