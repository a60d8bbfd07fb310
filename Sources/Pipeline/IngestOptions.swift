package import Ingestion

/// What the user says about the files of a run.
package struct IngestOptions: Sendable {
    /// Publication date for every file, ISO 8601; wins over the pages' own.
    package var published: String?
    /// A larger file is refused.
    package var maximumBytes: Int
    /// Keep the pages' bytes, so that they can be read anew under other rules.
    package var keepsPages: Bool
    /// Which keys of a record give what.
    package var fields: RecordFields

    package init(
        published: String? = nil, maximumBytes: Int = 32 << 20, keepsPages: Bool = true, fields: RecordFields = RecordFields()
    ) {
        self.published = published
        self.maximumBytes = maximumBytes
        self.keepsPages = keepsPages
        self.fields = fields
    }

    /// How files that hold many articles are taken apart.
    package var containers: ContainerOptions { ContainerOptions(maximumBytes: maximumBytes, fields: fields) }
}
