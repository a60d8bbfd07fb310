import Ingestion

/// Cuts the text of a page into lines: at blocks, at `<br>`, at rows of data tables.
///
/// `<p>营收<b>3.2亿元</b></p>同比` gives `营收3.2亿元` and `同比`.
struct LineBuilder {
    private let survey: PageSurvey
    private var text = CollapsedText()
    private var lines: [PageLine] = []
    private var start = 0
    private var letters = 0
    private var linkLetters = 0
    private var marks = 0
    private var firstNode = -1
    /// The text node of the line that was added last.
    private var lastNode = -1
    private var edges: [InlineEdge] = []
    private var isRow = false
    private var wasLinked = false
    /// Where the link begins that ends the line so far.
    private var linkStart = 0
    /// Blocks that are open, the innermost last.
    private var open: [Int] = [0]
    /// Where the row of a data table ends that is being read.
    private var rowEnd = 0

    private init(_ survey: PageSurvey) {
        self.survey = survey
    }

    static func lines(of survey: PageSurvey) -> PageLines {
        var builder = LineBuilder(survey)
        builder.read()
        return PageLines(
            scalars: builder.text.scalars, lines: builder.lines, nodeCount: survey.tree.nodes.count, edges: builder.edges)
    }

    private mutating func read() {
        let nodes = survey.tree.nodes
        var i = 0
        while i < nodes.count {
            close(before: i)
            if survey.isHidden[i] {
                i = max(i + 1, nodes[i].end)
                continue
            }
            switch nodes[i].kind {
            case .text: add(nodes[i].text, of: i)
            case .element: enter(i)
            case .document, .comment: break
            }
            i += 1
        }
        close(before: nodes.count)
        flush()
    }

    private mutating func close(before i: Int) {
        while open.count > 1, let last = open.last, survey.tree.nodes[last].end <= i {
            if i >= rowEnd { flush() }
            open.removeLast()
        }
    }

    private mutating func enter(_ i: Int) {
        let role = survey.roles[i]
        if i < rowEnd {
            if role == .cell { text.add(tab: start) } else if role.isBlock || role == .break { text.addSpace() }
            return
        }
        if role == .break { flush() }
        guard role.isBlock else { return }
        flush()
        open.append(i)
        if role == .row, isInDataTable(i) {
            rowEnd = survey.tree.nodes[i].end
            isRow = true
        }
    }

    private func isInDataTable(_ row: Int) -> Bool {
        var node = survey.tree.nodes[row].parent
        while node >= 0 {
            if survey.roles[node] == .table { return survey.isDataTable[node] }
            node = survey.tree.nodes[node].parent
        }
        return false
    }

    private mutating func add(_ string: String, of node: Int) {
        let before = text.scalars.count
        let isLinked = survey.isLinked[node]
        let counts = text.add(EntityText.unescaped(string), lineStart: start, atLink: isLinked != wasLinked)
        if isLinked, !wasLinked { linkStart = before }
        wasLinked = isLinked
        guard text.scalars.count > before else { return }
        if firstNode < 0 {
            firstNode = node
        } else if let edge = InlineEdge(
            before: lastNode, behind: node, at: text.isBlank(at: before) ? before + 1 : before, in: survey.tree)
        {
            edges.append(edge)
        }
        lastNode = node
        letters += counts.letters
        marks += counts.marks
        if isLinked { linkLetters += counts.letters }
    }

    private mutating func flush() {
        text.endLine()
        if letters > 0 {
            lines.append(
                PageLine(
                    range: start..<text.scalars.count, block: open.last ?? 0, firstNode: firstNode, letters: letters,
                    linkLetters: linkLetters, marks: marks, isRow: isRow, lastLink: wasLinked ? max(start, linkStart) : nil))
        } else {
            text.remove(from: start)
        }
        start = text.scalars.count
        (letters, linkLetters, marks, firstNode, isRow, wasLinked) = (0, 0, 0, -1, false, false)
    }
}
