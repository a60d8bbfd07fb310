import GraphModel
import TextCore

/// What the script of a page knows: entities, lines, claims with their words, and articles, named by number.
struct PageData {
    let json: String
    let title: String

    init(_ plan: DotPlan, _ graph: Graph, _ schema: GraphSchema, _ options: DotOptions) {
        let drawn = plan.drawn
        let names = (options.focus.isEmpty ? [] : drawn.filter { options.focus.contains($0.id) }).map {
            plan.name($0.id, options.language)
        }
        title = (names.sorted() + ["Caimai"]).joined(separator: " · ")
        let ids = Set(drawn.map(\.id))
        let claims = graph.claims.filter { !ids.isDisjoint(with: $0.entityIDs) }
        json = Self.json(drawn, claims, PageParts(plan: plan, schema: schema, language: options.language))
    }

    private static func json(_ drawn: [EntityNode], _ claims: [ClaimNode], _ parts: PageParts) -> String {
        let numbers = Dictionary(zip(claims.map(\.id), 0...)) { first, _ in first }
        let entities = Dictionary(zip(drawn.map(\.id), 0...)) { first, _ in first }
        let articles = Set(claims.map(\.articleID)).sorted()
        let places = Dictionary(zip(articles, 0...)) { first, _ in first }
        let predicates = Set(claims.map(\.predicate)).sorted()
        let kinds = Dictionary(zip(predicates, 0...)) { first, _ in first }
        var json = JSONWriter()
        json.object { json in
            json.list("entities", Array(drawn.enumerated())) { item, json in
                parts.write(item.element, node: "n\(item.offset + 1)", &json)
            }
            json.list("edges", Array(parts.plan.edges.enumerated())) { item, json in
                parts.write(item.element, id: "e\(item.offset + 1)", item.element.claims.compactMap { numbers[$0.id] }, &json)
            }
            json.list("claims", claims) { claim, json in
                json.object { json in
                    json.field("predicate", kinds[claim.predicate] ?? 0)
                    json.field("article", places[claim.articleID] ?? 0)
                    json.list("entities", claim.entityIDs.compactMap { entities[$0] }) { $1.value($0) }
                    parts.write(claim, &json)
                }
            }
            json.list("articles", articles) { parts.write($0, &$1) }
            json.list("predicates", predicates) { $1.value(parts.schema.label(for: $0, language: parts.language)) }
            json.key("words")
            json.object { for word in ["nothing", "hint"] { $0.field(word, parts.schema.drawing.phrase(word, parts.language)) } }
        }
        return json.string
    }
}

/// Writes the parts of a page's data.
struct PageParts {
    let plan: DotPlan
    let schema: GraphSchema
    let language: String

    /// An entity, by its element in the drawing.
    func write(_ entity: EntityNode, node: String, _ json: inout JSONWriter) {
        json.object { json in
            json.field("node", node)
            json.field("name", plan.name(entity.id, language))
            let type = schema.label(for: entity.type, language: language)
            json.field("note", ([type] + entity.identifiers.values.sorted()).joined(separator: " · "))
            json.list("names", [entity.name] + entity.aliases) { $1.value($0) }
        }
    }

    /// A line with the numbers of its claims.
    func write(_ edge: DotEdge, id: String, _ claims: [Int], _ json: inout JSONWriter) {
        let arrow = edge.isSymmetric ? "↔" : "→"
        json.object { json in
            json.field("id", id)
            json.field("title", "\(plan.name(edge.from, language)) \(arrow) \(plan.name(edge.to, language))")
            json.list("claims", claims) { $1.value($0) }
        }
    }

    /// What a claim says and its words; `first` and `last` are the days of its time.
    func write(_ claim: ClaimNode, _ json: inout JSONWriter) {
        let phrase = ClaimPhrase(schema: schema, language: language)
        let name = { (id: String) in plan.name(id, language) }
        json.field("words", phrase.sentence(of: claim, name: name))
        let standing = phrase.standing(of: claim, name: name)
        json.field("note", [claim.time ?? "", standing].filter { !$0.isEmpty }.joined(separator: " · "))
        json.field("evidence", claim.evidence.text)
        if let span = claim.time.flatMap(CalendarSpan.init(edtf:)) {
            json.field("first", span.first.description)
            json.field("last", span.last.description)
        }
    }

    /// An article: title, publisher, day, and its address where that is on the web.
    func write(_ id: String, _ json: inout JSONWriter) {
        let article = plan.articles[id]
        json.object { json in
            json.field("title", article?.title ?? article?.path ?? id)
            json.field("publisher", article?.publisher)
            json.field("day", (article?.published ?? article?.publishedBound).map { String($0.prefix(10)) })
            json.field("url", DotText.link(article?.url))
        }
    }
}
