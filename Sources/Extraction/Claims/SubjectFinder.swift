import GraphModel
import Lexicons

/// Finds whom a number or a verb is about.
struct SubjectFinder: Sendable {
    let sentence: Sentence
    let lists: SentenceLists
    let entities: [FoundEntity]
    /// Tokens of entities that only report: 据彭博报道, 财联社2月12日电.
    let reporters: Set<Int>
    /// Tokens of entities whose analyst speaks: 东岭证券分析师.
    let houses: Set<Int>
    let forms: MetricForms
    let text: FoldedText
    let patterns: RelationPatterns
    /// The text names a country or region.
    let isPlaceKnown: Bool
    /// The article is about some company.
    let isCompanyKnown: Bool

    /// Entity types that can stand before a metric of their own.
    static let bearers: Set<String> = [
        "Company", "Organization", "Product", "Index", "Market", "Instrument", "Sector", "Group", "Place",
    ]

    /// The entities that a place in a clause is about.
    ///
    /// - Parameters:
    ///   - anchor: token of the metric or verb; what stands left of it counts.
    ///   - clause: tokens of the clause.
    ///   - isLocal: a place can have the metric: 房价.
    ///   - scope: whom the text spoke of before; wins over a place or a segment (大陆业务).
    /// - Returns: the nearest list of bearers on the left, or an empty list.
    func subject(
        before anchor: Int, in clause: Range<Int>, metric: String?, isLocal: Bool = false, _ scope: ClaimScope
    ) -> [Int] {
        let near = lists.entities.filter {
            ($0.tokens.last ?? 0) < anchor && ($0.tokens.first ?? 0) >= clause.lowerBound
                && (!isCompared($0) || metric.map(forms.isSet) ?? false)
                && !$0.tokens.contains { reporters.contains($0) }
        }
        let fitting = near.map { members($0, metric: metric) }.filter { !$0.isEmpty }
        guard let last = fitting.last else { return [] }
        if let list = near.last, forecastsToo(list, before: anchor), !scope.subject.isEmpty, scope.subject != last {
            return scope.subject
        }
        let isCompanyCarried = !scope.subject.isEmpty && scope.subject.allSatisfy { entities[$0].type == "Company" }
        if let token = near.last?.tokens.last, isCompanyCarried, !last.contains(where: { entities[$0].type == "Company" }),
            sentence.tokens[token..<anchor].contains(where: { $0.has(.segment) })
        {
            return scope.subject
        }
        guard last.allSatisfy({ entities[$0].type == "Place" }), metric != "macro", !isLocal else { return last }
        let start = near.last?.tokens.first ?? anchor
        if sentence.tokens[clause.lowerBound..<start].contains(where: { $0.speech != nil }) { return last }
        let owners = near.filter { !speaks($0, before: start) }.map { members($0, metric: metric) }
        let owner = owners.last { !$0.isEmpty && !$0.allSatisfy { entities[$0].type == "Place" } }
        return owner ?? (isCompanyCarried ? scope.subject : last)
    }

    /// True for one who forecasts what another forecast just before: 东岭证券预计海城GDP增长5%，西岭证券则预计增长6%.
    private func forecastsToo(_ list: TokenList, before anchor: Int) -> Bool {
        guard let last = list.tokens.last, last + 1 < anchor, speaks(list, before: anchor) else { return false }
        let end = list.positions.upperBound
        return forms.joins(at: end, in: text)
            && !sentence.tokens[(last + 1)..<anchor].contains { $0.entity != nil || $0.has(.anaphora) }
    }

    /// True where a verb of speech stands between: 东岭证券预计海城房价….
    private func speaks(_ list: TokenList, before token: Int) -> Bool {
        let last = list.tokens.last ?? token
        return last < token && sentence.tokens[last..<token].contains { $0.speech != nil }
    }

    /// The first bearers that a clause names: what the clauses after it are about.
    func topic(of clause: Range<Int>) -> [Int] {
        for list in lists.entities
        where clause.contains(list.tokens[0]) && !isCompared(list) && !sentence.isOblique(list) && !isActedOn(list, in: clause)
            && !list.tokens.contains(where: { reporters.contains($0) || houses.contains($0) })
        {
            let members = members(owned(after: list, in: clause) ?? list, metric: nil).filter { entities[$0].type != "Place" }
            if !members.isEmpty { return members }
        }
        return []
    }

    /// True for what a verb before it in its clause acts on, where nobody stands before the verb: 同时买入星河科技.
    private func isActedOn(_ list: TokenList, in clause: Range<Int>) -> Bool {
        let start = sentence.positions(ofClause: sentence.clause(of: list.tokens[0])).lowerBound
        if list.tokens.count > 1 || sentence.tokens[clause.lowerBound..<list.tokens[0]].contains(where: { $0.entity != nil }) {
            return false
        }
        let end = list.positions.lowerBound
        return (start..<max(start, end)).contains { place in
            patterns.endOfDeed(in: text, at: place).map { $0 <= end } ?? false
        }
    }

    /// Whom 股东 or 旗下 right after a name brings: 星河科技股东东岭集团.
    private func owned(after list: TokenList, in clause: Range<Int>) -> TokenList? {
        guard let last = list.tokens.last, clause.contains(last + 1), sentence.tokens[last + 1].has(.owned),
            sentence.tokens[last + 1].positions.lowerBound - list.positions.upperBound <= 2,
            let next = lists.entities.first(where: { $0.tokens[0] > last + 1 && clause.contains($0.tokens[0]) })
        else { return nil }
        return next.positions.lowerBound - sentence.tokens[last + 1].positions.upperBound <= 6 ? next : nil
    }

    /// The entities of a list that can bear a metric, each once.
    private func members(_ list: TokenList, metric: String?) -> [Int] {
        var found: [Int] = []
        for token in list.tokens {
            guard let entity = sentence.tokens[token].entity, !found.contains(entity) else { continue }
            let type = entities[entity].type
            if let metric, isCompanyKnown, !forms.bears(type, metric) { continue }
            if type == "Organization", let metric, forms.isTraded(metric) { continue }
            if metric == "macro", isPlaceKnown, type != "Place", type != "Group", type != "Sector" { continue }
            if Self.bearers.contains(type) || (type == "Person" && metric == "shareholding") { found.append(entity) }
        }
        return found
    }

    /// True right after 较, 比, 对.
    private func isCompared(_ list: TokenList) -> Bool {
        sentence.token(before: list.tokens[0]).map { $0.has(.than) && !$0.has(.and) } ?? false
    }
}
