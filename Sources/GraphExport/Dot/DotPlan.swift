import GraphModel

/// What of a graph is drawn, and how much is not.
struct DotPlan {
    /// Best first.
    let edges: [DotEdge]
    /// Entities that a line reaches, in the order of the lines.
    let linked: [EntityNode]
    /// Entities that no line reaches, those with most to say first.
    let lone: [EntityNode]
    /// All that are drawn.
    var drawn: [EntityNode] { linked + lone }
    /// By entity id.
    let rows: [String: [DotRow]]
    let edgesLeftOut: Int
    let entitiesLeftOut: Int
    let density: DotDensity
    let names: [String: EntityNames]
    /// By id.
    let articles: [String: ArticleNode]

    init(_ graph: Graph, _ schema: GraphSchema, _ options: DotOptions) {
        let entities = Dictionary(graph.entities.map { ($0.id, $0) }) { first, _ in first }
        let names = entities.mapValues(EntityNames.init)
        let all = DotEdges(graph, schema, options).edges.filter { entities[$0.from] != nil && entities[$0.to] != nil }
        edges = Array(all.prefix(max(0, options.edgeLimit)))
        edgesLeftOut = all.count - edges.count
        let maker = DotRows(schema: schema, language: options.language) { names[$0]?.text(options.language) ?? $0 }
        let found = Dictionary(grouping: graph.claims, by: \.subject).mapValues(maker.rows).filter { !$0.value.isEmpty }
        var seen: Set<String> = []
        linked = edges.flatMap { [$0.from, $0.to] }.filter { seen.insert($0).inserted }.compactMap { entities[$0] }
        let rest = found.keys.filter { !seen.contains($0) && entities[$0] != nil }.sorted { a, b in
            let (isFocusA, isFocusB) = (options.focus.contains(a), options.focus.contains(b))
            if isFocusA != isFocusB { return isFocusA }
            return (found[b]?.count ?? 0, a) < (found[a]?.count ?? 0, b)
        }
        lone = rest.prefix(max(0, options.loneLimit)).compactMap { entities[$0] }
        let drawable = Set(all.flatMap { [$0.from, $0.to] } + found.keys.filter { entities[$0] != nil })
        entitiesLeftOut = drawable.count - linked.count - lone.count + options.entitiesLeftOut
        density = DotDensity(entities: linked.count + lone.count, options)
        let isLone = Set(lone.map(\.id))
        // A quotation makes a node wide: it is shown only where the entity stands for itself.
        var kept: [String: [DotRow]] = [:]
        for id in seen.union(isLone) {
            let isAlone = isLone.contains(id) || options.focus.contains(id)
            kept[id] = found[id]?.filter { isAlone || !$0.isStatement }
        }
        rows = kept
        self.names = names
        articles = Dictionary(graph.articles.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Rows that an entity's node has room for, and how many it has not.
    func shown(_ id: String, _ options: DotOptions) -> (rows: [DotRow], more: Int) {
        let all = rows[id] ?? []
        let limit = options.focus.contains(id) ? density.focusRows : density.rows
        return (Array(all.prefix(limit)), limit == 0 ? 0 : max(0, all.count - limit))
    }

    /// What an entity is called for the reader.
    func name(_ id: String, _ language: String) -> String { names[id]?.text(language) ?? id }
}
