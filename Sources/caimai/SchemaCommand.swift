import ArgumentParser
import Foundation
import GraphExport
import GraphModel
import Pipeline

/// `caimai schema`: what others read of the schema.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Writes the schema as JSON-LD context, vocabulary, SHACL shapes or reference.",
        discussion: """
            EXAMPLES
              caimai schema reference | less
              caimai schema shapes -o shapes.ttl
              caimai schema --all -o graph-schema/published

            EXIT STATUS
              0 written; 1 the schema has a mistake, or the file cannot be written; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("context, vocabulary, shapes or reference.", valueName: "document"))
    var document: SchemaDocuments.Document?
    @Flag(help: "All of them, into the folder that -o names.")
    var all = false
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("File to write (default: standard output); a folder with --all.", valueName: "file"))
    var output: String?
    @OptionGroup var data: DataOptions

    func validate() throws {
        if all == (document != nil) { throw ValidationError("name one document, or give --all.") }
        if all, output == nil { throw ValidationError("--all needs a folder: -o DIR.") }
    }

    func run() throws {
        let documents = SchemaDocuments(schema: try data.schema())
        if let document { return try Output.write(documents.text(document), to: output) }
        for document in SchemaDocuments.Document.allCases {
            let folder = URL(fileURLWithPath: output ?? "")
            try Output.write(documents.text(document), to: folder.appendingPathComponent(document.file).path)
        }
    }
}

extension SchemaDocuments.Document: ExpressibleByArgument {}
