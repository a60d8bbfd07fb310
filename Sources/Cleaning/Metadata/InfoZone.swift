import Ingestion

/// The lines around headline and body that say when, where and by whom the article was published.
struct InfoZone: Sendable {
    /// One line and what its class says.
    struct Entry: Sendable {
        let info: InfoLine
        let hints: BoxHints
        let text: String
        /// Behind the body.
        let isBehind: Bool
        /// Lines between it and the headline, or the body where there is none.
        let distance: Int
    }

    let entries: [Entry]

    /// Lines looked at above the headline, below it, and behind the body.
    private static let above = 6
    private static let below = 24
    private static let behind = 12
    private static let longest = 120
    /// Boxes around a line that are asked for hints, its own block among them.
    private static let levels = 3

    /// - Parameters:
    ///   - headline: number of the headline's line.
    ///   - isRepeated: lines of other writers and articles, which say nothing of this one.
    ///   - body: numbers of the first and last line of the body.
    init(
        _ page: PageLines, _ survey: PageSurvey, headline: Int?, body: ClosedRange<Int>?, isRepeated: [Bool],
        labels: CreditLabels
    ) {
        let anchor = headline ?? body?.lowerBound ?? 0
        let first = max(0, anchor - Self.above)
        let last = min(page.lines.count, max(anchor, min(body?.lowerBound ?? anchor, anchor + Self.below)))
        var numbers = Array(anchor..<max(anchor, last)) + (first..<anchor).reversed()
        if let body {
            numbers += Array(
                (body.upperBound + 1)..<max(body.upperBound + 1, min(page.lines.count, body.upperBound + 1 + Self.behind)))
        }
        entries = numbers.compactMap { i in
            let line = page.lines[i]
            guard i != headline, !isRepeated[i], line.letters <= Self.longest else { return nil }
            return Entry(
                info: InfoLine(line.range, in: page, labels: labels), hints: Self.hints(of: line, survey),
                text: page.text(line), isBehind: body.map { i > $0.upperBound } ?? false, distance: i - anchor)
        }
    }

    /// What the boxes close around a line say of fields, and whether any says that it belongs elsewhere.
    private static func hints(of line: PageLine, _ survey: PageSurvey) -> BoxHints {
        var hints = survey.inherited[line.block].intersection(.apart)
        var node = survey.tree.nodes[line.firstNode].parent
        var levels = 0
        while node > 0, levels < Self.levels {
            hints.formUnion(survey.own[node])
            if node <= line.block { levels += 1 }
            node = survey.tree.nodes[node].parent
        }
        return hints
    }
}
