/// How far a label in an info line reaches: to the end of its own element.
///
/// In `<span>作者：王小明</span><span>阅读 3</span>` the value of 作者 is 王小明; in `<b>作者：</b><a>王小明</a>、<a>李四光</a>` both.
struct LabelScope {
    private let page: PageLines
    private var edges: ArraySlice<InlineEdge>
    /// Depth of the element that holds the label; 0 where the value stands in another.
    private var labelDepth = 0
    private var depth = Int.max

    init(_ page: PageLines, _ range: Range<Int>) {
        self.page = page
        edges = page.edges(in: range)
        if let first = edges.first { depth = first.depthBefore }
    }

    /// Notes that a label stands at the place reached.
    mutating func begin() { labelDepth = depth }

    /// Moves on to a position.
    ///
    /// - Parameters:
    ///   - isEmpty: nothing has been read behind the label, which is then another element than its value.
    /// - Returns: true where what has been read so far ends there.
    mutating func ends(at position: Int, isEmpty: Bool, isLabelled: Bool) -> Bool {
        var isEnd = false
        while let edge = edges.first, edge.position <= position {
            edges.removeFirst()
            depth = edge.depthBehind
            if isEmpty {
                labelDepth = 0
            } else if edge.partsNeighbours, isLabelled {
                let isGlued = page.folded[edge.position - 1] != 0x20
                if edge.shared < labelDepth || isGlued && labelDepth == 0 { isEnd = true }
            }
        }
        return isEnd
    }
}
