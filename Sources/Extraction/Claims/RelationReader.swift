import Foundation
import GraphModel
import Lexicons
import TextCore

/// Reads relations off one sentence by pattern.
struct RelationReader {
    let sentence: Sentence
    let lists: SentenceLists
    let text: FoldedText
    let findings: Findings
    let patterns: RelationPatterns
    let cues: ClaimCues
    let times: TimeFinder
    let modalities: ModalityReader
    let scope: ClaimScope
    let reporters: Set<Int>
    /// Type of each entity of `findings`.
    let types: [TypeSet]

    /// Where a pattern stands, filled in from its start outwards.
    struct Match {
        let pattern: RelationPattern
        var left: Int
        var right: Int
        var slots: [RelationPattern.Slot: [Int]] = [:]
        var role: Range<Int>?
        var usedCarried = false
        /// 公司 or 其 fills a slot.
        var usedPronoun = false
    }

    /// Claims in text order.
    func claims() -> [FoundClaim] {
        if text.isQuestion(sentence) || !sentence.tokens.contains(where: { $0.entity != nil }) { return [] }
        var found: [FoundClaim] = []
        for position in positionsOutsideNames() {
            for (pattern, word) in patterns.starting(in: text, at: position) where !isHidden(word) {
                found += claims(pattern, startingAt: word)
            }
            if let role = cues.role(in: text, at: position) {
                for pattern in patterns.byRole { found += claims(pattern, startingAt: role) }
            }
        }
        for token in sentence.tokens where token.entity != nil {
            for pattern in patterns.byEntity {
                found += claims(pattern, startingAt: token.positions.lowerBound..<token.positions.lowerBound)
            }
        }
        return found
    }

    /// Places of the sentence that lie in no entity's name.
    private func positionsOutsideNames() -> [Int] {
        var positions: [Int] = []
        var start = sentence.positions.lowerBound
        for token in sentence.tokens where token.entity != nil {
            if start < token.positions.lowerBound { positions += start..<token.positions.lowerBound }
            start = max(start, token.positions.upperBound)
        }
        return positions + (start..<max(start, sentence.positions.upperBound))
    }

    /// True where a longer word of the tables that means nothing holds the word.
    private func isHidden(_ word: Range<Int>) -> Bool {
        sentence.tokens.contains {
            ($0.has(.none) || $0.speech != nil) && $0.positions.count > word.count && $0.positions.lowerBound <= word.lowerBound
                && word.upperBound <= $0.positions.upperBound
        }
    }

    private func claims(_ pattern: RelationPattern, startingAt word: Range<Int>) -> [FoundClaim] {
        guard let match = match(pattern, startingAt: word), !(match.usedCarried && isFree(match.role)), isOffice(match),
            let subjects = match.slots[.subject], let objects = match.slots[.object].map({ others($0, than: subjects, match) })
        else { return [] }
        let anchor = anchorToken(word)
        let clause = sentence.clauses[sentence.clause(of: anchor)]
        if clause.contains(where: { $0 < anchor && sentence.tokens[$0].has(.question) }) { return [] }
        let role = wholeRole(match)
        let isFounder = pattern.isPosition && match.role.map { cues.isFounder(text.folded($0)) } ?? false
        var claims: [FoundClaim] = []
        for subject in subjects {
            for object in objects where subject != object {
                claims.append(
                    FoundClaim(
                        kind: "relation", predicate: isFounder ? "founded" : pattern.predicate, subject: subject, object: object,
                        direction: pattern.direction,
                        time: pattern.isTimeless ? nil : times.governingTime(for: anchor, in: clause),
                        modality: modality(of: word, match, in: clause, isStanding: pattern.isTimeless || pattern.isView),
                        role: isFounder ? nil : role.map { text.text($0) }, evidence: evidence(match),
                        confidence: (match.usedCarried ? Decimal(string: "0.6") : Decimal(string: "0.75")) ?? 1))
            }
        }
        return claims
    }

    /// The modality at a word; an 若 or a 传闻 of the clauses before holds on.
    ///
    /// - Parameter isStanding: the relation is no act: a plan before it is one of something else, 拟将旗下公司分拆上市.
    private func modality(of word: Range<Int>, _ match: Match, in clause: Range<Int>, isStanding: Bool) -> String {
        if isDenied(word, match) { return "denied" }
        var carried = "asserted"
        for earlier in sentence.clauses where earlier.lowerBound < clause.lowerBound {
            if let open = modalities.carries(earlier), open != "forecast" || modalities.isSticky(earlier) { carried = open }
        }
        let modality = modalities.modality(before: word.lowerBound, in: clause, carried: carried)
        guard isStanding, modality == "planned" || modality == "forecast" else { return modality }
        let isInside = sentence.tokens.contains {
            $0.modality == modality && match.left <= $0.positions.lowerBound && $0.positions.upperBound <= match.right
        }
        return isInside ? modality : "asserted"
    }

