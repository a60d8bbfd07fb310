import GraphModel

/// Draws one entity: its name, its type by shape and colour, and its best values as rows.
struct DotNode {
    let schema: GraphSchema
    let options: DotOptions
    let plan: DotPlan
    let palette: DotPalette

    /// The node statement.
    ///
    /// - Parameter number: names the node in SVG: `n3`.
    func statement(_ entity: EntityNode, number: Int) -> String {
        let look = schema.look(of: entity.type)
        let (rows, more) = plan.shown(entity.id, options)
        let isCard = !rows.isEmpty
        let tooltip = DotText.quoted(tooltip(entity))
        var attributes = [
            "id=\"n\(number)\"", "shape=\(isCard ? look?.card ?? "box" : look?.shape ?? "box")",
            "fillcolor=\"\(palette.fill(look))\"", "color=\"\(palette.line(look))\"",
            "label=<\(label(entity, rows, more, look))>", "tooltip=\(tooltip)",
        ]
        if isCard, look?.card != look?.shape { attributes.append("style=\"filled,rounded\"") }
        if options.focus.contains(entity.id) { attributes.append("penwidth=2.4") }
        return "  \(DotText.quoted(entity.id)) [\(attributes.joined(separator: ", "))];"
    }

    private func label(_ entity: EntityNode, _ rows: [DotRow], _ more: Int, _ look: EntityType.Look?) -> String {
        let name = plan.name(entity.id, options.language)
        let size = plan.density.isMap ? 12 : options.focus.contains(entity.id) ? 17 : 14
        let title = DotText.font(
            DotText.short(name.isEmpty ? entity.id : name, 24), size: size, palette.line(look), isBold: true)
        if rows.isEmpty { return title }
        var cells = "<TR><TD COLSPAN=\"3\">\(title)</TD></TR>"
        for row in rows { cells += "<TR>\(self.cells(row))</TR>" }
        if more > 0 {
            let words = schema.drawing.phrase("more", options.language, ["n": more])
            cells += "<TR><TD COLSPAN=\"3\" ALIGN=\"LEFT\">\(faint(words))</TD></TR>"
        }
        return DotText.table(cells, padding: 2)
    }

    /// Metric, value, note; a quotation takes the width of all three.
    private func cells(_ row: DotRow) -> String {
        let link = evidence(row)
        if row.isStatement {
            return "<TD COLSPAN=\"3\" ALIGN=\"LEFT\"\(link)>\(DotText.font(row.value, size: 11, palette.text))</TD>"
        }
        let colour = row.direction.flatMap { schema.value($0.rawValue, of: "direction")?.colour }.map(palette.accent)
        let metric = DotText.font(row.metric, size: 11, palette.text)
        let value = DotText.font(row.value, size: 11, colour ?? palette.text)
        let note = row.note.isEmpty ? "" : faint(row.note)
        return "<TD ALIGN=\"LEFT\"\(link)>\(metric)</TD><TD ALIGN=\"RIGHT\"\(link)>\(value)</TD><TD ALIGN=\"LEFT\">\(note)</TD>"
    }

    /// Attributes that lead from a value to the words and the article that give it.
    private func evidence(_ row: DotRow) -> String {
        guard options.hasLinks, let link = DotText.link(plan.articles[row.articleID]?.url) else { return "" }
        let words = DotText.html(DotText.short(row.evidence, 120))
        return " HREF=\"\(DotText.html(link))\" TARGET=\"_blank\" TOOLTIP=\"\(words)\""
    }

    private func faint(_ text: String) -> String { DotText.font(text, size: 9, palette.faint) }

    private func tooltip(_ entity: EntityNode) -> String {
        let type = schema.label(for: entity.type, language: options.language)
        let heading = ([entity.name] + entity.aliases).joined(separator: " / ") + " · " + type
        let rows = (plan.rows[entity.id] ?? []).prefix(4)
        return ([heading] + rows.map { "· " + DotText.short($0.evidence, 120) }).joined(separator: "\n")
    }
}
