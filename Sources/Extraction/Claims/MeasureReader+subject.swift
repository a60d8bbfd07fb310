import GraphModel
import Lexicons

/// Whom a number is about.
extension MeasureReader {
    func subject(before anchor: Int, _ run: NumberRun, _ reading: NumberReading, metric: String) -> [Int] {
        if metric == "fundFlow", let token = reading.metric {
            let between = (token + 1)..<max(token + 1, run.first)
            if let entity = between.compactMap({ sentence.tokens[$0].entity }).last { return [entity] }
        }
        if let entity = compared(in: run, reading) { return [entity] }
        if let one = oneOfTwo(before: run) { return [one] }
        if let owner = owner(after: run, reading) { return owner }
        let sense = reading.metric.flatMap { sentence.tokens[$0].metric?.sense }
        if sense == .product, let products = offered(before: run) { return products }
        if forms.isOfProducts(metric), let products = products(before: run.first) { return products }
        if run.clause.contains(where: { $0 < run.first && sentence.tokens[$0].has(.thing) }), let product = scope.product {
            return [product]
        }
        if sense == .borne, let bearer = bearer(of: run) { return bearer }
        if metric == "shareholding" || metric == "dealValue", let holder = holder(before: anchor, run) { return holder }
        let named = subjects.subject(before: anchor, in: run.clause, metric: metric, isLocal: sense == .local, scope)
        if !named.isEmpty { return named }
        let later = subjects.subject(before: run.first, in: run.clause, metric: metric, scope)
        if !later.isEmpty, reading.metric == nil { return later }
        if run.clause.contains(where: { $0 < run.first && sentence.isPronoun($0) }), let company = scope.company {
            return [company]
        }
        if let market = scope.market, forms.isTraded(metric), run.clause.contains(where: { $0 < run.first && isMarket($0) }) {
            return [market]
        }
        if scope.main != nil, !scope.subject.allSatisfy({ forms.bears(findings.entities[$0].type, metric) }) {
            return scope.company.map { [$0] } ?? []
        }
        if metric == "macro", subjects.isPlaceKnown, !scope.subject.contains(where: { findings.entities[$0].type == "Place" }) {
            return scope.place.map { [$0] } ?? []
        }
        if let subject = rated(insteadOf: scope.subject, in: run) { return [subject] }
        return scope.subject
    }

    /// True for 大盘 or 市场 that no word right before it narrows: 现货市场.
    private func isMarket(_ i: Int) -> Bool {
        guard sentence.tokens[i].has(.market) else { return false }
        let start = sentence.positions(ofClause: sentence.clause(of: i)).lowerBound
        let end = i > 0 ? max(start, sentence.tokens[i - 1].positions.upperBound) : start
        return sentence.tokens[i].positions.lowerBound == end
    }

    /// Who has the number right before 的 and its name: 市值达3万亿美元的星河科技.
    func owner(after run: NumberRun, _ reading: NumberReading) -> [Int]? {
        let end = sentence.tokens[run.last].positions.upperBound
        guard let metric = reading.metric, metric < run.first, reading.move == nil, run.quantities.count == 1,
            text.matches("的", at: end), let list = lists.entities.first(where: { $0.positions.lowerBound == end + 1 })
        else { return nil }
        if run.clause.contains(where: { $0 < metric && sentence.tokens[$0].entity != nil && isOf($0, metric) }) { return nil }
        let members = list.tokens.compactMap { sentence.tokens[$0].entity }
        return members.allSatisfy { SubjectFinder.bearers.contains(findings.entities[$0].type) } ? members : nil
    }

    /// True for a token right before another, 的 between or none.
    private func isOf(_ token: Int, _ next: Int) -> Bool {
        isOf(end: sentence.tokens[token].positions.upperBound, start: sentence.tokens[next].positions.lowerBound)
    }

    /// The product on offer at a price: the last that the sentence names, unless the clause names somebody after it.
    private func offered(before run: NumberRun) -> [Int]? {
        let last = lists.entities.last { ($0.tokens.last ?? run.first) < run.first }
        guard let last else { return scope.product.map { [$0] } }
        return last.tokens.allSatisfy(isProduct) ? last.tokens.compactMap { sentence.tokens[$0].entity } : nil
    }

    /// Who bears a fine: 对星河科技处以400万元罚款.
    private func bearer(of run: NumberRun) -> [Int]? {
        let named = run.clause.last { i in
            i < run.first
                && sentence.tokens[i].entity.map { ["Company", "Person"].contains(findings.entities[$0].type) } ?? false
        }
        if let entity = named.flatMap({ sentence.tokens[$0].entity }) { return [entity] }
        let spoken = scope.subject.filter { findings.entities[$0].type == "Company" }
        return spoken.isEmpty ? scope.company.map { [$0] } : spoken
    }