    /// True where 没有, 不会 or 不 stands inside the match, or right before its word.
    private func isDenied(_ word: Range<Int>, _ match: Match) -> Bool {
        let no = word.lowerBound - 1
        if no >= sentence.positions.lowerBound, patterns.negations.contains(text.scalars[no]) { return true }
        return sentence.tokens.contains {
            $0.modality == "denied" && match.left <= $0.positions.lowerBound && $0.positions.upperBound <= match.right
        }
    }

    /// True for a calling that says nothing of the company spoken of before: 经济学家.
    private func isFree(_ role: Range<Int>?) -> Bool {
        role.map { cues.isFreeRole(text.folded($0)) } ?? false
    }

    /// False for a title that nobody holds of a place: 英国经济学家.
    private func isOffice(_ match: Match) -> Bool {
        guard let role = match.role, let object = match.slots[.object]?.first, types[object] == .place else {
            return true
        }
        return cues.isOffice(text.folded(role))
    }

    /// The title with the field that it is of, as it stands right after the employer's name: 能源分析师.
    private func wholeRole(_ match: Match) -> Range<Int>? {
        guard let role = match.role, let employer = match.slots[.object]?.first else { return match.role }
        let before = sentence.tokens.last { $0.entity != nil && $0.positions.upperBound <= role.lowerBound }
        guard let before, before.entity == employer else { return role }
        var start = before.positions.upperBound
        if text.matches("的", at: start) { start += 1 }
        let isPlain = !sentence.tokens.contains {
            start <= $0.positions.lowerBound && $0.positions.lowerBound < role.lowerBound && $0.kind != .cue
        }
        return isPlain && role.lowerBound - start <= Self.field ? start..<role.upperBound : role
    }

    /// Characters of the field of a title: 大宗商品.
    private static let field = 6

    /// The token at or after the starting word.
    private func anchorToken(_ word: Range<Int>) -> Int {
        sentence.tokens.firstIndex { $0.positions.upperBound > word.lowerBound } ?? max(0, sentence.tokens.count - 1)
    }

    private func evidence(_ match: Match) -> TextRange {
        let first = sentence.tokens.firstIndex { $0.positions.upperBound > match.left } ?? 0
        let last = sentence.tokens.lastIndex { $0.positions.lowerBound < match.right } ?? first
        let start = sentence.positions(ofClause: sentence.clause(of: first)).lowerBound
        let end = sentence.positions(ofClause: sentence.clause(of: last)).upperBound
        return text.range(min(start, match.left)..<max(end, match.right))
    }

    // MARK: Matching

    private func match(_ pattern: RelationPattern, startingAt word: Range<Int>) -> Match? {
        var match = Match(pattern: pattern, left: word.lowerBound, right: word.upperBound)
        if pattern.start == .role { match.role = word }
        guard fill(pattern.rightwards, forwards: true, &match), fill(pattern.leftwards, forwards: false, &match) else {
            return nil
        }
        return match
    }

    /// Matches elements one after the other away from the start.
    private func fill(_ elements: [RelationPattern.Element], forwards: Bool, _ match: inout Match) -> Bool {
        var slack = 0
        var crossing = false
        for element in elements {
            switch element {
            case .gap(let size, let crosses):
                slack = max(slack, size)
                crossing = crossing || crosses
                continue
            case .words(let words):
                guard let place = place(of: words, near: forwards ? match.right : match.left, slack, crossing, forwards) else {
                    return false
                }
                extend(&match, to: place, forwards)
            case .role:
                guard let place = rolePlace(near: forwards ? match.right : match.left, slack, forwards) else { return false }
                match.role = place
                extend(&match, to: place, forwards)
            case .slot(let slot, let types, let form):
                guard fill(slot, types, form, slack, crossing, forwards, &match) else { return false }
            }
            slack = 0
            crossing = false
        }
        return true
    }

