import Ingestion
import Lexicons

/// How much each line of a page speaks for or against the boxes that hold it.
///
/// Sentences outside links speak for a box by their length; links, labels and what stands in boxes of other things
/// speak against it.
struct LineValues: Sendable {
    /// Positive for text, negative for what is not.
    private(set) var values: [Int]
    private(set) var effects: [NoiseLines.Effect?]
    /// Lines in boxes that belong to something else.
    private(set) var isApart: [Bool]
    /// Lines in one of several boxes alike: teasers of other articles, posts of other writers.
    private(set) var isRepeated: [Bool]
    /// How many teasers of other articles there are.
    private(set) var teasers = 0

    /// Lines this close below the headline count half as much again.
    private static let nearHeadline = 12
    /// A box that a line such as 为你推荐 heads follows the article: so much prose stands before it.
    private static let leastProse = 30

    /// - Parameters:
    ///   - headline: number of the line that is the headline, if known.
    ///   - opening: the first characters of the article as a meta element gives them, folded; "" if none.
    /// - Complexity: O(n) in the characters and nodes of the page.
    init(_ page: PageLines, _ survey: PageSurvey, noise: NoiseLines, headline: Int?, opening: [UInt32]) {
        let lines = page.lines
        values = Array(repeating: 0, count: lines.count)
        effects = lines.map { noise.effect(of: noise.withoutPrompt($0, in: page), in: page.folded) }
        isApart = Array(repeating: false, count: lines.count)
        isRepeated = isApart
        let prose = Self.sums(of: lines.indices.map { effects[$0] == nil && lines[$0].marks > 0 ? lines[$0].ownLetters : 0 })
        markBoxesApart(page, survey, prose: prose, headline: headline)
        markSections(page, survey, prose: prose, headline: headline)
        markRepeated(page, survey, prose: prose, headline: headline)
        for i in lines.indices {
            values[i] = value(of: lines[i], at: i, survey: survey)
            guard values[i] > 0 else { continue }
            if let headline, i > headline, i <= headline + Self.nearHeadline { values[i] += values[i] / 2 }
            if begins(lines[i].range, of: page, with: opening) { values[i] += 200 }
        }
    }

    private func value(of line: PageLine, at i: Int, survey: PageSurvey) -> Int {
        switch effects[i] {
        case .section: return -30
        case .drop: return -8
        case nil: break
        }
        let hints = survey.inherited[line.block]
        if line.isLink { return -(10 + min(line.letters, 40) / 2) }
        if isApart[i] { return -min(line.letters, 40) / 2 - 4 }
        if line.isRow { return min(line.ownLetters / 3, 20) }
        if line.marks == 0 { return plainValue(of: line, survey: survey) }
        let value = max(1, line.ownLetters - line.linkLetters)
        if hints.contains(.noise) { return value / 4 - 5 }
        return hints.contains(.body) ? value + value / 4 : value
    }

    /// The value of a line without any mark of a sentence: a subheading, a caption, a button.
    private func plainValue(of line: PageLine, survey: PageSurvey) -> Int {
        if line.ownLetters >= 25 { return min(line.ownLetters, 60) / 3 }
        let name = survey.tree.nodes[line.block].name
        if name == "p" { return survey.inherited[line.block].contains(.noise) ? -3 : 0 }
        return survey.roles[line.block] == .heading ? -5 : -3
    }

    private func begins(_ range: Range<Int>, of page: PageLines, with opening: [UInt32]) -> Bool {
        !opening.isEmpty && range.count >= opening.count && page.folded[range].starts(with: opening)
    }

    private static func sums(of numbers: [Int]) -> [Int] {
        var sums = [0]
        sums.reserveCapacity(numbers.count + 1)
        for number in numbers { sums.append((sums.last ?? 0) + number) }
        return sums
    }

    /// Obeys the classes of boxes, but where one holds most of the page's prose and begins below the headline.
    private mutating func markBoxesApart(_ page: PageLines, _ survey: PageSurvey, prose: [Int], headline: Int?) {
        let total = prose.last ?? 0
        var isApartNode = Array(repeating: false, count: survey.roles.count)
        for i in survey.roles.indices {
            let parent = survey.tree.nodes[i].parent
            if parent >= 0, isApartNode[parent] { isApartNode[i] = true }
            guard !isApartNode[i], survey.own[i].contains(.apart) else { continue }
            let range = page.lines(inside: i, of: survey)
            let share = prose[range.upperBound] - prose[range.lowerBound]
            let isNear = headline.map { range.lowerBound <= $0 + 8 } ?? true
            isApartNode[i] = share * 10 < total * 6 || !isNear
        }
        for (i, line) in page.lines.enumerated() where isApartNode[line.block] { isApart[i] = true }
    }

    /// Sets teasers and posts apart; where a page is nothing but posts, the first of them is the article.
    private mutating func markRepeated(_ page: PageLines, _ survey: PageSurvey, prose: [Int], headline: Int?) {
        for group in RepeatedItems(page, survey).groups {
            let places = group.items.map { page.lines(inside: $0, of: survey) }
            guard let first = places.first, let last = places.last else { continue }
            if group.areTeasers { teasers += group.items.count }
            let inside = places.reduce(0) { $0 + prose[$1.upperBound] - prose[$1.lowerBound] }
            let before = prose[first.lowerBound] - prose[min(headline ?? 0, first.lowerBound)]
            let isThread = !group.areTeasers && before < Self.leastProse && inside > 0 && (headline ?? 0) <= last.lowerBound
            for place in isThread ? places.dropFirst() : places[...] where headline.map({ !place.contains($0) }) ?? true {
                for i in place {
                    isApart[i] = true
                    isRepeated[i] = true
                }
            }
        }
    }

    /// A line such as 相关阅读 sets what it heads apart: the lines behind it in the smallest box that holds more than it.
    private mutating func markSections(_ page: PageLines, _ survey: PageSurvey, prose: [Int], headline: Int?) {
        let total = prose.last ?? 0
        for i in page.lines.indices where effects[i] == .section {
            var node = page.lines[i].block
            var range = page.lines(inside: node, of: survey)
            while range.upperBound <= i + 1, survey.tree.nodes[node].parent > 0 {
                node = survey.tree.nodes[node].parent
                range = page.lines(inside: node, of: survey)
            }
            let share = prose[range.upperBound] - prose[min(i + 1, range.upperBound)]
            let isHead = range.lowerBound == i && prose[i] - prose[min(headline ?? 0, i)] >= Self.leastProse
            if isHead || share * 10 <= total * 4 {
                for k in i..<max(i, range.upperBound) { isApart[k] = true }
            } else {
                for k in (i + 1)..<range.upperBound {
                    guard page.lines[k].isLink || effects[k] != nil else { break }
                    isApart[k] = true
                }
            }
        }
    }
}
