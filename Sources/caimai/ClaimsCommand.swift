import ArgumentParser
import GraphModel
import GraphStore
import Pipeline

/// `caimai claims`: what the articles say about entities.
struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "Shows what the articles say about an entity.",
        discussion: """
            The name may be any of the entity's names in any script (輝達, 英伟达 or nvidia), a ticker (NASDAQ:NVDA) or its \
            code (NVDA, 00700), or the beginning of a name where only one entity has it. Claims count in which the entity \
            is subject, object, speaker or topic; the newest article comes first. A column counts the stories that say the \
            same, where there are several; reprints count once. CSV is UTF-8 with a byte order mark, for spreadsheets.

            EXAMPLES
              caimai claims 英伟达
              caimai claims 比亚迪 --predicate sales --since 2024 --sort time
              caimai claims 腾讯 --min 10亿元 --modality asserted
              caimai claims --between 台积电 英伟达
              caimai claims NVDA --format csv > nvda.csv

            EXIT STATUS
              0 shown; 1 no such entity or database; 2 no claim is so; 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("Names, aliases or tickers of entities.", valueName: "name"))
    var names: [String] = []
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Claims that name both of two entities.", valueName: "name"))
    var between: [String] = []
    @OptionGroup var filter: ClaimFilterOptions
    @Option(help: "published (newest article first), time (when it holds), value or confidence.")
    var sort = ClaimOrder.published
    @Option(help: "table, json, ndjson, csv, markdown or jsonld.")
    var format = ListingFormat.table
    @Option(help: ArgumentHelp("At most so many claims (default: 50 in a table, else all).", valueName: "n"))
    var limit: Int?
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
        if names.isEmpty == between.isEmpty {
            throw ValidationError(names.isEmpty ? "Give a name, or two with --between." : "Give names or --between, not both.")
        }
        if !between.isEmpty, between.count != 2 { throw ValidationError("--between wants two names.") }
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.glance()
        var filter = try filter.filter(schema, data) { try database.entities(named: $0, in: store) }
        let wanted = try (names.isEmpty ? Array(between.prefix(1)) : names).map { try database.entities(named: $0, in: store) }
        let partners = try between.dropFirst().map { try database.entities(named: $0, in: store) }
        if !between.isEmpty { filter.partners = partners.joined().map(\.id) }
        let entities = Array(wanted.joined())
        let claims = try store.claims(
            about: entities.map(\.id), filter, order: sort, limit: limit ?? (format == .table ? 50 : .max))
        guard !claims.claims.isEmpty else { throw nothingFound(names + between) }
        let page = ClaimPage(store: store, schema: schema, language: language.lang)
        if format == .table { try Output.standard.write(heading(entities + partners.joined(), claims, schema)) }
        try page.write(claims, format)
    }

    /// `英伟达 [公司] NASDAQ:NVDA — 55 × 论断`
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

/// Says on standard error that an answer is empty, and gives the exit status for it.
func nothingFound(_ names: [String]) -> ExitCode {
    let about = names.isEmpty ? "" : " about " + names.map(DisplayText.safe).joined(separator: ", ")
    Output.complain("nothing found\(about) (loosen the options, or see what there is: caimai entities)")
    return ExitCode(2)
}
