import GraphModel

/// Draws one line: style by modality, colour by direction, width by the number of independent sources.
struct DotLine {
    let schema: GraphSchema
    let options: DotOptions
    let plan: DotPlan
    let palette: DotPalette

    /// The edge statement.
    ///
    /// - Parameters:
    ///   - number: names the line in SVG: `e3`.
    ///   - isBoxed: true where a box says already that the one belongs to the other.
    ///   - parts: says how the line is laid out; nil for layouts that need no word.
    func statement(_ edge: DotEdge, number: Int, isBoxed: Bool, in parts: DotComponents?) -> String {
        let isTurned = parts?.isTurned(edge) ?? false
        let evidence = DotText.quoted(evidence(edge))
        var attributes = ["id=\"e\(number)\""]
        if !plan.density.isMap, !isBoxed { attributes.append("label=<\(label(edge))>") }
        attributes += [
            "style=\(modality(edge)?.style ?? "solid")", "penwidth=\(width(edge))", "tooltip=\(evidence)",
            "labeltooltip=\(evidence)",
        ]
        if let colour = colour(edge) { attributes += ["color=\"\(colour)\"", "fontcolor=\"\(colour)\""] }
        if isBoxed { attributes.append("color=\"\(palette.faint)\"") }
        if edge.isSymmetric { attributes.append("dir=none") } else if isTurned { attributes.append("dir=back") }
        if parts?.isLoose(edge) == true { attributes.append("constraint=false") }
        if let link = link(edge) { attributes += ["URL=\(DotText.quoted(link))", "target=\"_blank\""] }
        let (first, second) = isTurned ? (edge.to, edge.from) : (edge.from, edge.to)
        return "  \(DotText.quoted(first)) -> \(DotText.quoted(second)) [\(attributes.joined(separator: ", "))];"
    }

    /// The address of the first article that has one.
    private func link(_ edge: DotEdge) -> String? {
        guard options.hasLinks else { return nil }
        return edge.claims.lazy.compactMap { DotText.link(plan.articles[$0.articleID]?.url) }.first
    }

    private func modality(_ edge: DotEdge) -> Field.Value? { schema.value(edge.modality, of: "modality") }

    private func colour(_ edge: DotEdge) -> String? {
        let direction = edge.direction.flatMap { schema.value($0.rawValue, of: "direction") }
        return (modality(edge)?.colour ?? direction?.colour).map(palette.accent)
    }

    /// The label on the colour of the ground, so that lines behind it do not cross it out.
    private func label(_ edge: DotEdge) -> String {
        let isDefault = edge.modality == schema.factModality
        let mood = isDefault ? nil : modality(edge).map { "(\($0.label[options.language]))" }
        let shown = edge.labels.count > 3 ? edge.labels.prefix(3) + ["…"] : edge.labels[...]
        let words = (shown + [mood].compactMap { $0 }).map(DotText.html).joined(separator: "<BR/>")
        let table = "BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" BGCOLOR=\"\(palette.background)\""
        return "<TABLE \(table)><TR><TD>\(words)</TD></TR></TABLE>"
    }

    /// Up to three sentences, each with who published it and when.
    private func evidence(_ edge: DotEdge) -> String {
        edge.claims.prefix(3).map { claim in
            let article = plan.articles[claim.articleID]
            let source = [article?.publisher, (article?.published).map { String($0.prefix(10)) }].compactMap { $0 }
            return "· " + DotText.short(claim.evidence.text, 120)
                + (source.isEmpty ? "" : " — " + source.joined(separator: " "))
        }.joined(separator: "\n")
    }

    /// 1.2 for one source, wider for more, 5.2 at most.
    private func width(_ edge: DotEdge) -> String {
        let more = min(max(edge.sources, 1) - 1, 5)
        let tenths = plan.density.isMap ? 8 + more * 5 : 12 + more * 8
        return "\(tenths / 10).\(tenths % 10)"
    }
}
