import Ingestion

/// The box of a page that holds the article.
struct BodyBox: Sendable {
    let node: Int
    /// Its lines.
    let lines: Range<Int>
    /// Characters of prose inside.
    let prose: Int
}

/// Finds the box whose lines have the greatest sum of values, and the innermost that holds nearly all of that.
struct BodyFinder: Sendable {
    private let page: PageLines
    private let survey: PageSurvey
    private let sums: [Int]
    private let positives: [Int]

    /// A box inside stands for its parent where it holds this share, in tenths, of the parent's text.
    private static let share = 9
    /// Text of less value beside a box does not keep its parent.
    private static let leastText = 15

    init(_ page: PageLines, _ survey: PageSurvey, values: [Int]) {
        self.page = page
        self.survey = survey
        var sum = 0
        var positive = 0
        var sums = [0]
        var positives = [0]
        for value in values {
            sum += value
            positive += max(0, value)
            sums.append(sum)
            positives.append(positive)
        }
        self.sums = sums
        self.positives = positives
    }

    /// - Returns: nil where no box holds more text than noise.
    /// - Complexity: O(n)
    func box() -> BodyBox? {
        var best = -1
        var bestSum = 0
        for i in survey.roles.indices where survey.roles[i].isBlock || i == 0 {
            let range = page.lines(inside: i, of: survey)
            let sum = sums[range.upperBound] - sums[range.lowerBound]
            if sum > bestSum || (sum == bestSum && best >= 0 && survey.tree.nodes[i].depth > survey.tree.nodes[best].depth) {
                (best, bestSum) = (i, sum)
            }
        }
        guard best >= 0 else { return nil }
        let node = innermost(from: best)
        let range = page.lines(inside: node, of: survey)
        return BodyBox(node: node, lines: range.lowerBound..<end(behind: range), prose: positive(in: node))
    }

    /// The end of the paragraphs that stand right behind a box and are made as its last one is: a stray end tag closed it early.
    private func end(behind range: Range<Int>) -> Int {
        guard let last = range.last(where: { value(of: $0) >= Self.leastText && page.lines[$0].marks > 0 }),
            last + 1 == range.upperBound
        else { return range.upperBound }
        var end = range.upperBound
        while end < page.lines.count, value(of: end) >= Self.leastText, page.lines[end].marks > 0, isMadeAlike(last, end) {
            end += 1
        }
        return end
    }

    private func isMadeAlike(_ one: Int, _ other: Int) -> Bool {
        let (left, right) = (page.lines[one], page.lines[other])
        let (block, next) = (survey.tree.nodes[left.block], survey.tree.nodes[right.block])
        guard block.name == next.name, block["class"] == next["class"], block.name == "p" || block["class"] != nil else {
            return false
        }
        let (text, behind) = (survey.tree.nodes[left.firstNode].parent, survey.tree.nodes[right.firstNode].parent)
        return survey.tree.nodes[text].name == survey.tree.nodes[behind].name && next.depth < block.depth
    }

    private func positive(in node: Int) -> Int {
        let range = page.lines(inside: node, of: survey)
        return positives[range.upperBound] - positives[range.lowerBound]
    }

    /// True where text stands right before or behind a box, with nothing that is no text between them.
    private func goesOn(beside inner: Int, in outer: Int) -> Bool {
        let inside = page.lines(inside: inner, of: survey)
        let around = page.lines(inside: outer, of: survey)
        let behind = (inside.upperBound..<around.upperBound).first { value(of: $0) != 0 }
        let before = (around.lowerBound..<inside.lowerBound).last { value(of: $0) != 0 }
        return [before, behind].contains { line in
            line.map { value(of: $0) >= Self.leastText && page.lines[$0].marks > 0 } ?? false
        }
    }

    private func value(of line: Int) -> Int { sums[line + 1] - sums[line] }

    private func innermost(from start: Int) -> Int {
        var node = start
        while true {
            let whole = positive(in: node)
            let inner = survey.tree.children(of: node).first {
                survey.tree.nodes[$0].kind == .element && page.lines(inside: $0, of: survey).count > 0
                    && positive(in: $0) * 10 >= whole * Self.share
            }
            guard let inner, !goesOn(beside: inner, in: node) else { return node }
            node = inner
        }
    }
}
