import Extraction
package import GraphModel
import Lexicons

/// Reads amounts that a reader types. Loads the tables of quantities and nothing else.
package struct TypedAmounts: Sendable {
    private let reader: QuantityReader

    /// - Throws: `PipelineError.malformed` with the file, the line and the mistake.
    package init(_ data: DataFolders) throws(PipelineError) {
        do {
            reader = try QuantityReader(TableFolder(data.tables))
        } catch {
            throw .malformed("\(error)")
        }
    }

    /// The amount, or nil where the text is anything but one amount: 10亿元, 5%, 3 billion USD.
    package func quantity(in text: String) -> Quantity? { reader.quantity(in: text) }
}
