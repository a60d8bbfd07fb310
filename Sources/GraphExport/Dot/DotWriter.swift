package import GraphModel

/// Draws a graph for Graphviz: `dot -Tsvg`.
///
/// Entities are nodes, shaped and coloured by type, with their best values as rows; relations are lines, coloured by
/// direction, dashed where they are no facts. Only the best lines are drawn; the heading says how many are not.
package struct DotWriter: Sendable {
    private let schema: GraphSchema
    private let options: DotOptions

    /// - Parameter schema: gives labels, shapes and colours.
    package init(schema: GraphSchema, options: DotOptions = DotOptions()) {
        self.schema = schema
        self.options = options
    }

    /// The drawing, in the dot language.
    package func dot(_ graph: Graph) -> String {
        let plan = DotPlan(graph, schema, options)
        let node = DotNode(schema: schema, options: options)
        let nodes = { (entities: [EntityNode]) in
            entities.map { node.statement($0, plan.names[$0.id], plan.rows[$0.id] ?? []) }
        }
        let lines =
            heading(plan, graph.articles) + nodes(plan.lone) + grid(plan.lone) + nodes(plan.linked)
            + plan.edges.map(edge)
        return "digraph caimai {\n" + lines.joined(separator: "\n") + "\n}\n"
    }

    private func heading(_ plan: DotPlan, _ articles: [ArticleNode]) -> [String] {
        let font = "fontname=\(DotText.quoted(options.fonts))"
        let label = DotLegend(schema: schema, options: options).label(plan, articles)
        let colours = "color=\"\(schema.drawing.line)\", fontcolor=\"\(schema.drawing.text)\""
        return [
            "  graph [rankdir=LR, bgcolor=\"#FFFFFF\", pad=0.3, nodesep=0.25, ranksep=0.9, splines=true];",
            "  graph [labelloc=t, labeljust=l, \(font), label=<\(label)>];",
            "  node [style=filled, penwidth=1.2, margin=\"0.12,0.06\", height=0.3, \(font)];",
            "  edge [fontsize=11, arrowsize=0.7, \(font), \(colours)];",
        ]
    }

    private func edge(_ edge: DotEdge) -> String {
        let modality = schema.value(edge.modality, of: "modality")
        let direction = edge.direction.flatMap { schema.value($0.rawValue, of: "direction") }
        let colour = modality?.colour ?? direction?.colour
        let mood = edge.modality == schema.record("claim")?.field("modality")?.defaultValue ? nil : modality
        let labels =
            (edge.labels.count > 3 ? edge.labels.prefix(3) + ["…"] : edge.labels[...])
            + [mood.map { "(\($0.label[options.language]))" }].compactMap { $0 }
        let evidence = edge.claims.prefix(3).map { "· " + DotText.short($0.evidence.text, 120) }.joined(separator: "\n")
        var attributes = [
            "label=\(DotText.quoted(labels.joined(separator: "\n")))", "style=\(modality?.style ?? "solid")",
            "penwidth=\(width(edge))", "tooltip=\(DotText.quoted(evidence))", "labeltooltip=\(DotText.quoted(evidence))",
        ]
        if let colour { attributes += ["color=\"\(colour)\"", "fontcolor=\"\(colour)\""] }
        if edge.isSymmetric { attributes.append("dir=none") }
        return "  \(DotText.quoted(edge.from)) -> \(DotText.quoted(edge.to)) [\(attributes.joined(separator: ", "))];"
    }

    /// 1.1 for one claim, wider for more, 2.9 at most.
    private func width(_ edge: DotEdge) -> String { "\(10 + min(edge.claims.count, 10) * 2 - 1)".inserting(".") }

    /// Hidden lines that set entities without lines in rows of four.
    private func grid(_ entities: [EntityNode]) -> [String] {
        stride(from: 0, to: entities.count, by: 4).compactMap { start in
            let row = entities[start..<min(start + 4, entities.count)]
            return row.count < 2 ? nil : "  " + row.map { DotText.quoted($0.id) }.joined(separator: " -> ") + " [style=invis];"
        }
    }
}

extension String {
    /// A point before the last digit: `11` → `1.1`.
    fileprivate func inserting(_ point: String) -> String { dropLast() + point + suffix(1) }
}