    private func fill(
        _ slot: RelationPattern.Slot, _ types: TypeSet, _ form: RelationPattern.Form, _ slack: Int, _ crossing: Bool,
        _ forwards: Bool,
        _ match: inout Match
    ) -> Bool {
        if form == .earlier {
            guard let entity = nearestEarlier(types, before: match.left) else { return false }
            match.slots[slot] = [entity]
            return true
        }
        if let list = list(
            near: forwards ? match.right : match.left, slack, crossing, forwards, types, acts: slot == .subject && !forwards)
        {
            var entities: [Int] = []
            for entity in list.tokens.compactMap({ sentence.tokens[$0].entity })
            where types.contains(self.types[entity]) && !entities.contains(entity) { entities.append(entity) }
            var place = list.positions
            if form == .single, entities.count > 1 { entities = forwards ? [entities[0]] : [entities[entities.count - 1]] }
            if form == .single, forwards, let (finer, entity) = finerPlace(after: list, types) {
                entities = [entity]
                place = place.lowerBound..<finer.upperBound
            }
            if forwards, let products = products(of: list, types) {
                entities = products.compactMap { sentence.tokens[$0].entity }
                place = place.lowerBound..<sentence.tokens[products[products.count - 1]].positions.upperBound
            }
            match.slots[slot] = entities
            extend(&match, to: place, forwards)
            return true
        }
        if let (place, entity) = standIn(
            near: forwards ? match.right : match.left, slack, crossing, forwards, types, besides: match.slots.values.first ?? [])
        {
            match.slots[slot] = [entity]
            match.usedPronoun = true
            extend(&match, to: place, forwards)
            return true
        }
        guard form == .carried, let carried = carried(types, before: match.left, match.pattern),
            carried != match.slots.values.first
        else { return false }
        match.slots[slot] = carried
        match.usedCarried = true
        return true
    }

    private func extend(_ match: inout Match, to place: Range<Int>, _ forwards: Bool) {
        if forwards { match.right = place.upperBound } else { match.left = place.lowerBound }
    }

    /// The nearest list of fitting entities on one side.
    ///
    /// - Parameter acts: leaves out those that a preposition makes the receiver.
    private func list(
        near position: Int, _ slack: Int, _ crossing: Bool, _ forwards: Bool, _ types: TypeSet, acts: Bool
    ) -> TokenList? {
        let beyond = lists.entities.compactMap { list in
            list.part(forwards ? position..<Int.max : 0..<position, of: sentence)
        }
        let fitting = beyond.filter { list in
            let gap = forwards ? position..<list.positions.lowerBound : list.positions.upperBound..<position
            return gap.count <= slack && (crossing || !hasStop(gap)) && !(acts && sentence.isOblique(list))
                && list.tokens.contains { sentence.tokens[$0].entity.map { types.contains(self.types[$0]) } ?? false }
        }
        return forwards ? fitting.first : fitting.last
    }

    /// The products that 的 gives to the one named just before: 星河科技的北斗1和北斗2.
    private func products(of list: TokenList, _ types: TypeSet) -> [Int]? {
        guard types.contains(.product), list.tokens.count == 1, text.matches("的", at: list.positions.upperBound) else {
            return nil
        }
        let next = lists.entities.first { $0.positions.lowerBound == list.positions.upperBound + 1 }
        guard let next, next.tokens.allSatisfy({ sentence.tokens[$0].entity.map { self.types[$0] == .product } ?? false }) else {
            return nil
        }
        return next.tokens
    }

    /// The last of places written one inside the other: 英国伦敦.
    private func finerPlace(after list: TokenList, _ types: TypeSet) -> (Range<Int>, Int)? {
        guard types == .place, list.tokens.count == 1 else { return nil }
        var token = list.tokens[0]
        while token + 1 < sentence.tokens.count, let next = sentence.tokens[token + 1].entity,
            self.types[next] == .place,
            sentence.tokens[token + 1].positions.lowerBound - sentence.tokens[token].positions.upperBound <= Self.unnamedPlace
        {
            token += 1
        }
        return token == list.tokens[0] ? nil : sentence.tokens[token].entity.map { (sentence.tokens[token].positions, $0) }
    }

    /// Characters of a place between two that nobody knows: 美国(加州)三藩市.
    private static let unnamedPlace = 2

    func hasStop(_ gap: Range<Int>) -> Bool {
        sentence.tokens.contains { $0.kind == .stop && gap.contains($0.positions.lowerBound) }
    }

    private func place(of words: [[UInt32]], near position: Int, _ slack: Int, _ crossing: Bool, _ forwards: Bool) -> Range<Int>?
    {
        for distance in 0...slack {
            for word in words {
                let length = word.count
                let start = forwards ? position + distance : position - distance - length
                guard start >= sentence.positions.lowerBound, start + length <= sentence.positions.upperBound,
                    text.matches(word, at: start)
                else { continue }
                let gap = forwards ? position..<start : (start + length)..<position
                if crossing || !hasStop(gap) { return start..<(start + length) }
            }
        }
        return nil
    }

    private func rolePlace(near position: Int, _ slack: Int, _ forwards: Bool) -> Range<Int>? {
        guard forwards else { return nil }
        for distance in 0...slack where position + distance < sentence.positions.upperBound {
            if let role = cues.role(in: text, at: position + distance) { return role }
        }
        return nil
    }
}
