import ArgumentParser
import GraphModel
import GraphStore
import Pipeline

/// `caimai claims`: what the articles say about one entity.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "Shows what the articles say about an entity.",
        discussion: """
            The name may be any of the entity's names in any script (輝達, 英伟达 or nvidia), a ticker (NASDAQ:NVDA) or its \
            code (NVDA, 00700), or the beginning of a name where only one entity has it. Claims count in which the entity \
            is subject, object, speaker or topic; the newest article comes first. CSV is UTF-8 with a byte order mark, for \
            spreadsheets.

            EXAMPLES
              caimai claims 英伟达
              caimai claims NVDA --format csv > nvda.csv
              caimai claims 台积电 --format ndjson | jq -r .words

            EXIT STATUS
              0 shown; 1 no such entity or database; 64 wrong usage
            """)

    @Argument(help: "Name, alias or ticker of an entity.")
    var name: String
    @Option(help: "table, json, ndjson, csv or markdown.")
    var format = ListingFormat.table
    @Option(help: ArgumentHelp("At most so many claims (default: 50 in a table, else all).", valueName: "n"))
    var limit: Int?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    }

    func run() throws {
        let store = try database.existing()
        let schema = try data.schema()
        let entities = try database.entities(named: name, in: store)
        let claims = try store.claims(about: entities.map(\.id), limit: limit ?? (format == .table ? 50 : .max))
        if format == .table { try Output.standard.write(heading(entities, claims, schema)) }
        guard format != .table || !claims.claims.isEmpty else { return }
        try Output.standard.write(Listing(claims, schema: schema, language: language.lang.rawValue).text(format))
        if format == .table, claims.claims.count < claims.total {
            try Output.standard.write("… \(claims.total - claims.claims.count) more: --limit \(claims.total)\n")
        }
    }

    /// `英伟达（公司）NASDAQ:NVDA · 12`
    private func heading(_ entities: [EntityNode], _ claims: ClaimListing, _ schema: GraphSchema) -> String {
        let tag = language.lang.rawValue
        let names = entities.map { entity in
            let type = schema.label(for: entity.type, language: tag)
            let ticker = entity.identifiers["ticker"].map { " \($0)" } ?? ""
            return DisplayText.safe("\(entity.name) [\(type)]\(ticker)")
        }
        return names.joined(separator: ", ") + " — \(claims.total) × \(schema.label(for: "claim", language: tag))\n\n"
    }
}
