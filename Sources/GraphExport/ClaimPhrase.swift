import Foundation
package import GraphModel

/// Says a claim in a few words of the reader's language: 市值 ↓ 5927亿美元, 投资 → OpenAI.
///
/// Labels come from the schema; amounts stand as the article writes them.
package struct ClaimPhrase: Sendable {
    private let schema: GraphSchema
    private let language: String

    /// - Parameter language: `zh-Hans`, `zh-Hant` or `en`.
    package init(schema: GraphSchema, language: String) {
        self.schema = schema
        self.language = language
    }

    /// What is said of the subject, without it.
    ///
    /// | claim | words |
    /// | --- | --- |
    /// | measurement | 营收 约1.2亿元 |
    /// | change | 股价 ↓ 17%; 资本开支 ↑ 830亿美元 → 1000亿美元; 净利润 ↑ 12%（同比） |
    /// | relation | 投资 → OpenAI; 任职 → 微软（CEO） |
    /// | statement | 表示「…」 |
    ///
    /// - Parameter name: the name of an entity's id.
    package func words(of claim: ClaimNode, name: (String) -> String) -> String {
        switch claim.kind {
        case "relation": relation(claim, name)
        case "statement": schema.label(for: claim.predicate, language: language) + quoted(claim.content?.text ?? "")
        default: metric(claim)
        }
    }

    /// Subject and words: 英伟达 市值 ↓ 5927亿美元.
    package func sentence(of claim: ClaimNode, name: (String) -> String) -> String {
        name(claim.subject) + " " + words(of: claim, name: name)
    }

    /// How sure it is and who says so: 预测 · 高盛; "" for what the article itself asserts.
    package func standing(of claim: ClaimNode, name: (String) -> String) -> String {
        let modality = schema.value(claim.modality, of: "modality")?.label[language] ?? claim.modality
        let speaker = claim.speaker.map(name)
        return [claim.modality == "asserted" ? nil : modality, speaker].compactMap { $0 }.joined(separator: " · ")
    }

    /// An amount with its bound: 约5927亿美元. One whose unit the article carries over from elsewhere gets its unit.
    package func words(of quantity: Quantity) -> String {
        let isExact = quantity.modifier == .exact
        let bound = isExact ? nil : schema.value(quantity.modifier.rawValue, of: "modifier", in: "quantity")?.label[language]
        let space = language == "en" && bound != nil ? " " : ""
        return (bound ?? "") + space + amount(quantity)
    }

    /// What a claim's metric is called: its own name, else the predicate's.
    package func metricName(of claim: ClaimNode) -> String {
        claim.metricName ?? schema.label(for: claim.predicate, language: language)
    }

    private func metric(_ claim: ClaimNode) -> String {
        [metricName(of: claim), amounts(of: claim)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Direction, amounts and basis: ↑ 12%（同比）.
    package func amounts(of claim: ClaimNode) -> String {
        var parts: [String] = []
        if let direction = claim.direction { parts.append(Self.arrow(direction)) }
        if let value = claim.value { parts.append(words(of: value)) }
        if let from = claim.from { parts.append(words(of: from)) }
        if let to = claim.to { parts.append("→ " + words(of: to)) }
        return parts.joined(separator: " ") + basis(of: claim)
    }

    private func relation(_ claim: ClaimNode, _ name: (String) -> String) -> String {
        var parts = [schema.label(for: claim.predicate, language: language)]
        if let direction = claim.direction { parts.append(Self.arrow(direction)) }
        parts.append(schema.predicate(claim.predicate)?.isSymmetric == true ? "↔" : "→")
        if let object = claim.object { parts.append(name(object)) }
        return parts.joined(separator: " ") + bracketed(claim.role)
    }

    private func basis(of claim: ClaimNode) -> String {
        bracketed(claim.basis.map { schema.value($0, of: "basis")?.label[language] ?? $0 })
    }

    private func amount(_ quantity: Quantity) -> String {
        let unit = schema.value(quantity.unit, of: "unit", in: "quantity")?.label[language] ?? quantity.unit
        let endsInDigit = quantity.text.unicodeScalars.last.map { ("0"..."9").contains($0) } ?? true
        let isCarried = endsInDigit && !quantity.unit.isEmpty && quantity.low == quantity.high
        let text = isCarried ? Self.compact(quantity.low.magnitude) + unit : quantity.text
        let isNegative = quantity.high < 0 && !["-", "−", "–", "负", "負", "亏", "虧"].contains { text.hasPrefix($0) }
        return (isNegative ? "−" : "") + text
    }

    /// A number with the largest of 万, 亿 and 万亿 that it reaches: 41690000000 is 416.9亿.
    private static func compact(_ number: Decimal) -> String {
        for (size, word) in [(Decimal(1_000_000_000_000), "万亿"), (100_000_000, "亿"), (10_000, "万")] where number >= size {
            return "\(number / size)\(word)"
        }
        return "\(number)"
    }

    private static func arrow(_ direction: ClaimNode.Direction) -> String { direction == .up ? "↑" : "↓" }

    private func bracketed(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        return language == "en" ? " (\(text))" : "（\(text)）"
    }

    private func quoted(_ text: String) -> String { language == "en" ? " “\(text)”" : "「\(text)」" }
}
