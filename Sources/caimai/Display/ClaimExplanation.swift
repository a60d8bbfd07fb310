import GraphExport
import GraphModel
import GraphStore
import TextCore

/// A claim's sentence and the words in it that fields were read from.
struct ClaimExplanation {
    /// Words of the article that a field was read from.
    struct Span {
        let field: String
        let range: TextRange
    }

    let stored: StoredClaim
    /// In text order; those that lie in the evidence, and amounts and content wherever they lie.
    let spans: [Span]
    private let text: SourceText

    /// - Parameter graph: the article's graph.
    init(_ stored: StoredClaim, in graph: Graph) {
        self.stored = stored
        let claim = stored.claim
        text = SourceText(graph.articles.first?.text ?? "")
        var spans: [Span] = []
        for (field, quantity) in [("value", claim.value), ("from", claim.from), ("to", claim.to)] {
            if let quantity { spans.append(Span(field: field, range: quantity.range)) }
        }
        if let content = claim.content { spans.append(Span(field: "content", range: content.range)) }
        for (field, entity) in [("subject", claim.subject), ("object", claim.object), ("speaker", claim.speaker)] {
            for mention in graph.mentions
            where mention.entityID == entity && mention.articleID == claim.articleID
                && claim.evidence.range.contains(mention.range)
            {
                spans.append(Span(field: field, range: mention.range))
            }
        }
        for time in graph.times[claim.articleID] ?? [] where time.iso == claim.time && claim.evidence.range.contains(time.range) {
            spans.append(Span(field: "time", range: time.range))
        }
        self.spans = spans.sorted { ($0.range, $0.field) < ($1.range, $1.field) }
    }

    /// The evidence with its spans marked; a span inside another is not.
    var marked: String {
        let evidence = stored.claim.evidence.range
        var marked = ""
        var position = evidence.lowerBound
        for span in spans where evidence.contains(span.range) && span.range.lowerBound >= position && span.field != "content" {
            marked += text[TextRange(position, span.range.lowerBound)] + "[\(span.field) \(text[span.range])]"
            position = span.range.upperBound
        }
        return marked + text[TextRange(position, evidence.upperBound)]
    }

    /// The sentence, and the fields under it.
    func page(_ listing: Listing) -> String {
        DisplayText.safe(marked) + "\n\n"
            + listing.rows.map { row in
                let words = row.last.map { $0.isEmpty ? "" : "  " + $0 } ?? ""
                let field = DisplayText.pad(DisplayText.safe(row[0]), to: 10) + DisplayText.pad(row[1], to: 12)
                return field + DisplayText.safe(row[2] + words) + "\n"
            }.joined()
    }

    /// A line a field: what it says, and the words and place (in code points) that it was read from.
    func listing(_ claims: ClaimListing, _ schema: GraphSchema, _ language: String) -> Listing {
        let phrase = ClaimPhrase(schema: schema, language: language)
        func name(_ id: String) -> String { claims.entities[id]?.name ?? id }
        let values = Dictionary(
            zip(ClaimFields.names, ClaimFields.values(stored, ClaimStanding([]), phrase, name))
        ) { first, _ in first }
        var listing = Listing(
            headings: ["field", "name", "value", "words"], fields: ["field", "value", "words", "start", "end"])
        for field in Self.fields {
            let value = field == "value" ? stored.claim.value.map { phrase.words(of: $0) } : values[field]
            let places = spans.filter { $0.field == field }
            guard let value, !value.isEmpty || !places.isEmpty else { continue }
            let label =
                schema.record("claim")?.field(field)?.label[language]
                ?? schema.record("article")?.field(field)?.label[language] ?? field
            let words = places.map { "「\(text[$0.range])」" + place($0.range) }.joined(separator: " ")
            listing.rows.append([label, field, value, words])
            for span in places.isEmpty ? [nil] : places.map(Optional.some) {
                let codePoints = span.map { text.codePoints(of: $0.range) }
                listing.records.append([
                    field, value, span.map { text[$0.range] } ?? "", codePoints.map { "\($0.lowerBound)" } ?? "",
                    codePoints.map { "\($0.upperBound)" } ?? "",
                ])
            }
        }
        listing.objects = [json(ClaimFields.json(stored, ClaimStanding([]), phrase, name))]
        return listing
    }

    private static let fields = [
        "id", "kind", "predicate", "metricName", "subject", "object", "direction", "value", "from", "to", "basis", "time",
        "modality", "speaker", "role", "evidence", "title", "publisher", "published", "url", "path",
    ]

    private func place(_ range: TextRange) -> String {
        let codePoints = text.codePoints(of: range)
        return " \(codePoints.lowerBound)–\(codePoints.upperBound)"
    }

    private func json(_ claim: String) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("claim")
            json.raw(claim)
            json.field("marked", marked)
            json.key("spans")
            json.array { json in
                for span in spans {
                    let codePoints = text.codePoints(of: span.range)
                    json.object { json in
                        json.field("field", span.field)
                        json.field("start", codePoints.lowerBound)
                        json.field("end", codePoints.upperBound)
                        json.field("text", text[span.range])
                    }
                }
            }
        }
        return json.string
    }
}
