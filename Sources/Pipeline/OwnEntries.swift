import GraphModel
package import GraphStore
package import Lexicons

/// Entries for the lexicon that a user gives, checked against the tables and the schema before a store keeps them.
package struct OwnEntries: Sendable {
    /// What the store is to keep, where there are no errors.
    package let entries: [StoredEntry]
    /// One line for each mistake: `file:line: error: …`, with the remedy.
    package let errors: [String]

    /// Reads a file of comma- or tab-separated values.
    ///
    /// - Parameters:
    ///   - text: the file's content.
    ///   - name: of the file, for messages.
    ///   - known: entries that the store has.
    /// - Throws: `PipelineError.malformed` where the program's own tables are.
    package init(_ text: String, name: String, beside known: [StoredEntry], _ data: DataFolders) throws(PipelineError) {
        let file = EntryFile(text, name: name)
        try self.init(file.entries, errors: file.errors, beside: known, data)
    }

    /// Checks one entry.
    ///
    /// - Throws: `PipelineError.malformed` where the program's own tables are.
    package init(_ entry: GivenEntry, beside known: [StoredEntry], _ data: DataFolders) throws(PipelineError) {
        try self.init([entry], errors: [], beside: known, data)
    }

    private init(
        _ given: [GivenEntry], errors: [String], beside known: [StoredEntry], _ data: DataFolders
    ) throws(PipelineError) {
        do {
            let check = EntryCheck(
                types: try GraphSchema(contentsOf: data.schema).entityTypes.map(\.name),
                lexicon: try EntityLexicon(TableFolder(data.tables)), others: known.map(\.id))
            let checked = check.entries(of: given)
            entries = checked.entries.map { StoredEntry(id: $0.id, cells: $0.cells) }
            self.errors = errors + checked.errors
        } catch {
            throw .malformed("\(error)")
        }
    }
}
