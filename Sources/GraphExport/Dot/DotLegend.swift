import GraphModel

/// The heading of a drawing: what it shows, what it leaves out, and what colours and lines mean.
struct DotLegend {
    let schema: GraphSchema
    let options: DotOptions

    /// An HTML-like label for the whole graph.
    func label(_ plan: DotPlan, _ articles: [ArticleNode]) -> String {
        let entities = plan.linked + plan.lone
        let counts = ["articles": articles.count, "entities": entities.count, "relations": plan.edges.count]
        let summary = schema.drawing.phrase("title", options.language, counts)
        var rows = ""
        if articles.count == 1, let article = articles.first, let title = article.title {
            let heading = title + (article.published.map { " · " + $0.prefix(10) } ?? "")
            rows += line(heading, size: 18, schema.drawing.text)
        }
        rows += line(summary, size: 13, schema.drawing.text)
        if plan.edgesLeftOut + plan.entitiesLeftOut > 0 {
            let left = ["relations": plan.edgesLeftOut, "entities": plan.entitiesLeftOut]
            let words = schema.drawing.phrase("leftOut", options.language, left)
            rows += line(words, size: 11, schema.drawing.faint)
        }
        for samples in [types(entities), lines(plan)] where !samples.isEmpty {
            rows += "<TR><TD ALIGN=\"LEFT\">\(samples.joined(separator: "   "))</TD></TR>"
        }
        return DotText.table(rows, padding: 3)
    }

    private func line(_ text: String, size: Int, _ colour: String) -> String {
        "<TR><TD ALIGN=\"LEFT\">\(DotText.font(DotText.short(text, 60), size: size, colour))</TD></TR>"
    }

    /// One swatch for each type that is drawn.
    private func types(_ entities: [EntityNode]) -> [String] {
        Set(entities.map(\.type)).sorted().compactMap { type in
            guard let look = schema.look(of: type) else { return nil }
            return sample("■", schema.label(for: type, language: options.language), look.line)
        }
    }

    /// One sample for each line style and colour that is drawn.
    private func lines(_ plan: DotPlan) -> [String] {
        let modalities = Set(plan.edges.map(\.modality))
        let directions = Set(
            plan.edges.compactMap(\.direction?.rawValue) + plan.rows.values.joined().compactMap(\.direction?.rawValue))
        return values("modality").filter { modalities.contains($0.name) }.map { sample($0, $0.colour ?? schema.drawing.line) }
            + values("direction").filter { directions.contains($0.name) }.map { sample($0, $0.colour ?? schema.drawing.line) }
    }

    private func values(_ field: String) -> [Field.Value] { schema.record("claim")?.field(field)?.values ?? [] }

    private func sample(_ mark: String, _ label: String, _ colour: String) -> String {
        DotText.font("\(mark) \(label)", size: 11, colour)
    }

    private func sample(_ value: Field.Value, _ colour: String) -> String {
        let line =
            switch value.style {
            case "dashed": "╌╌╌"
            case "dotted": "┈┈┈"
            default: "━━"
            }
        return sample(line, value.label[options.language], colour)
    }
}
