import ArgumentParser
import GraphExport
import GraphModel
import GraphStore
import Pipeline
import TextCore

/// `caimai sources`: who else says what a claim says.
struct SourcesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "Shows who else says what a claim says, and who contradicts it.",
        discussion: """
            The claim is named by its id or the beginning of it, as 'claims --format ndjson' gives it. Each claim on the same thing \
            stands on a line: the same, compatible, or conflicting and in what. Reprints of one story share an origin.

            EXAMPLES
              caimai sources claim:bbbdfba47f48
              caimai sources bbbdfb --format json

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
        let peers = try store.peers(of: found.claim, schema)
        try Output.standard.write(Listing(peers, schema: schema, language: language.lang.rawValue).text(format))
        if peers.claims.count == 1 { Output.complain("nobody else speaks of it") }
    }
}

extension Listing {
    /// Claims beside the one that was asked for.
    init(_ peers: ClaimPeers, schema: GraphSchema, language: String) {
        func label(_ field: String, of record: String = "claim") -> String {
            schema.record(record)?.field(field)?.label[language] ?? field
        }
        let phrase = ClaimPhrase(schema: schema, language: language)
        func name(_ id: String) -> String { peers.entities[id]?.name ?? id }
        headings = [
            "", schema.label(for: "claim", language: language), label("evidence"), label("publisher", of: "article"),
            schema.label(for: "article", language: language), label("published", of: "article"),
        ]
        weights = [2, 4, 5, 2, 3, 2]
        fields = ["standing", "difference", "origin"] + ClaimFields.names
        let standing = ClaimStanding([])
        for peer in peers.claims {
            let (claim, article) = (peer.stored.claim, peer.stored.article)
            let judgement = schema.agreement.label(peer.comparison.name, language)
            let difference = peer.comparison.difference?.rawValue
            rows.append([
                difference.map { "≠ \($0)" } ?? judgement, phrase.sentence(of: claim, name: name), claim.evidence.text,
                article.publisher ?? "", article.title ?? article.path, article.day,
            ])
            records.append(
                [peer.comparison.name, difference ?? "", article.origin]
                    + ClaimFields.values(peer.stored, standing, phrase, name))
            var json = JSONWriter()
            json.object { json in
                json.field("standing", peer.comparison.name)
                json.field("difference", difference)
                json.field("origin", article.origin)
                json.key("claim")
                json.raw(ClaimFields.json(peer.stored, standing, phrase, name))
            }
            objects.append(json.string)
        }
    }
}
