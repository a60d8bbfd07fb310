import ArgumentParser
import Ingestion

/// How the records of `.jsonl` files are read.
struct RecordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keys of .jsonl records where they are not url, title, author, publisher, published, text, html: url=link,text=data.body",
            valueName: "field=key,…"))
    var fields: RecordFields?

    /// The mapping, or the names as they are.
    var mapping: RecordFields { fields ?? RecordFields() }
}

extension RecordFields: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
