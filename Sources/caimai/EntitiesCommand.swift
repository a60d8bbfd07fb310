import ArgumentParser
import GraphModel
import GraphStore
import Pipeline
import TextCore

/// `caimai entities`: which entities there are.
struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Lists entities, those with the most claims first.",
        discussion: """
            EXAMPLES
              caimai entities
              caimai entities 银行 --type Company
              caimai entities --format csv --limit 10000 > entities.csv

            EXIT STATUS
              0 shown; 1 no database; 2 nothing found; 64 wrong usage
            """)

    @Argument(help: "Part of a name, in any script; all entities where it is left out.")
    var pattern: String?
    @Option(help: ArgumentHelp("Entities of one type, such as Company.", valueName: "type"))
    var type: String?
    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit = 50
    @Option(help: "table, json, ndjson, csv, markdown or jsonld.")
    var format = ListingFormat.table
    @OptionGroup var language: LanguageOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    }

    func run() throws {
        let store = try database.reading()
        let schema = try data.schema()
        if let type { _ = try ValidationError.known(type, "entity type", schema.entityTypes.map(\.name)) }
        let entities = try store.entities(matching: pattern, type: type, limit: limit)
        guard !entities.isEmpty else { throw nothingFound(pattern.map { [$0] } ?? []) }
        guard format != .jsonld else {
            var graph = Graph()
            graph.entities = entities.map(\.entity)
            return try Output.standard.write(graph, schema)
        }
        try Output.standard.write(Listing(entities, schema: schema, language: language.lang.rawValue).text(format))
    }
}

extension Listing {
    /// Entities for people and programs.
    init(_ entities: [EntitySummary], schema: GraphSchema, language: String) {
        func label(_ field: String) -> String {
            schema.properties(of: "Company").first { $0.name == field }?.label[language] ?? field
        }
        headings = [
            label("name"), schema.label(for: "Thing", language: language), label("ticker"), label("aliases"),
            schema.label(for: "article", language: language), schema.label(for: "claim", language: language),
        ]
        weights = [2, 1, 2, 4, 1, 1]
        fields = ["id", "type", "name", "ticker", "aliases", "articles", "claims"]
        for summary in entities {
            let entity = summary.entity
            let ticker = entity.identifiers["ticker"] ?? ""
            let aliases = entity.aliases.joined(separator: " | ")
            let counts = ["\(summary.articles)", "\(summary.claims)"]
            rows.append([entity.name, schema.label(for: entity.type, language: language), ticker, aliases] + counts)
            records.append([entity.id, entity.type, entity.name, ticker, aliases] + counts)
            objects.append(Self.json(summary))
        }
    }

    private static func json(_ summary: EntitySummary) -> String {
        let entity = summary.entity
        var json = JSONWriter()
        json.object { json in
            json.field("id", entity.id)
            json.field("type", entity.type)
            json.field("name", entity.name)
            json.key("aliases")
            json.array { json in
                for alias in entity.aliases { json.value(alias) }
            }
            json.key("identifiers")
            json.object { json in
                for (scheme, value) in entity.identifiers.sorted(by: { $0.key < $1.key }) { json.field(scheme, value) }
            }
            json.field("articles", summary.articles)
            json.field("claims", summary.claims)
        }
        return json.string
    }
}
