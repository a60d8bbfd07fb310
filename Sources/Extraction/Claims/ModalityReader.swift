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
        let place = anchor < sentence.tokens.count ? sentence.tokens[anchor].positions.lowerBound : sentence.positions.upperBound
        return modality(before: place, in: clause, carried: carried)
    }

    /// The modality of what begins at a place.
    ///
    /// - Parameter place: code point where the verb begins.
    func modality(before place: Int, in clause: Range<Int>, carried: String) -> String {
        var found: String?
        for i in clause where sentence.tokens[i].positions.lowerBound < place {
            guard let modality = sentence.tokens[i].modality, counts(i, modality, before: place) else { continue }
            if let found, Self.rank(found) > Self.rank(modality) { continue }
            found = modality
        }
        let reading = found == "denies" ? "denied" : found
        return Self.rank(carried) > Self.rank(reading ?? "asserted") ? carried : reading ?? "asserted"
    }

    /// What a clause leaves open for those after it, or nil: 若…, 预计…, 传闻….
    func carries(_ clause: Range<Int>) -> String? {
        clause.filter {
            (sentence.tokens[$0].modality != "planned" || endsClause($0)) && !isCompared($0) && !isConsensus($0, in: clause)
        }.compactMap {
            sentence.tokens[$0].modality
        }
        .filter { ["forecast", "conditional", "rumored", "planned"].contains($0) }
        .max { Self.rank($0) < Self.rank($1) }
    }

    /// True where a clause ends in its 预计 or has a speaker expect: it holds for all that follows.
    func isSticky(_ clause: Range<Int>) -> Bool {
        clause.contains { i in
            let token = sentence.tokens[i]
            guard let modality = token.modality, ["forecast", "rumored", "planned"].contains(modality), !isCompared(i),
                !isConsensus(i, in: clause)
            else { return false }
            return (token.speech != nil && modality != "planned") || endsClause(i)
        }
    }

    /// True for 市场预期 right after 优于 or 低于, which says nothing of what follows.
    private func isCompared(_ i: Int) -> Bool {
        sentence.tokens[i].has(.expectation) && sentence.token(before: i)?.has(.than) ?? false
    }

    /// True for 预期 that opens a clause with no more than a number of what was just read: ，预期49.9，.
    private func isConsensus(_ i: Int, in clause: Range<Int>) -> Bool {
        sentence.isConsensus(i, in: clause) && clause.contains { sentence.tokens[$0].quantity != nil }
    }

    private func endsClause(_ i: Int) -> Bool { i + 1 < sentence.tokens.count && sentence.tokens[i + 1].kind == .stop }

    /// Which of two modalities wins where both stand before a verb.
    private static func rank(_ modality: String) -> Int {
        switch modality {
        case "conditional": 5
        case "denies", "denied": 4
        case "rumored": 3
        case "forecast": 2
        case "planned": 1
        default: 0
        }
    }

    private func counts(_ i: Int, _ modality: String, before place: Int) -> Bool {
        let cue = sentence.tokens[i]
        if modality == "denied" { return place - cue.positions.upperBound <= 2 }
        guard cue.has(.fronts), i + 1 < sentence.tokens.count else { return true }
        return !isObjectMarker(i, before: place)
    }

    /// True for a 将 that only brings the object forward: 将目标价上调, 将政策利率由45%上调.
    private func isObjectMarker(_ i: Int, before place: Int) -> Bool {
        let next = sentence.tokens[i + 1]
        if next.has(.fronts) { return false }
        if next.positions.lowerBound == sentence.tokens[i].positions.upperBound,
            next.entity != nil || next.metric != nil || next.has(.anaphora)
        {
            return true
        }
        let between = sentence.tokens[(i + 1)...].prefix { $0.positions.lowerBound < place && $0.kind != .stop }
        let object = between.firstIndex { $0.metric != nil || $0.entity != nil }
        guard let object, !between[..<object].contains(where: { $0.move != nil }) else { return false }
        return sentence.tokens[object...].prefix { $0.kind != .stop }.contains { $0.move?.takesObject == true }
    }
}
