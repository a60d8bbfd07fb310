import ArgumentParser
import Foundation
import GraphExport
import GraphModel
import GraphStore
import TextCore

/// What of a graph is drawn, and how it looks.
struct DrawingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Steps along claims from the entities.", valueName: "n"))
    var depth = 1
    @Option(help: ArgumentHelp("At most so many entities.", valueName: "n"))
    var limit = 40
    @Option(
        help: ArgumentHelp("At most so many lines, the best known first (default: one and a half times --limit).", valueName: "n")
    )
    var lines: Int?
    @Option(
        help: ArgumentHelp(
            "What holds then or later, or was published then where no time is said: 2024, 2025-01-27.", valueName: "time"))
    var since: String?
    @Option(help: ArgumentHelp("What holds then or before.", valueName: "time"))
    var until: String?
    @Option(
        help: ArgumentHelp("Metric or relation, by its name or label: acquires, 收购. May be given again.", valueName: "name"))
    var predicate: [String] = []
    @Option(
        name: [.long, .customLong("kind")],
        help: ArgumentHelp("Kinds of claim, with commas between: measurement, change, relation, statement.", valueName: "list"))
    var kinds: String?
    @Option(help: ArgumentHelp("Claims at least so sure, 0 to 1.", valueName: "number"))
    var minConfidence: String?
    @Option(help: "light or dark.")
    var theme = DotOptions.Theme.light
    @Option(help: "dot, neato, sfdp, twopi or fdp (default: dot, and fdp for more than ninety entities).")
    var layout: DotOptions.Layout?
    @Option(help: ArgumentHelp("Fonts, with commas between, the first that is installed counts.", valueName: "list"))
    var fonts: String = DotOptions.fonts

    func validate() throws {
        if depth < 1 || limit < 1 { throw ValidationError("--depth and --limit must be 1 or more.") }
        if let lines, lines < 0 { throw ValidationError("--lines must be 0 or more.") }
        try CalendarSpan.validate(since: since, until: until)
        if let minConfidence, !(confidence.map { (0...1).contains($0) } ?? false) {
            throw ValidationError("--min-confidence '\(minConfidence)' is not a number from 0 to 1.")
        }
    }

    /// Which claims are drawn.
    ///
    /// - Throws: `ValidationError` for what the schema has not.
    func filter(_ schema: GraphSchema) throws -> NeighbourhoodFilter {
        var filter = NeighbourhoodFilter()
        filter.predicates = try predicate.flatMap { try schema.predicates(named: $0) }
        filter.kinds = try (kinds ?? "").split(separator: ",").map { try schema.kind(named: String($0)) }
        filter.held = held
        filter.confidence = confidence ?? 0
        return filter
    }

    /// How what was found is drawn.
    func dot(_ found: Neighbourhood, _ language: Language) -> DotOptions {
        DotOptions(
            language: language.rawValue, theme: theme, layout: layout, edgeLimit: lines ?? limit * 3 / 2, fonts: fonts,
            focus: Set(found.focus), entitiesLeftOut: found.entitiesLeftOut, origins: found.origins)
    }

    private var confidence: Decimal? {
        guard let minConfidence, minConfidence.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) else { return nil }
        return Decimal(string: minConfidence)
    }

    private var held: CalendarSpan? { CalendarSpan(since: since, until: until) }
}

extension CalendarSpan {
    /// From the first day of one time to the last of another, open where one is missing; nil where both are, or the second is earlier.
    init?(since: String?, until: String?) {
        guard since != nil || until != nil, let always = CalendarSpan(edtf: "0001/9999") else { return nil }
        let first = since.flatMap(CalendarSpan.init(edtf:))?.first ?? always.first
        self.init(first, until.flatMap(CalendarSpan.init(edtf:))?.last ?? always.last)
    }

    /// Looks at what `--since` and `--until` were given.
    ///
    /// - Throws: `ValidationError` for what is no time, or for a span that ends before it begins.
    static func validate(since: String?, until: String?) throws {
        for (option, text) in [("--since", since), ("--until", until)] {
            guard let text, CalendarSpan(edtf: text) == nil else { continue }
            throw ValidationError("\(option) '\(text)' is not a time such as 2024, 2024-Q3, 2025-01 or 2025-01-27.")
        }
        if CalendarSpan(since: since, until: until) == nil, since != nil || until != nil {
            throw ValidationError("--since is later than --until.")
        }
    }
}

extension GraphSchema {
    /// The kind of claim of a name.
    ///
    /// - Throws: `ValidationError` where there is none.
    func kind(named name: String) throws -> String {
        try ValidationError.known(name, "kind of claim", kinds.map(\.name))
    }
}

extension DotOptions.Theme: ExpressibleByArgument {}
extension DotOptions.Layout: ExpressibleByArgument {}
