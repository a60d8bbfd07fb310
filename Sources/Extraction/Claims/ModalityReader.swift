import GraphModel

/// Reads whether a clause asserts, plans, forecasts, supposes, denies or passes on.
struct ModalityReader: Sendable {
    let sentence: Sentence

    /// The modality of what stands at `anchor`.
    ///
    /// - Parameters:
    ///   - anchor: token of the verb or number.
    ///   - clause: tokens of its clause.
    ///   - carried: what the clauses before left open.
    /// - Returns: 将增长 → `planned`; 预计…增长 → `forecast`; 未减持 → `denied`, only right before the verb.
    func modality(at anchor: Int, in clause: Range<Int>, carried: String) -> String {
        var found: String?
        for i in clause where i < anchor {
            guard let modality = sentence.tokens[i].modality, counts(i, modality, before: anchor) else { continue }
            if found == "conditional" || (found == "forecast" && modality == "planned") { continue }
            found = modality
        }
        return carried == "conditional" ? carried : found ?? carried
    }

    private func counts(_ i: Int, _ modality: String, before anchor: Int) -> Bool {
        let cue = sentence.tokens[i]
        if modality == "denied" {
            return sentence.tokens[anchor].positions.lowerBound - cue.positions.upperBound <= 2
        }
        guard modality == "planned", i + 1 < sentence.tokens.count else { return true }
        return !isObjectMarker(i)
    }

    /// True for a 将 that only brings the object forward: 将目标价上调.
    private func isObjectMarker(_ i: Int) -> Bool {
        let cue = sentence.tokens[i]
        let next = sentence.tokens[i + 1]
        guard cue.positions.count == 1, next.positions.lowerBound == cue.positions.upperBound else { return false }
        return next.entity != nil || next.metric != nil || next.has(.anaphora)
    }
}
