import Cleaning
import GraphModel
import Lexicons
import TextCore

/// What an article is about: a company, else a market, place, sector or the like that it names far more often.
struct MainTopic: Sendable {
    /// The company that numbers without a subject belong to.
    private(set) var company: Int?
    /// The market that 大盘 and 两市 stand for.
    private(set) var market: Int?
    /// What the article is about where that is no company: 海城 in a report on its housing.
    private(set) var other: Int?

    /// A name in the title counts as so many mentions.
    private static let titleWeight = 3
    /// What else is named as many times as often as the company takes its place, where the title doesn't name the company.
    private static let excess = 2

    /// The same where the title names neither.
    private static let untitledExcess = 4

    /// - Parameters:
    ///   - attributions: of all sentences; who only brings the news isn't counted.
    init(of article: CleanText, _ findings: Findings, _ attributions: [Attribution]) {
        var weights = [Int](repeating: 0, count: findings.entities.count)
        for attribution in attributions {
            for (i, token) in attribution.sentence.tokens.enumerated() where !attribution.reporters.contains(i) {
                if let entity = token.entity { weights[entity] += 1 }
            }
        }
        let title = article.title.map { ScriptFolding.shared.fold($0) } ?? ""
        let isTitled = findings.entities.map { entity in
            !title.isEmpty
                && Set(entity.mentions.map { article.text[$0] }).contains { title.contains(ScriptFolding.shared.fold($0)) }
        }
        for i in weights.indices where isTitled[i] { weights[i] += Self.titleWeight }
        func first(_ fits: (FoundEntity) -> Bool) -> Int? {
            weights.indices.filter { fits(findings.entities[$0]) && weights[$0] > 0 }.max {
                (weights[$0], $1) < (weights[$1], $0)
            }
        }
        company = first { $0.type == "Company" }
        market = first { $0.type == "Market" }
        let rival = first { ["Market", "Place", "Index", "Sector", "Instrument"].contains($0.type) }
        let rivalWeight = rival.map { weights[$0] } ?? 0
        if let rival,
            company.map({ !isTitled[$0] && rivalWeight >= weights[$0] * (isTitled[rival] ? Self.excess : Self.untitledExcess) })
                ?? true
        {
            other = rival
            company = nil
        }
    }
}
