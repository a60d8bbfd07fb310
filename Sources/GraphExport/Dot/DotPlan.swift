import GraphModel

/// What of a graph is drawn, and how much is not.
struct DotPlan {
    /// Best first.
    let edges: [DotEdge]
    /// Entities that a line reaches, in the order of the lines.
    let linked: [EntityNode]
    /// Entities that no line reaches, those with most to say first.
    let lone: [EntityNode]
    /// By entity id.
    let rows: [String: [DotRow]]
    let edgesLeftOut: Int
    let entitiesLeftOut: Int
    let names: [String: EntityNames]

    init(_ graph: Graph, _ schema: GraphSchema, _ options: DotOptions) {
        let entities = Dictionary(graph.entities.map { ($0.id, $0) }) { first, _ in first }
        let names = entities.mapValues(EntityNames.init)
        let all = DotEdges(graph, schema, options.language).edges.filter { entities[$0.from] != nil && entities[$0.to] != nil }
        edges = Array(all.prefix(max(0, options.edgeLimit)))
        edgesLeftOut = all.count - edges.count
        let maker = DotRows(schema: schema, language: options.language) { names[$0]?.text(options.language) ?? $0 }
        rows = Dictionary(grouping: graph.claims, by: \.subject).mapValues(maker.rows).filter { !$0.value.isEmpty }
        var seen: Set<String> = []
        linked = edges.flatMap { [$0.from, $0.to] }.filter { seen.insert($0).inserted }.compactMap { entities[$0] }
        let rows = rows
        let rest = rows.keys.filter { !seen.contains($0) && entities[$0] != nil }
            .sorted { (rows[$1]?.count ?? 0, $0) < (rows[$0]?.count ?? 0, $1) }
        lone = rest.prefix(max(0, options.loneLimit)).compactMap { entities[$0] }
        let drawable = Set(all.flatMap { [$0.from, $0.to] } + rows.keys.filter { entities[$0] != nil })
        entitiesLeftOut = drawable.count - linked.count - lone.count
        self.names = names
    }
}
