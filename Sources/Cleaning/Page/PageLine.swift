import Ingestion
import Lexicons

/// A run of text that a reader sees as one line or paragraph.
struct PageLine: Sendable {
    /// Place in the page's characters.
    let range: Range<Int>
    /// The block that holds it.
    let block: Int
    /// The first text node inside.
    let firstNode: Int
    /// Characters that are not blank.
    let letters: Int
    /// Those of them inside links.
    let linkLetters: Int
    /// Marks that part or end sentences.
    let marks: Int
    /// A row of a data table.
    let isRow: Bool
    /// Where the link begins that ends the line.
    var lastLink: Int?

    var ownLetters: Int { letters - linkLetters }
    /// True where most of the line is a link.
    var isLink: Bool { linkLetters * 10 >= letters * 6 && linkLetters > 0 }
}

/// The text of a page as lines in the order in which they stand.
struct PageLines: Sendable {
    /// Characters of all lines, white space collapsed.
    let scalars: [UInt32]
    /// The same, folded.
    let folded: [UInt32]
    let lines: [PageLine]
    /// For every node, the number of lines that begin before it.
    let before: [Int32]
    /// Where one element inside a line gives way to another, in order.
    let edges: [InlineEdge]

    init(scalars: [UInt32], lines: [PageLine], nodeCount: Int, edges: [InlineEdge] = []) {
        self.edges = edges
        self.scalars = scalars
        let folding = ScriptFolding.shared
        folded = scalars.map { folding.fold($0) }
        self.lines = lines
        var before = [Int32](repeating: 0, count: nodeCount + 1)
        for line in lines { before[min(line.firstNode + 1, nodeCount)] += 1 }
        for i in 1..<before.count { before[i] += before[i - 1] }
        self.before = before
    }

    /// The words of a line.
    func text(_ line: PageLine) -> String { text(line.range) }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }

    func folded(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in folded[range] { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }

    /// The edges inside a range, in order.
    func edges(in range: Range<Int>) -> ArraySlice<InlineEdge> {
        let first = edges.firstPosition { $0.position >= range.lowerBound }
        let last = edges.firstPosition { $0.position >= range.upperBound }
        return edges[first..<last]
    }

    /// The lines that begin inside a node.
    func lines(inside node: Int, of survey: PageSurvey) -> Range<Int> {
        let lower = Int(before[node])
        return lower..<max(lower, Int(before[min(survey.tree.nodes[node].end, before.count - 1)]))
    }
}
