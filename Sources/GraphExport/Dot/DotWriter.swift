package import GraphModel

/// Draws a graph for Graphviz: `dot -Tsvg`.
///
/// Entities are nodes, shaped and coloured by type, with their best values as rows; relations are lines, coloured by
/// direction, dashed where they are no facts, wider the more independent sources say them. Groups and owners are boxes. Only the
/// best lines are drawn; the heading says how many are not. A graph of more than ninety entities becomes a map: names
/// and lines only, in boxes of what belongs together.
package struct DotWriter: Sendable {
    private let schema: GraphSchema
    private let options: DotOptions

    /// - Parameter schema: gives labels, shapes and colours.
    package init(schema: GraphSchema, options: DotOptions = DotOptions()) {
        self.schema = schema
        self.options = options
    }

    /// The drawing, in the dot language.
    package func dot(_ graph: Graph) -> String { dot(DotPlan(graph, schema, options)) }

    /// The drawing of a plan.
    func dot(_ plan: DotPlan) -> String {
        let palette = DotPalette(schema, options.theme)
        let node = DotNode(schema: schema, options: options, plan: plan, palette: palette)
        let line = DotLine(schema: schema, options: options, plan: plan, palette: palette)
        let boxes = boxes(plan)
        let home = boxes.enumerated().reduce(into: [String: Int]()) { home, box in
            for member in box.element.members { home[member] = box.offset }
        }
        var lines = heading(plan, palette)
        for (index, entity) in plan.drawn.enumerated() { lines.append(node.statement(entity, number: index + 1)) }
        for (index, box) in boxes.enumerated() { lines += statement(box, index + 1, palette) }
        let parts = layout(plan) == .dot ? DotComponents(plan.drawn.map(\.id), plan.edges, focus: options.focus) : nil
        for (index, edge) in plan.edges.enumerated() {
            let isBoxed = !plan.density.isMap && edge.nesting != nil && home[edge.from] != nil && home[edge.from] == home[edge.to]
            lines.append(line.statement(edge, number: index + 1, isBoxed: isBoxed, in: parts))
        }
        if let parts { lines += parts.joints.map { joint($0.from, $0.to) } }
        return "digraph caimai {\n" + lines.joined(separator: "\n") + "\n}\n"
    }

    private func layout(_ plan: DotPlan) -> DotOptions.Layout { options.layout ?? (plan.density.isMap ? .fdp : .dot) }

    private func heading(_ plan: DotPlan, _ palette: DotPalette) -> [String] {
        let font = "fontname=\(DotText.quoted(options.fonts))"
        let label = DotLegend(schema: schema, options: options, palette: palette).label(plan)
        let colours = "color=\"\(palette.line)\", fontcolor=\"\(palette.text)\""
        let layout = layout(plan)
        let way =
            layout == .dot
            ? "rankdir=LR, nodesep=0.2, ranksep=\(plan.density.isMap ? "0.5" : "0.55")"
            : "layout=\(layout.rawValue), overlap=\(layout == .fdp ? "\"9:prism\"" : "prism"), sep=\"+10\", outputorder=edgesfirst"
        // Curves around boxes cost a hundred times as much as straight lines.
        let splines = layout == .dot || !plan.density.isMap ? "true" : "line"
        return [
            "  graph [\(way), bgcolor=\"\(palette.background)\", pad=0.3, splines=\(splines)];",
            "  graph [labelloc=t, labeljust=l, \(font), label=<\(label)>];",
            "  node [style=filled, penwidth=1.2, margin=\"0.12,0.06\", height=0.3, \(font)];",
            "  edge [fontsize=11, arrowsize=0.7, \(font), \(colours)];",
        ]
    }

    private func boxes(_ plan: DotPlan) -> [DotBox] {
        let name = { (id: String) in plan.name(id, options.language) }
        return plan.density.isMap
            ? DotBoxes(communities: plan.edges, plan.linked.map(\.id), name: name).boxes
            : DotBoxes(nesting: plan.edges, schema, options.language, name: name).boxes
    }

    /// A box with the entities in it.
    private func statement(_ box: DotBox, _ number: Int, _ palette: DotPalette) -> [String] {
        let label = DotText.font(DotText.short(box.label, 24), size: 11, palette.faint)
        let look = "style=\"filled,rounded\", color=\"\(palette.faint)\", fillcolor=\"\(palette.box)\", penwidth=0.6, margin=10"
        return [
            "  subgraph cluster\(number) {",
            "    graph [\(look), label=<\(box.label.isEmpty ? "" : label)>, tooltip=\(DotText.quoted(box.label))];",
            "    " + box.members.map { DotText.quoted($0) + ";" }.joined(separator: " "), "  }",
        ]
    }

    /// A hidden line that sets two parts side by side.
    private func joint(_ from: String, _ to: String) -> String {
        "  \(DotText.quoted(from)) -> \(DotText.quoted(to)) [style=invis];"
    }
}
