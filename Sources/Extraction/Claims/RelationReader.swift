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

    /// Where a pattern stands, filled in from its start outwards.
    private struct Match {
        var left: Int
        var right: Int
        var slots: [RelationPattern.Slot: [Int]] = [:]
        var tokens: Set<Int> = []
        var role: Range<Int>?
        var usedCarried = false
    }

    /// Claims in text order.
    func claims() -> [FoundClaim] {
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
            $0.has(.none) && $0.positions.count > word.count && $0.positions.lowerBound <= word.lowerBound
                && word.upperBound <= $0.positions.upperBound
        }
    }

    private func claims(_ pattern: RelationPattern, startingAt word: Range<Int>) -> [FoundClaim] {
        guard let match = match(pattern, startingAt: word), !(match.usedCarried && isFree(match.role)),
            let subjects = match.slots[.subject], let objects = match.slots[.object]
        else { return [] }
        let anchor = anchorToken(word)
        let clause = sentence.clauses[sentence.clause(of: anchor)]
        var claims: [FoundClaim] = []
        for subject in subjects {
            for object in objects where subject != object {
                claims.append(
                    FoundClaim(
                        kind: "relation", predicate: pattern.predicate, subject: subject, object: object,
                        direction: pattern.direction,
                        time: pattern.isTimeless ? nil : times.governingTime(for: anchor, in: clause),
                        modality: modalities.modality(at: anchor, in: clause, carried: "asserted"),
                        role: match.role.map { text.text($0) }, evidence: evidence(match),
                        confidence: (match.usedCarried ? Decimal(string: "0.6") : Decimal(string: "0.75")) ?? 1))
            }
        }
        return claims
    }

    /// True for a calling that says nothing of the company spoken of before: 经济学家.
    private func isFree(_ role: Range<Int>?) -> Bool {
        role.map { cues.isFreeRole(text.folded($0)) } ?? false
    }

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
        let anchor = pattern.anchor
        var match = Match(left: word.lowerBound, right: word.upperBound)
        if pattern.elements[anchor] == .role { match.role = word }
        let isSlotAnchor = if case .slot = pattern.elements[anchor] { true } else { false }
        guard fill(Array(pattern.elements[(isSlotAnchor ? anchor : anchor + 1)...]), forwards: true, &match) else { return nil }
        guard fill(Array(pattern.elements[..<anchor].reversed()), forwards: false, &match) else { return nil }
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
        _ slot: RelationPattern.Slot, _ types: Set<String>, _ form: RelationPattern.Form, _ slack: Int, _ crossing: Bool,
        _ forwards: Bool,
        _ match: inout Match
    ) -> Bool {
        if form == .earlier {
            guard let entity = nearestEarlier(types, before: match.left) else { return false }
            match.slots[slot] = [entity]
            return true
        }
        if let list = list(near: forwards ? match.right : match.left, slack, crossing, forwards, types, match) {
            var entities: [Int] = []
            for entity in list.tokens.compactMap({ sentence.tokens[$0].entity })
            where types.contains(findings.entities[entity].type) && !entities.contains(entity) { entities.append(entity) }
            if form == .single, entities.count > 1 { entities = forwards ? [entities[0]] : [entities[entities.count - 1]] }
            match.slots[slot] = entities
            extend(&match, to: list.positions, forwards)
            return true
        }
        guard form == .carried, let carried = carried(types, before: match.left), carried != match.slots.values.first else {
            return false
        }
        match.slots[slot] = carried
        match.usedCarried = true
        return true
    }

    /// True for a market or place, which an earlier clause names as a setting: 美股市场上，….
    private func isSetting(_ token: Int) -> Bool {
        sentence.tokens[token].entity.map { ["Market", "Place"].contains(findings.entities[$0].type) } ?? false
    }

    /// The nearest fitting entity before a place in the sentence.
    private func nearestEarlier(_ types: Set<String>, before position: Int) -> Int? {
        sentence.tokens.last { token in
            token.positions.upperBound <= position && token.entity.map { types.contains(findings.entities[$0].type) } ?? false
        }?.entity
    }

    /// Whom a slot means that no name near it fills: the first that fits in its clause, else in the sentence, else whom the text
    /// spoke of.
    private func carried(_ types: Set<String>, before position: Int) -> [Int]? {
        let fitting = lists.entities.filter { list in
            list.positions.upperBound <= position
                && !list.tokens.contains { reporters.contains($0) || isSetting($0) }
                && list.tokens.contains { sentence.tokens[$0].entity.map { types.contains(findings.entities[$0].type) } ?? false }
        }
        let anchor = sentence.tokens.firstIndex { $0.positions.lowerBound >= position } ?? sentence.tokens.count - 1
        let clause = sentence.positions(ofClause: sentence.clause(of: anchor))
        let earlier = fitting.first { clause.contains($0.positions.lowerBound) } ?? fitting.first
        if let earlier {
            let entities = earlier.tokens.compactMap { sentence.tokens[$0].entity }
            return entities.filter { types.contains(findings.entities[$0].type) }
        }
        let spoken = [scope.subject, scope.company.map { [$0] } ?? [], scope.main.map { [$0] } ?? []]
        return spoken.first { !$0.isEmpty && $0.allSatisfy { types.contains(findings.entities[$0].type) } }
    }

    private func extend(_ match: inout Match, to place: Range<Int>, _ forwards: Bool) {
        if forwards { match.right = place.upperBound } else { match.left = place.lowerBound }
    }

    /// The nearest list of fitting entities on one side.
    private func list(
        near position: Int, _ slack: Int, _ crossing: Bool, _ forwards: Bool, _ types: Set<String>, _ match: Match
    ) -> TokenList? {
        let beyond = lists.entities.compactMap { list in
            list.part(forwards ? position..<Int.max : 0..<position, of: sentence)
        }
        let fitting = beyond.filter { list in
            let gap = forwards ? position..<list.positions.lowerBound : list.positions.upperBound..<position
            return gap.count <= slack && (crossing || !hasStop(gap))
                && list.tokens.contains { sentence.tokens[$0].entity.map { types.contains(findings.entities[$0].type) } ?? false }
        }
        return forwards ? fitting.first : fitting.last
    }

    private func hasStop(_ gap: Range<Int>) -> Bool {
        sentence.tokens.contains { $0.kind == .stop && gap.contains($0.positions.lowerBound) }
    }

    private func place(of words: [String], near position: Int, _ slack: Int, _ crossing: Bool, _ forwards: Bool) -> Range<Int>? {
        for distance in 0...slack {
            for word in words {
                let length = word.unicodeScalars.count
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
