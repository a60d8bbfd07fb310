import ArgumentParser
import GraphExport
import GraphModel
import GraphStore
import Pipeline
import TextCore

/// `caimai explain`: what a claim rests on.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Shows the words that a claim rests on, field by field.",
        discussion: """
            The claim is named by its id or the beginning of it. The sentence is shown with the words of its subject, object, \
            speaker, amounts and time marked: [value 5927亿美元].

            EXAMPLES
              caimai explain claim:bbbdfba47f48
              caimai explain bbbdfb --format json

            EXIT STATUS
              0 shown; 1 no such claim or database, or several; 64 wrong usage
            """)

    @Argument(help: "Id of a claim, or its beginning.")
    var claim: String
    @Option(help: "table, json, ndjson, csv or markdown.")
    var format = ListingFormat.table
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws { try format.refuseGraph() }

    func run() throws {
        let store = try database.reading()
        let schema = try data.glance()
        let found = try database.claim(claim, in: store)
        guard let stored = found.listing.claims.first, let graph = try store.graph(ofArticle: stored.article.id) else {
            throw CommandError.noClaim(claim, database: database.path, among: [])
        }
        let explanation = ClaimExplanation(stored, in: graph)
        let listing = explanation.listing(found.listing, schema, language.lang.rawValue)
        try Output.standard.write(format == .table ? explanation.page(listing) : listing.text(format))
    }
}
