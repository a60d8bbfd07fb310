import Ingestion

/// Chooses the lines of a body box that are the article's own.
struct BodyCleaner: Sendable {
    private let page: PageLines
    private let survey: PageSurvey
    private let values: LineValues
    private let labels: CreditLabels

    /// Words in a box of another class are kept where they are this share of the body, in percent.
    private static let apartShare = 40
    private static let noiseShare = 15

    init(_ page: PageLines, _ survey: PageSurvey, values: LineValues, labels: CreditLabels) {
        self.page = page
        self.survey = survey
        self.values = values
        self.labels = labels
    }

    /// Numbers of the lines to keep, in order.
    ///
    /// - Parameter headline: number of the headline's line; it and what stands above it are left out.
    func lines(of box: BodyBox, headline: Int?) -> [Int] {
        var isKept = Array(repeating: true, count: page.lines.count)
        dropHintedBoxes(in: box, from: &isKept)
        dropSections(in: box, from: &isKept)
        let first = firstLine(of: box, headline: headline)
        for i in box.lines where isKept[i] {
            isKept[i] = !values.isRepeated[i] && i >= first && values.effects[i] == nil && !isLoneLink(i, in: box)
        }
        let kept = box.lines.filter { isKept[$0] }
        return kept.isEmpty ? [] : trimmed(kept, in: box)
    }

    private func dropHintedBoxes(in box: BodyBox, from isKept: inout [Bool]) {
        let letters = box.lines.reduce(0) { $0 + page.lines[$1].letters }
        for node in survey.tree.descendants(of: box.node) {
            let hints = survey.own[node]
            guard hints.contains(.apart) || hints.contains(.noise) || hints.contains(.editor) else { continue }
            let range = page.lines(inside: node, of: survey)
            let share = range.reduce(0) { $0 + page.lines[$1].letters } * 100
            let limit = hints.contains(.apart) ? Self.apartShare : Self.noiseShare
            guard share < letters * limit else { continue }
            for i in range { isKept[i] = false }
        }
    }

    /// A line such as 相关阅读 and the links below it, or all that follows in a box that it heads.
    private func dropSections(in box: BodyBox, from isKept: inout [Bool]) {
        for i in box.lines where values.effects[i] == .section {
            var k = i
            while k < box.lines.upperBound, k == i || values.isApart[k] {
                isKept[k] = false
                k += 1
            }
        }
    }

    /// The first line behind the headline and the line of time and source below it.
    private func firstLine(of box: BodyBox, headline: Int?) -> Int {
        guard let headline, box.lines.contains(headline) else { return skipInfo(from: box.lines.lowerBound, in: box) }
        let before = box.lines.lowerBound..<headline
        let prose = before.reduce(0) { $0 + max(0, values.values[$1]) }
        return prose * 4 > box.prose ? box.lines.lowerBound : skipInfo(from: headline + 1, in: box)
    }

    private func skipInfo(from start: Int, in box: BodyBox) -> Int {
        var i = start
        let scanner = DateScanner(page.folded)
        while i < min(start + 8, box.lines.upperBound) {
            let line = page.lines[i]
            let hints = survey.inherited[line.block].subtracting(survey.inherited[box.node])
            let isField = !hints.intersection(.fields).isEmpty && line.letters < 60 && line.marks <= 1 && !endsSentence(line)
            let isDated =
                line.letters < 60 && scanner.first(in: line.range) != nil && line.marks <= 1 && !line.isRow
                && !endsSentence(line)
            guard isField || isDated || values.effects[i] != nil || line.isLink else { break }
            i += 1
        }
        return i
    }

    private func endsSentence(_ line: PageLine) -> Bool {
        guard let last = page.folded[line.range].last else { return false }
        return last == 0x3002 || last == 0x21 || last == 0x3F
    }

    /// A link that stands alone is no paragraph; one sentence of a paragraph may be a link.
    private func isLoneLink(_ i: Int, in box: BodyBox) -> Bool {
        let line = page.lines[i]
        guard line.isLink, !line.isRow else { return false }
        return line.marks < 2 || line.letters < 30
    }

    /// Cuts what follows the credits at the end.
    private func trimmed(_ kept: [Int], in box: BodyBox) -> [Int] {
        let total = kept.reduce(0) { $0 + page.lines[$1].letters }
        var seen = 0
        var end = kept.count
        for (k, i) in kept.enumerated() {
            let creditsBefore = (k == 0 ? box.lines.lowerBound : kept[k - 1] + 1)..<i
            if seen * 10 >= total * 7, creditsBefore.contains(where: isCredit) {
                end = k
                break
            }
            seen += page.lines[i].letters
        }
        var result = Array(kept[..<end])
        while let last = result.last, isSignature(last) { result.removeLast() }
        return result
    }

    /// True for 责任编辑 and the like.
    private func isCredit(_ i: Int) -> Bool {
        let core = NoiseLines.trimmed(page.lines[i].range, in: page.folded)
        guard values.effects[i] == .drop, let label = labels.label(in: page.folded, at: core.lowerBound, before: core.upperBound),
            label.end < core.upperBound, !BylineNames.isHan(page.folded[label.end])
        else { return false }
        return label.role == .editor || label.role == .source
    }

    /// A reporter's name on a line of its own: `财经报记者 王小明`.
    private func isSignature(_ i: Int) -> Bool {
        let line = page.lines[i]
        guard line.letters <= 24, line.marks == 0 else { return false }
        return line.range.contains { position in
            guard let label = labels.label(in: page.folded, at: position, before: line.range.upperBound) else { return false }
            return label.role == .author && label.end - position >= 2 && line.range.upperBound - label.end <= 10
                && line.range.upperBound > label.end
        }
    }
}
