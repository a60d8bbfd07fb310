import Ingestion
import Lexicons

/// Finds boxes that stand several times beside each other: posts of a forum, teasers of other articles.
///
/// Four `<li>` with a linked headline, a date and two lines of text each are teasers; the comments below an article are posts, each with
/// its day and hour. Near miss: the paragraphs of an article, the rows of a table, a chronicle whose entries bear days alone.
struct RepeatedItems: Sendable {
    /// Boxes alike, in order.
    struct Group: Sendable {
        let items: [Int]
        /// Each leads to another article.
        let areTeasers: Bool
    }

    let groups: [Group]

    private static let fewestTeasers = 4
    private static let fewestPosts = 2
    /// A linked headline has more characters, a linked name fewer.
    private static let headlineLetters = 7
    /// Characters of a teaser, on average.
    private static let longestTeaser = 220
    private static let longestInfo = 60

    private struct Kind: Hashable {
        let parent: Int
        let name: String
        let box: String
    }

    /// - Complexity: O(n)
    init(_ page: PageLines, _ survey: PageSurvey) {
        var order: [Kind] = []
        var items: [Kind: [Int]] = [:]
        for (i, node) in survey.tree.nodes.enumerated() where node.kind == .element && survey.roles[i].isBlock {
            guard survey.roles[i] != .cell, page.lines(inside: i, of: survey).count >= 2 else { continue }
            let kind = Kind(parent: node.parent, name: node.name, box: node["class"] ?? "")
            if items[kind] == nil { order.append(kind) }
            items[kind, default: []].append(i)
        }
        let scanner = DateScanner(page.folded)
        groups = order.compactMap { kind in
            guard let found = items[kind], found.count >= Self.fewestPosts, !kind.box.isEmpty || found.count >= Self.fewestTeasers
            else { return nil }
            return Self.group(found, page, survey, scanner)
        }
    }

    private static func group(_ items: [Int], _ page: PageLines, _ survey: PageSurvey, _ scanner: DateScanner) -> Group? {
        var leads = 0
        var leadLetters = 0
        var clocked = 0
        var letters = 0
        for item in items {
            let lines = page.lines(inside: item, of: survey)
            letters += lines.reduce(0) { $0 + page.lines[$1].letters }
            if let lead = lines.prefix(2).first(where: { page.lines[$0].linkLetters >= headlineLetters }) {
                leads += 1
                leadLetters += page.lines[lead].linkLetters
            }
            let isClocked = lines.contains {
                page.lines[$0].letters <= longestInfo && scanner.first(in: page.lines[$0].range)?.time != nil
            }
            if isClocked { clocked += 1 }
        }
        if items.count >= fewestTeasers, leads * 10 >= items.count * 8, leadLetters >= headlineLetters * leads,
            letters <= longestTeaser * items.count
        {
            return Group(items: items, areTeasers: true)
        }
        return clocked * 10 >= items.count * 8 ? Group(items: items, areTeasers: false) : nil
    }
}