    /// Who holds or deals in the stake of a company named right before it: 东岭集团出让星河科技50%股权.
    private func holder(before anchor: Int, _ run: NumberRun) -> [Int]? {
        guard let held = lists.nearestEntities(before: anchor, in: run.clause), sentence.tokens[anchor].move == nil,
            isOf(end: held.positions.upperBound, start: sentence.tokens[anchor].positions.lowerBound),
            held.tokens[0] > run.clause.lowerBound,
            !(anchor + 1..<max(anchor + 1, run.first)).contains(where: { sentence.tokens[$0].entity != nil })
        else { return nil }
        let holder = subjects.subject(before: held.tokens[0], in: run.clause, metric: "shareholding", scope)
        if !holder.isEmpty { return holder }
        let verb = sentence.tokens[held.tokens[0] - 1]
        let isObject =
            verb.metric?.name == "dealValue" || verb.metric?.name == "shareholding" || verb.move?.metric == "shareholding"
        return isObject && !scope.subject.isEmpty ? scope.subject : nil
    }

    /// True where nothing or 的 stands between.
    private func isOf(end: Int, start: Int) -> Bool {
        end == start || (end + 1 == start && text.matches("的", at: end))
    }

    /// The company rated, where the subject carried is the house whose analyst speaks: 东岭证券分析师…维持对星河科技的买入评级，预计净利润4亿元.
    private func rated(insteadOf carried: [Int], in run: NumberRun) -> Int? {
        let houses = Set(subjects.houses.compactMap { sentence.tokens[$0].entity })
        guard !houses.isEmpty, carried.isEmpty || carried.allSatisfy(houses.contains) else { return nil }
        let named = sentence.tokens[..<run.clause.lowerBound].compactMap(\.entity).last {
            findings.entities[$0].type == "Company" && !houses.contains($0)
        }
        return named ?? scope.main.flatMap { houses.contains($0) ? nil : $0 }
    }

    /// Who has the number that something is compared with: 低于远山智能的52倍.
    func compared(in run: NumberRun, _ reading: NumberReading) -> Int? {
        guard reading.move == nil, reading.metric == nil, let token = run.left.last, let entity = sentence.tokens[token].entity,
            SubjectFinder.bearers.contains(findings.entities[entity].type), token > 0, sentence.tokens[token - 1].has(.than),
            sentence.tokens[run.first].positions.lowerBound - sentence.tokens[token].positions.upperBound == 1
        else { return nil }
        return entity
    }

    /// The products named last before a token of the sentence, else the one before it.
    private func products(before token: Int) -> [Int]? {
        let named = lists.entities.last { list in
            (list.tokens.last ?? token) < token && list.tokens.allSatisfy { isProduct($0) }
        }
        if let named { return named.tokens.compactMap { sentence.tokens[$0].entity } }
        return sentence.tokens[..<token].contains { $0.entity != nil } ? nil : scope.product.map { [$0] }
    }

    private func isProduct(_ token: Int) -> Bool {
        sentence.tokens[token].entity.map { findings.entities[$0].type == "Product" } ?? false
    }

    /// 前者 or 后者 in the clause: the first or second of the two last listed.
    private func oneOfTwo(before run: NumberRun) -> Int? {
        let cue = run.clause.last { $0 < run.first && (sentence.tokens[$0].has(.former) || sentence.tokens[$0].has(.latter)) }
        guard let cue else { return nil }
        let pair = lists.entities.last { $0.tokens.count == 2 && $0.tokens[1] < cue }
        guard let two = pair?.tokens.compactMap({ sentence.tokens[$0].entity }) ?? scope.pair, two.count == 2 else { return nil }
        return sentence.tokens[cue].has(.former) ? two[0] : two[1]
    }

    /// Whom a target is set for that an earlier clause of the sentence names after the one who sets it:
    /// 东岭证券给予星河科技买入评级，目标价42元.
    ///
    /// - Parameter count: numbers of the run; as many named side by side are rated one each.
    func rated(before clause: Range<Int>, _ count: Int) -> (subject: [Int], rater: Int)? {
        let named = sentence.tokens[..<clause.lowerBound].indices.filter { i in
            guard let entity = sentence.tokens[i].entity else { return false }
            return ["Company", "Index", "Market", "Instrument", "Sector", "Person"].contains(findings.entities[entity].type)
        }
        func entity(_ i: Int) -> Int? { sentence.tokens[i].entity }
        guard let rater = named.first.flatMap(entity),
            let last = named.last(where: { entity($0).map { findings.entities[$0].type != "Person" } ?? false }),
            let rated = entity(last), rated != rater
        else { return nil }
        let listed = lists.entities.first { $0.tokens.count == count && $0.tokens.contains(last) }?.tokens.compactMap(entity)
        return (listed ?? [rated], rater)
    }

    /// Parts the one who rates from the one rated: a name right before 目标价 is rated, one further off rates the article's main company.
    func rated(_ subject: [Int], before metric: Int) -> (subject: [Int], speaker: Int?) {
        let start = sentence.tokens[metric].positions.lowerBound
        guard let list = lists.entities.last(where: { $0.positions.upperBound <= start }),
            start - list.positions.upperBound > 2, let main = scope.main
        else {
            let before = sentence.tokens[..<metric].compactMap(\.entity).filter { !subject.contains($0) }
            return (subject, before.last { findings.entities[$0].type == "Person" } ?? before.first)
        }
        return ([main], subject.first { $0 != main })
    }
}
