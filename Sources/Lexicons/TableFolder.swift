package import Foundation

/// The folder that holds the tables; it comes in as an argument.
package struct TableFolder: Sendable {
    package let url: URL

    package init(_ url: URL) {
        self.url = url
    }

    /// Reads `name.tsv`; a name may hold a folder: `entities/people`.
    ///
    /// - Throws: `TableError` where the file is missing or malformed.
    package func table(_ name: String, requires columns: [String]) throws(TableError) -> Table {
        let file = url.appendingPathComponent(name + ".tsv")
        let text: String
        do {
            text = try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw TableError(table: file.path, line: 0, text: "", problem: .unreadable("\(error)"))
        }
        return try Table(name: file.path, text: text, requires: columns)
    }

    /// Names of the tables in a folder, sorted: `entities/people`.
    package func names(in folder: String) -> [String] {
        let path = url.appendingPathComponent(folder).path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(".tsv") }.map { "\(folder)/\($0.dropLast(4))" }.sorted()
    }
}
