import ArgumentParser
import GraphModel
import GraphStore
import Pipeline
import TextCore

/// Which claims to show.
struct ClaimFilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Claims with this predicate, by its name or label: revenue, 营收. May be given again.", valueName: "name"))
    var predicate: [String] = []
    @Option(help: ArgumentHelp("measurement, change, relation or statement. May be given again.", valueName: "kind"))
    var kind: [String] = []
    @Option(
        help: ArgumentHelp("asserted, planned, forecast, conditional, rumored or denied. May be given again.", valueName: "name"))
    var modality: [String] = []
    @Option(help: ArgumentHelp("What this entity says.", valueName: "name"))
    var speaker: String?
    @Option(help: ArgumentHelp("Holds at this time or later: 2024, 2024-Q3, 2025-01-27.", valueName: "time"))
    var since: String?
    @Option(help: ArgumentHelp("Holds at this time or before.", valueName: "time"))
    var until: String?
    @Option(
        help: ArgumentHelp("An amount of at least so much: 10亿元, 5%, '3 billion USD'; with no unit, of any.", valueName: "amount")
    )
    var min: String?
    @Option(help: ArgumentHelp("An amount of at most so much.", valueName: "amount"))
    var max: String?
    @OptionGroup var articles: ArticleFilterOptions

    func validate() throws {
        try CalendarSpan.validate(since: since, until: until)
    }

    /// The filter.
    ///
    /// - Throws: `ValidationError` for what the schema has not, or is no amount; `CommandError.noEntity` for the speaker.
    func filter(_ schema: GraphSchema, _ data: DataOptions, entities: (String) throws -> [EntityNode]) throws -> ClaimFilter {
        var filter = ClaimFilter()
        filter.predicates = try predicate.flatMap { try schema.predicates(named: $0) }
        filter.kinds = try kind.map(schema.kind)
        let modalities = schema.record("claim")?.field("modality")?.values.map(\.name) ?? []
        filter.modalities = try modality.map { try ValidationError.known($0, "modality", modalities) }
        filter.speakers = try speaker.map { try entities($0).map(\.id) }
        filter.held = held
        filter.articles = articles.filter
        filter.value = try range(schema, data)
        return filter
    }

    private var held: CalendarSpan? { CalendarSpan(since: since, until: until) }

    private func range(_ schema: GraphSchema, _ data: DataOptions) throws -> ValueRange? {
        guard min != nil || max != nil else { return nil }
        let amounts = try TypedAmounts(data.folders())
        func amount(_ option: String, _ text: String?) throws -> Quantity? {
            guard let text else { return nil }
            guard let quantity = amounts.quantity(in: text) else {
                throw ValidationError("\(option) '\(text)' is not an amount such as 10亿元, 5% or '3 billion USD'.")
            }
            return quantity
        }
        let (low, high) = (try amount("--min", min), try amount("--max", max))
        let units = Set([low, high].compactMap { $0?.unit }.filter { !$0.isEmpty })
        guard units.count < 2 else { throw ValidationError("--min and --max must have one unit.") }
        return ValueRange(low: low?.low, high: high?.high, unit: units.first, rules: schema.agreement)
    }

}

/// Which articles to look at.
struct ArticleFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Articles published then: 2025-03, 2025-01/2025-03 or 2025-03-10/.", valueName: "from/to"))
    var published: String?
    @Option(help: ArgumentHelp("Articles of this publisher or site: 财新, caixin.com.", valueName: "name"))
    var source: String?

    func validate() throws {
        if let published, CalendarSpan(edtf: published) == nil {
            throw ValidationError("--published '\(published)' is not a time such as 2025-03 or 2025-01/2025-03.")
        }
    }

    var filter: ArticleFilter {
        var filter = ArticleFilter()
        filter.published = published.flatMap(CalendarSpan.init(edtf:))
        filter.source = source
        return filter
    }
}

extension ValidationError {
    /// A name that is one of the schema's.
    ///
    /// - Throws: itself, with the names that there are.
    static func known(_ name: String, _ thing: String, _ names: [String]) throws -> String {
        if names.contains(name) { return name }
        throw ValidationError("there is no \(thing) '\(name)' (one of \(names.joined(separator: ", "))).")
    }
}

extension GraphSchema {
    /// Predicates of a name, a label in any language, or a word that they cover: `revenue`, 营收, 營收.
    ///
    /// - Throws: `ValidationError` where there is none.
    func predicates(named name: String) throws -> [String] {
        if predicate(name) != nil { return [name] }
        let found = predicates.filter { $0.label.all.contains { $0.text == name } || $0.covers.contains(name) }
        return try found.isEmpty ? [ValidationError.known(name, "predicate", predicates.map(\.name))] : found.map(\.name)
    }
}

extension ClaimOrder: ExpressibleByArgument {}
