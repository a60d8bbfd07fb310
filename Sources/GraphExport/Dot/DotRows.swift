import Foundation
import GraphModel
import Lexicons

/// One line in an entity's node: 市值 −5927亿美元 · 2025-01-27.
struct DotRow: Hashable {
    let metric: String
    /// With its sign: `−5927亿美元`.
    let value: String
    /// Basis, time, modality and speaker, where they say something.
    let note: String
    let direction: ClaimNode.Direction?
    let evidence: String
}

/// Picks what an entity's node says of it: changes before levels, levels before what it said.
struct DotRows {
    let schema: GraphSchema
    let language: String
    /// Names of speakers.
    let name: (String) -> String

    /// The rows of one entity, the most telling first, each once.
    func rows(_ claims: [ClaimNode]) -> [DotRow] {
        var seen: Set<String> = []
        return claims.filter { $0.object == nil }.sorted { Self.rank($0) < Self.rank($1) }.map(row)
            .filter { seen.insert($0.metric + "\t" + $0.value + "\t" + $0.note).inserted }
    }

    private static func rank(_ claim: ClaimNode) -> (Int, Int, Decimal, String, String) {
        let hasAmount = claim.value != nil || claim.to != nil
        let group = claim.content != nil ? 3 : hasAmount ? (claim.kind == "change" ? 0 : 1) : 2
        return (group, claim.metricName == nil ? 0 : 1, -claim.confidence, claim.time.map { "0" + $0 } ?? "1", claim.id)
    }

    private func row(_ claim: ClaimNode) -> DotRow {
        DotRow(
            metric: metric(claim), value: value(claim), note: note(claim), direction: claim.direction,
            evidence: claim.evidence.text)
    }

    private func metric(_ claim: ClaimNode) -> String {
        let label = schema.label(for: claim.predicate, language: language)
        guard let name = claim.metricName else { return label }
        let isOwnWord = language.hasPrefix("zh") || schema.predicate(claim.predicate)?.requires.contains("metricName") == true
        return DotText.short(isOwnWord ? name : "\(label) (\(name))", 18)
    }

    private func value(_ claim: ClaimNode) -> String {
        if let content = claim.content { return "“" + DotText.short(content.text, 22) + "”" }
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
        let field = schema.record("claim")?.field("modality")
        let modality = claim.modality == field?.defaultValue ? nil : field?.value(claim.modality)?.label[language]
        let basis = claim.basis.flatMap { schema.value($0, of: "basis")?.label[language] }
        return [basis, claim.time, modality, claim.speaker.map { DotText.short(name($0), 10) }].compactMap { $0 }
            .joined(separator: " · ")
    }
}
