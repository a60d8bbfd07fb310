import Foundation
import GraphModel
import Lexicons
import TextCore

/// Reads membership off a market report: a sector moves, and the companies after it move with it.
///
/// `卫星板块走强，星河科技涨停，远山智能涨5%` makes both members of 卫星板块.
struct SectorMemberReader {
    let sentence: Sentence
    let lists: SentenceLists
    let text: FoldedText
    let findings: Findings

    /// Characters between a sector and its move.
    private static let reach = 6

    /// The index or sector whose members the sentences before went through.
    let told: Int?

    /// Claims in text order.
    func claims() -> [FoundClaim] {
        if let (sector, clause) = leadingSector() { return claims(of: sector, after: clause) }
        guard let told, opensWithMover else { return [] }
        return claims(of: told, after: -1)
    }

    /// The index or sector whose members the next sentence may go through: one whose 成分股 this sentence speaks of, else the same.
    var tellsOf: Int? {
        guard let cue = sentence.tokens.firstIndex(where: { $0.has(.members) }) else {
            return told != nil && opensWithMover ? told : nil
        }
        return sentence.tokens[..<cue].compactMap(\.entity).last { ["Index", "Sector"].contains(findings.entities[$0].type) }
            ?? told
    }

    private var opensWithMover: Bool { !movers(in: 0).isEmpty }

    private func claims(of group: Int, after lead: Int) -> [FoundClaim] {
        var claims: [FoundClaim] = []
        for number in (lead + 1)..<max(lead + 1, sentence.clauses.count) {
            let members = movers(in: number)
            if members.isEmpty { continue }
            let start = sentence.positions(ofClause: max(0, lead)).lowerBound
            let place = start..<sentence.positions(ofClause: number).upperBound
            for member in members {
                claims.append(
                    FoundClaim(
                        kind: "relation", predicate: "memberOf", subject: member, object: group, evidence: text.range(place),
                        confidence: Decimal(string: "0.6") ?? 1))
            }
        }
        return claims
    }

    /// The first sector of the sentence that moves, and its clause.
    private func leadingSector() -> (Int, Int)? {
        for (number, clause) in sentence.clauses.enumerated() {
            guard let list = lists.entities.first(where: { clause.contains($0.tokens[0]) }) else { continue }
            guard list.tokens.count == 1, let entity = sentence.tokens[list.tokens[0]].entity else { return nil }
            let type = findings.entities[entity].type
            if type == "Policy" || type == "Event" { continue }
            guard type == "Sector", moves(after: list, in: clause) else { return nil }
            return (entity, number)
        }
        return nil
    }

    private func moves(after list: TokenList, in clause: Range<Int>) -> Bool {
        clause.contains { i in
            sentence.tokens[i].move != nil && sentence.tokens[i].positions.lowerBound >= list.positions.upperBound
                && sentence.tokens[i].positions.lowerBound - list.positions.upperBound <= Self.reach
        }
    }

    /// Companies that begin a clause and move in it.
    private func movers(in number: Int) -> [Int] {
        let clause = sentence.clauses[number]
        let start = sentence.positions(ofClause: number).lowerBound
        guard let list = lists.entities.first(where: { clause.contains($0.tokens[0]) }), list.positions.lowerBound - start <= 4,
            moves(after: list, in: clause)
        else { return [] }
        return list.tokens.compactMap { sentence.tokens[$0].entity }.filter { findings.entities[$0].type == "Company" }
    }
}
