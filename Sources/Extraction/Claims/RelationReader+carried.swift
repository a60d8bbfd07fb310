import Lexicons
import TextCore

/// Whom a slot of a pattern means that no name near it fills.
extension RelationReader {
    /// The objects, a pronoun that was read as a subject as the company spoken of before.
    func others(_ objects: [Int], than subjects: [Int], _ match: Match) -> [Int] {
        guard match.usedPronoun, objects.count == 1, subjects.contains(objects[0]), let company = scope.company,
            !subjects.contains(company)
        else { return objects }
        return [company]
    }

    /// True for a market or place, which an earlier clause names as a setting: 美股市场上，….
    func isSetting(_ token: Int) -> Bool {
        sentence.tokens[token].entity.map { types[$0] == .market || types[$0] == .place } ?? false
    }

    /// True where a verb of speech stands between a name and a place.
    func speaks(_ list: TokenList, before position: Int) -> Bool {
        let last = list.tokens.last ?? 0
        return sentence.tokens[last...].contains { $0.speech != nil && $0.positions.upperBound <= position }
    }

    /// The person that the sentence last named before a place: whose view it is.
    func speaker(before position: Int) -> Int? {
        sentence.tokens.last { token in
            token.positions.upperBound <= position && token.entity.map { findings.entities[$0].type == "Person" } ?? false
        }?.entity
    }

    func opensClause(_ list: TokenList) -> Bool {
        let clause = sentence.positions(ofClause: sentence.clause(of: list.tokens[0]))
        return list.positions.lowerBound - clause.lowerBound <= 2
    }

    func isCompany(_ list: TokenList) -> Bool {
        sentence.tokens[list.tokens[0]].entity.map { types[$0] == .company } ?? false
    }

    /// The nearest fitting entity before a place in the sentence.
    func nearestEarlier(_ types: TypeSet, before position: Int) -> Int? {
        sentence.tokens.last { token in
            token.positions.upperBound <= position && token.entity.map { types.contains(self.types[$0]) } ?? false
        }?.entity
    }

    /// Whom a slot means that no name near it fills: the first that fits in its clause, else in the sentence, else whom the text
    /// spoke of.
    ///
    /// Of a position, a company comes before an authority: who held a position there was read about before.
    func carried(_ types: TypeSet, before position: Int, _ pattern: RelationPattern) -> [Int]? {
        let fitting = lists.entities.filter { list in
            list.positions.upperBound <= position
                && !list.tokens.contains { reporters.contains($0) || isSetting($0) } && !sentence.isOblique(list)
                && !(pattern.isEffect && speaks(list, before: position))
                && list.tokens.contains { sentence.tokens[$0].entity.map { types.contains(self.types[$0]) } ?? false }
        }
        let anchor = sentence.tokens.firstIndex { $0.positions.lowerBound >= position } ?? sentence.tokens.count - 1
        let clause = sentence.positions(ofClause: sentence.clause(of: anchor))
        if pattern.isView, let person = speaker(before: position), types.contains(self.types[person]) { return [person] }
        let isEmployer = pattern.isPosition && types.contains(.company)
        let candidates = isEmployer && scope.company != nil ? fitting.filter(isCompany) : fitting
        let opening = pattern.isPosition ? candidates.last { opensClause($0) } : nil
        let earlier = candidates.first { clause.contains($0.positions.lowerBound) } ?? opening ?? candidates.first
        if let earlier {
            let entities = owned(after: earlier, before: position).tokens.compactMap { sentence.tokens[$0].entity }
            return entities.filter { types.contains(self.types[$0]) }
        }
        if pattern.isView { return scope.rater.flatMap { types.contains(self.types[$0]) ? [$0] : nil } }
        let subject = pattern.isPosition ? scope.subject.filter { self.types[$0] == .organization } : scope.subject
        let spoken = [subject, scope.company.map { [$0] } ?? [], scope.main.map { [$0] } ?? []]
        return spoken.first { !$0.isEmpty && $0.allSatisfy { types.contains(self.types[$0]) } }
    }

    /// The names that 旗下 right after a name brings, else the name: 东岭集团旗下东岭证券.
    private func owned(after list: TokenList, before position: Int) -> TokenList {
        let next = (list.tokens.last ?? 0) + 1
        guard next < sentence.tokens.count, sentence.tokens[next].has(.owned),
            sentence.tokens[next].positions.lowerBound == list.positions.upperBound,
            let owned = lists.entities.first(where: {
                $0.positions.lowerBound == sentence.tokens[next].positions.upperBound && $0.positions.upperBound <= position
            })
        else { return list }
        return owned
    }

    /// A pronoun on one side, and whom it stands for: 公司 for the first company of the sentence, else for the one spoken of.
    func standIn(
        near position: Int, _ slack: Int, _ crossing: Bool, _ forwards: Bool, _ types: TypeSet, besides others: [Int]
    ) -> (Range<Int>, Int)? {
        let fitting = sentence.tokens.indices.filter { i in
            guard sentence.isPronoun(i) else { return false }
            let place = sentence.tokens[i].positions
            guard forwards ? place.lowerBound >= position : place.upperBound <= position else { return false }
            let gap = forwards ? position..<place.lowerBound : place.upperBound..<position
            return gap.count <= slack && (crossing || !hasStop(gap))
        }
        guard let token = forwards ? fitting.first : fitting.last, let entity = antecedent(of: token, besides: others),
            types.contains(self.types[entity])
        else { return nil }
        return (sentence.tokens[token].positions, entity)
    }

    /// Whom a pronoun stands for.
    func antecedent(of token: Int, besides others: [Int]) -> Int? {
        if sentence.tokens[token].has(.person) {
            return sentence.tokens[..<token].compactMap(\.entity).last { findings.entities[$0].type == "Person" } ?? scope.person
        }
        let company = sentence.tokens[..<token].indices.first { i in
            guard let entity = sentence.tokens[i].entity, !reporters.contains(i), !others.contains(entity) else { return false }
            return types[entity] == .company
        }
        let spoken = scope.company.flatMap { others.contains($0) ? nil : $0 }
        return company.flatMap { sentence.tokens[$0].entity } ?? spoken
    }
}
