import Ingestion

/// What each node of a page is: its role, what its class says, whether a reader sees it.
struct PageSurvey: Sendable {
    let tree: PageTree
    private(set) var roles: [ElementRole]
    /// What a node's own class and id say.
    private(set) var own: [BoxHints]
    /// The same with all that its ancestors say.
    private(set) var inherited: [BoxHints]
    private(set) var isHidden: [Bool]
    private(set) var isLinked: [Bool]
    /// Tables whose rows are data; others only lay out the page.
    private(set) var isDataTable: [Bool]
    /// Elements whose content is metadata, in order.
    private(set) var sources: [Int] = []

    /// - Parameter showingHidden: keeps what the page hides, for pages whose whole article is hidden until a script runs.
    /// - Complexity: O(n)
    init(_ tree: PageTree, tables: CleaningTables, showingHidden: Bool = false) {
        let count = tree.nodes.count
        self.tree = tree
        roles = Array(repeating: .inline, count: count)
        own = Array(repeating: [], count: count)
        inherited = Array(repeating: [], count: count)
        isHidden = Array(repeating: false, count: count)
        isLinked = Array(repeating: false, count: count)
        isDataTable = Array(repeating: false, count: count)
        var known: [String: BoxHints] = [:]
        var hasTables = false
        let rules = showingHidden ? StyleRules() : Self.rules(of: tree)
        for i in 0..<count {
            let node = tree.nodes[i]
            let parent = node.parent
            if parent >= 0 {
                inherited[i] = inherited[parent]
                isHidden[i] = isHidden[parent]
                isLinked[i] = isLinked[parent]
            }
            guard node.kind == .element else { continue }
            let entry = tables.roles[node.name]
            let role = entry.role
            roles[i] = role
            if entry.isSource { sources.append(i) }
            if role == .table { hasTables = true }
            if role == .skip { isHidden[i] = true }
            if role == .link { isLinked[i] = true }
            own[i].formUnion(entry.hints)
            let isRoot = node.name == "body" || node.name == "html"
            if !isRoot, !rules.isEmpty, Self.hides(node, rules) { isHidden[i] = true }
            if !isRoot { read(node.attributes, of: i, hints: tables.hints, known: &known, showingHidden: showingHidden) }
            if role == .inline, own[i].contains(.quote), !isHidden[i] { isHidden[i] = isQuote(i) }
            inherited[i].formUnion(own[i])
        }
        if hasTables { findDataTables() }
    }

    /// What the page's own style sheets hide.
    private static func rules(of tree: PageTree) -> StyleRules {
        var rules = StyleRules()
        for i in tree.nodes.indices where tree.nodes[i].kind == .element && tree.nodes[i].name == "style" {
            rules.add(PageMetadata.wholeText(of: i, in: tree))
        }
        return rules
    }

    private static func hides(_ node: PageTree.Node, _ rules: StyleRules) -> Bool {
        node["class"].map(rules.hides(class:)) ?? false || node["id"].map(rules.hides(id:)) ?? false
    }

    private mutating func read(
        _ attributes: [PageTree.Attribute], of i: Int, hints: ClassHints, known: inout [String: BoxHints],
        showingHidden: Bool
    ) {
        for attribute in attributes {
            switch attribute.name {
            case "class", "id":
                if let found = known[attribute.value] {
                    own[i].formUnion(found)
                } else {
                    let found = hints.hints(in: attribute.value)
                    known[attribute.value] = found
                    own[i].formUnion(found)
                }
            case "itemprop":
                if attribute.value == "articleBody" { own[i].formUnion(.body) }
            case "hidden":
                if !showingHidden { isHidden[i] = true }
            case "style":
                if !showingHidden, InlineStyle.hides(attribute.value) { isHidden[i] = true }
            default: break
            }
        }
    }

    /// A live price inside a sentence: `(3.21, +1.2%)`.
    private func isQuote(_ i: Int) -> Bool {
        let text = tree.text(of: i).utf8
        return text.count <= 40 && !text.isEmpty && text.allSatisfy { $0 < 0x80 && !($0 >= 0x61 && $0 <= 0x7A) }
    }

    /// Forgets what the class of a box says against its text where that box holds nearly all sentences of the page.
    ///
    /// `<div id="sidebar-layout">` around everything is no sidebar.
    mutating func trustWideBoxes(_ page: PageLines) {
        var sums = [0]
        for line in page.lines { sums.append((sums.last ?? 0) + (line.marks > 0 ? line.ownLetters : 0)) }
        let total = sums.last ?? 0
        var isChanged = false
        for i in roles.indices where !own[i].isDisjoint(with: [.apart, .noise]) {
            let range = page.lines(inside: i, of: self)
            guard (sums[range.upperBound] - sums[range.lowerBound]) * 10 >= total * 9 else { continue }
            own[i].subtract([.apart, .noise])
            isChanged = true
        }
        guard isChanged else { return }
        for i in roles.indices {
            let parent = tree.nodes[i].parent
            inherited[i] = parent >= 0 ? inherited[parent].union(own[i]) : own[i]
        }
    }

    /// A table is data where it has several rows of short cells and no table inside.
    private mutating func findDataTables() {
        var shapes: [Int: TableShape] = [:]
        var tableOf = Array(repeating: -1, count: tree.nodes.count)
        for (i, node) in tree.nodes.enumerated() {
            let outer = node.parent >= 0 ? tableOf[node.parent] : -1
            tableOf[i] = outer
            if roles[i] == .table {
                tableOf[i] = i
                shapes[i] = TableShape()
                if outer >= 0 { shapes[outer]?.tables += 1 }
            }
            guard outer >= 0 else { continue }
            switch (node.kind, roles[i]) {
            case (.element, .row): shapes[outer]?.rows += 1
            case (.element, .cell): shapes[outer]?.begin(cellAt: i)
            case (.element, .heading): shapes[outer]?.headings += 1
            case (.text, _) where !isHidden[i]: shapes[outer]?.add(node.text, isLinked: isLinked[i])
            default: break
            }
        }
        for (i, shape) in shapes { isDataTable[i] = shape.isData }
    }
}

/// Counts of one table.
struct TableShape: Sendable {
    var rows = 0
    var tables = 0
    var headings = 0
    private var cells = 0
    private var bytes = 0
    private var linkedBytes = 0
    private var cellBytes = 0
    private var longCells = 0

    /// A cell of more than 80 characters is prose.
    private static let longCell = 240

    mutating func begin(cellAt node: Int) {
        cells += 1
        cellBytes = 0
    }

    mutating func add(_ text: String, isLinked: Bool) {
        let visible = text.utf8.reduce(into: 0) { $0 += $1 > 0x20 ? 1 : 0 }
        bytes += visible
        if isLinked { linkedBytes += visible }
        let before = cellBytes
        cellBytes += visible
        if before <= Self.longCell, cellBytes > Self.longCell { longCells += 1 }
    }

    var isData: Bool {
        tables == 0 && headings == 0 && rows >= 2 && cells * 2 >= rows * 3 && longCells * 10 <= cells
            && linkedBytes * 2 <= bytes
    }
}
