import Foundation
import GraphModel
import Lexicons
import TextCore

/// Makes statements of what is said and is no claim of another kind already.
struct StatementReader {
    let sentence: Sentence
    let text: FoldedText
    let findings: Findings
    let times: TimeFinder

    /// Characters of the shortest statement.
    private static let minimum = 8

    /// Characters of the shortest that is left where numbers take the rest.
    private static let fragment = 10

    /// Statements of a sentence.
    ///
    /// - Parameter others: claims of the same sentence.
    func claims(_ frames: [SpeechFrame], others: [FoundClaim]) -> [FoundClaim] {
        frames.compactMap { frame in
            guard ["say", "expect", "declare"].contains(frame.kind), frame.content.count >= Self.minimum else { return nil }
            guard let open = uncovered(frame, by: others), !isReported(frame, in: frames) else { return nil }
            let content = text.range(open)
            let clause = sentence.clauses[sentence.clause(of: frame.verb)]
            return FoundClaim(
                kind: "statement", predicate: "statement", subject: frame.speaker,
                time: times.governingTime(for: frame.verb, in: clause),
                modality: modality(frame), content: content, topics: topics(frame),
                evidence: text.range(sentence.positions), confidence: Decimal(string: "0.7") ?? 1)
        }
    }

    /// True for an announcement inside what somebody else says: 他说，证监会宣布….
    private func isReported(_ frame: SpeechFrame, in frames: [SpeechFrame]) -> Bool {
        let place = sentence.tokens[frame.verb].positions.lowerBound
        return frame.kind == "declare" && frames.contains { $0 != frame && $0.content.contains(place) }
    }

    /// What is said and is no claim of another kind already: all of it, the longest run of clauses that no number fills where numbers fill most,
    /// or nil.
    private func uncovered(_ frame: SpeechFrame, by others: [FoundClaim]) -> Range<Int>? {
        let inside = sentence.clauses.indices.filter {
            let start = sentence.positions(ofClause: $0).lowerBound
            return start >= frame.content.lowerBound - 1 && start < frame.content.upperBound
        }
        let isEarlier = frame.content.upperBound <= sentence.positions.lowerBound
        guard !inside.isEmpty else { return isEarlier || others.isEmpty ? frame.content : nil }
        let said = others.filter { $0.kind == "relation" || $0.value == nil && $0.to == nil }.map {
            text.source.codePoints(of: $0.evidence)
        }
        let numbered = inside.filter { i in sentence.clauses[i].contains { sentence.tokens[$0].quantity != nil } }
        let isSaid =
            !others.isEmpty
            && inside.allSatisfy { i in
                let place = sentence.positions(ofClause: i)
                return numbered.contains(i) || said.contains { $0.overlaps(place) && $0.upperBound > frame.content.lowerBound }
            }
        if isSaid { return nil }
        guard numbered.count * 2 >= inside.count, !others.isEmpty else { return frame.content }
        return frame.kind == "say" ? plainRun(inside, besides: Set(numbered), of: frame) : nil
    }

    /// The longest run of clauses without a number, long enough for a statement.
    private func plainRun(_ clauses: [Int], besides numbered: Set<Int>, of frame: SpeechFrame) -> Range<Int>? {
        var best: Range<Int>?
        for run in clauses.split(whereSeparator: numbered.contains) {
            guard let first = run.first, let last = run.last else { continue }
            let start = max(sentence.positions(ofClause: first).lowerBound, frame.content.lowerBound)
            let end = min(sentence.positions(ofClause: last).upperBound, frame.content.upperBound)
            if end - start > best?.count ?? (Self.fragment - 1) { best = start..<end }
        }
        return best
    }

    private func modality(_ frame: SpeechFrame) -> String {
        if frame.kind == "expect" { return "forecast" }
        for token in sentence.tokens where frame.content.contains(token.positions.lowerBound) {
            if let modality = token.modality, !["denied", "denies", "rumored"].contains(modality) { return modality }
        }
        return "asserted"
    }

    private func topics(_ frame: SpeechFrame) -> [Int] {
        var topics: [Int] = []
        for token in sentence.tokens where frame.content.contains(token.positions.lowerBound) {
            if let entity = token.entity, entity != frame.speaker, !topics.contains(entity) { topics.append(entity) }
        }
        return topics
    }
}
