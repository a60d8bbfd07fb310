import GraphModel

/// The heading of a drawing: what it shows, what it leaves out, and what colours and lines mean.
struct DotLegend {
    let schema: GraphSchema
    let options: DotOptions
    let palette: DotPalette

    /// An HTML-like label for the whole graph.
    func label(_ plan: DotPlan) -> String {
        let entities = plan.drawn
        let counts = ["articles": plan.articles.count, "entities": entities.count, "relations": plan.edges.count]
        let summary = schema.drawing.phrase("title", options.language, counts)
        var rows = ""
        for heading in [heading(plan)].compactMap({ $0 }) { rows += line(heading, size: 18, palette.text) }
        rows += line(summary, size: 13, palette.text)
        if plan.edgesLeftOut + plan.entitiesLeftOut > 0 {
            let left = ["relations": plan.edgesLeftOut, "entities": plan.entitiesLeftOut]
            rows += line(schema.drawing.phrase("leftOut", options.language, left), size: 11, palette.faint)
        }
        for samples in [types(entities), lines(plan)] where !samples.isEmpty {
            rows += "<TR><TD ALIGN=\"LEFT\">\(samples.joined(separator: "   "))</TD></TR>"
        }
        return DotText.table(rows, padding: 3)
    }

    /// The names that were asked for, or the title of the only article.
    private func heading(_ plan: DotPlan) -> String? {
        if !options.focus.isEmpty {
            return options.focus.map { plan.name($0, options.language) }.sorted().joined(separator: " · ")
        }
        guard plan.articles.count == 1, let article = plan.articles.values.first, let title = article.title else { return nil }
        return title + (article.published.map { " · " + $0.prefix(10) } ?? "")
    }

    private func line(_ text: String, size: Int, _ colour: String) -> String {
        "<TR><TD ALIGN=\"LEFT\">\(DotText.font(DotText.short(text, 60), size: size, colour))</TD></TR>"
    }

    /// One swatch for each type that is drawn.
    private func types(_ entities: [EntityNode]) -> [String] {
        Set(entities.map(\.type)).sorted().compactMap { type in
            guard let look = schema.look(of: type) else { return nil }
            let mark = look.shape == "ellipse" ? "●" : "■"
            return sample(mark, schema.label(for: type, language: options.language), palette.line(look))
        }
    }

    /// One sample for each line style and colour that is drawn, and what width means where widths differ.
    private func lines(_ plan: DotPlan) -> [String] {
        let modalities = Set(plan.edges.map(\.modality))
        let rows = plan.drawn.flatMap { plan.shown($0.id, options).rows }
        let directions = Set(plan.edges.compactMap(\.direction?.rawValue) + rows.compactMap(\.direction?.rawValue))
        var samples =
            values("modality").filter { modalities.contains($0.name) }.map { sample($0, $0.colour ?? palette.line) }
            + values("direction").filter { directions.contains($0.name) }.map { sample($0, $0.colour ?? palette.line) }
        if Set(plan.edges.map(\.sources)).count > 1 {
            samples.append(DotText.font(schema.drawing.phrase("width", options.language), size: 11, palette.faint))
        }
        return samples
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
        return sample(line, value.label[options.language], palette.accent(colour))
    }
}
