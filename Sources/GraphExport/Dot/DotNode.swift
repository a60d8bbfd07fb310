import GraphModel

/// Draws one entity: its name, its type by shape and colour, and its best values as rows.
struct DotNode {
    let schema: GraphSchema
    let options: DotOptions

    /// The node statement.
    func statement(_ entity: EntityNode, _ names: EntityNames?, _ rows: [DotRow]) -> String {
        let look = schema.look(of: entity.type)
        let name = names?.text(options.language) ?? entity.name
        let shown = name.isEmpty ? entity.id : name
        let attributes = [
            rows.isEmpty ? "shape=\(look?.shape ?? "box")" : "shape=\(look?.card ?? "box")",
            "fillcolor=\"\(look?.fill ?? "#FFFFFF")\"",
            "color=\"\(look?.line ?? schema.drawing.line)\"", "label=<\(label(shown, rows, look))>",
            "tooltip=\(DotText.quoted(tooltip(entity, rows)))",
        ]
        let isCard = !rows.isEmpty && look?.card != look?.shape
        return
            "  \(DotText.quoted(entity.id)) [\((attributes + (isCard ? ["style=\"filled,rounded\""] : [])).joined(separator: ", "))];"
    }

    private func label(_ name: String, _ rows: [DotRow], _ look: EntityType.Look?) -> String {
        let title = DotText.font(DotText.short(name, 24), size: 14, look?.line ?? schema.drawing.text, isBold: true)
        if rows.isEmpty { return title }
        var cells = "<TR><TD COLSPAN=\"3\">\(title)</TD></TR>"
        for row in rows.prefix(options.rowLimit) { cells += "<TR>\(self.cells(row))</TR>" }
        let more = rows.count - min(rows.count, options.rowLimit)
        if more > 0 {
            let words = schema.drawing.phrase("more", options.language, ["n": more])
            cells += "<TR><TD COLSPAN=\"3\" ALIGN=\"LEFT\">\(faint(words))</TD></TR>"
        }
        return DotText.table(cells, padding: 2)
    }

    /// Metric, value, note.
    private func cells(_ row: DotRow) -> String {
        let colour = row.direction.flatMap { schema.value($0.rawValue, of: "direction")?.colour }
        let metric = DotText.font(row.metric, size: 11, schema.drawing.text)
        let value = DotText.font(row.value, size: 11, colour ?? schema.drawing.text)
        let note = row.note.isEmpty ? "" : faint(row.note)
        return "<TD ALIGN=\"LEFT\">\(metric)</TD><TD ALIGN=\"RIGHT\">\(value)</TD><TD ALIGN=\"LEFT\">\(note)</TD>"
    }

    private func faint(_ text: String) -> String { DotText.font(text, size: 9, schema.drawing.faint) }

    private func tooltip(_ entity: EntityNode, _ rows: [DotRow]) -> String {
        let type = schema.label(for: entity.type, language: options.language)
        let heading = ([entity.name] + entity.aliases).joined(separator: " / ") + " · " + type
        return ([heading] + rows.prefix(options.rowLimit).map { "· " + DotText.short($0.evidence, 120) }).joined(separator: "\n")
    }
}
