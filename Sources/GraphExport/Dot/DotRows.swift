import Foundation
import GraphModel
import Lexicons
import TextCore

/// One line in an entity's node: 市值 −5927亿美元 · 2025-01-27.
struct DotRow: Hashable {
    let metric: String
    /// With its sign: `−5927亿美元`.
    let value: String
    /// Basis, time, modality and speaker, where they say something.
    let note: String
    let direction: ClaimNode.Direction?
    let evidence: String
    let articleID: String
    /// True for something said, not a value.
    let isStatement: Bool
}

/// Picks what an entity's node says of it: of each metric the best value first, then the others; what it said last.
struct DotRows {
    let schema: GraphSchema
    let language: String
    /// Names of speakers.
    let name: (String) -> String

    /// The rows of one entity, the most telling first, each once.
    func rows(_ claims: [ClaimNode]) -> [DotRow] {
        var seen: Set<String> = []
        let ranked = claims.filter { $0.object == nil }.sorted { rank($0) < rank($1) }
            .map { (predicate: $0.predicate, row: row($0)) }
            .filter { seen.insert($0.row.metric + "\t" + $0.row.value + "\t" + $0.row.note).inserted }
        var turns: [String: Int] = [:]
        let turned = ranked.enumerated().map { index, item in
            let turn = item.row.isStatement ? Int.max : turns[item.predicate, default: 0]
            turns[item.predicate, default: 0] += 1
            return (turn: turn, index: index, row: item.row)
        }
        return turned.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }.map(\.row)
    }

    /// Facts before forecasts, amounts before bare moves, the latest time first.
    private func rank(_ claim: ClaimNode) -> (Int, Int, Int, Int, String, String) {
        let hasAmount = claim.value != nil || claim.to != nil
        let group = claim.content != nil ? 2 : hasAmount ? 0 : 1
        let isFact = claim.modality == schema.factModality
        let last = claim.time.flatMap(CalendarSpan.init(edtf:))?.last.daysSinceEpoch ?? -1_000_000
        return (group, isFact ? 0 : 1, claim.time == nil ? 1 : 0, -last, claim.kind == "change" ? "0" : "1", claim.id)
    }

    private func row(_ claim: ClaimNode) -> DotRow {
        DotRow(
            metric: metric(claim), value: value(claim), note: note(claim), direction: claim.direction,
            evidence: claim.evidence.text, articleID: claim.articleID, isStatement: claim.content != nil)
    }

    private func metric(_ claim: ClaimNode) -> String {
        if claim.content != nil { return "" }
        let label = schema.label(for: claim.predicate, language: language)
        guard let name = claim.metricName.map(ReaderScript(language: language).words) else { return label }
        let isOwnWord = language.hasPrefix("zh") || schema.predicate(claim.predicate)?.requires.contains("metricName") == true
        return DotText.short(isOwnWord ? name : "\(label) (\(name))", 14)
    }

    private func value(_ claim: ClaimNode) -> String {
        if let content = claim.content { return "“" + DotText.short(content.text, 18) + "”" }
        let direction = claim.direction.flatMap { schema.value($0.rawValue, of: "direction") }
        let ends = [claim.from, claim.to].compactMap { $0 }
        if claim.value == nil, !ends.isEmpty {
            let arrow = claim.from == nil ? "→ " : ""
            return arrow + ends.map(amount).joined(separator: " → ")
        }
        guard let value = claim.value else { return direction?.label[language] ?? "" }
        guard let direction, !hasSign(value) else { return amount(value) }
        return quantifier(value).isEmpty ? (direction.sign ?? "") + amount(value) : (direction.arrow ?? "") + " " + amount(value)
    }

    /// What was written, with its modifier: `≈30%`; a loss written without a sign gets one.
    private func amount(_ quantity: Quantity) -> String {
        let minus = schema.value("down", of: "direction")?.sign ?? ""
        return quantifier(quantity) + (quantity.high < 0 && !hasSign(quantity) ? minus : "") + quantity.text
    }

    private func quantifier(_ quantity: Quantity) -> String {
        schema.value(quantity.modifier.rawValue, of: "modifier", in: "quantity")?.sign ?? ""
    }

    /// True where the words have a sign of their own: `-3%`, `＋2%`, 負2%.
    private func hasSign(_ quantity: Quantity) -> Bool {
        guard let first = quantity.text.unicodeScalars.first else { return false }
        return ["-", "+", "负"].contains(ScriptFolding.shared.fold(String(first)))
    }

    private func note(_ claim: ClaimNode) -> String {
        let isFact = claim.modality == schema.factModality
        let modality = isFact ? nil : schema.value(claim.modality, of: "modality")?.label[language]
        let basis = claim.basis.flatMap { schema.value($0, of: "basis")?.label[language] }
        let speaker = claim.speaker.flatMap { $0 == claim.subject ? nil : DotText.short(name($0), 8) }
        return [basis, claim.time.map(Self.short), modality, speaker].compactMap { $0 }.joined(separator: " · ")
    }

    /// 2025-01-01/2025-06-30 is 2025-01/2025-06.
    private static func short(_ time: String) -> String {
        guard time.contains("/"), let span = CalendarSpan(edtf: time), let short = span.spellings.first else { return time }
        return short.utf8.count < time.utf8.count ? short : time
    }
}
