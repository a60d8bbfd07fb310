import Lexicons

/// Decides which entity of the lexicon a name means in an article, or none.
///
/// A weak name (大众, 苹果) counts where a sure name of the same entity, or one of its context words, stands in the article.
struct LexiconChoice: Sendable {
    /// The context words of all entries, each with a number.
    private var contextWords = PhraseMatcher()
    /// Numbers of the context words of each entry that has weak names.
    private var contexts: [Int: [Int32]] = [:]

    init(_ lexicon: EntityLexicon) {
        var next: Int32 = 0
        for (number, entry) in lexicon.entries.enumerated() where !entry.weak.isEmpty {
            contexts[number] = entry.context.map { word in
                let form = NameText.string(NameText.form(word))
                if let known = contextWords.value(of: form) { return known }
                contextWords.insert(form, value: next)
                next += 1
                return next - 1
            }
        }
    }

    /// The entry that each token names, given who claims it; nil for a token that names none.
    func entries(for claims: [[NameClaim]], in text: NameText, title: NameText?) -> [Int?] {
        var sure: Set<Int> = []
        for claim in claims where claim.count == 1 && claim[0].isSure { sure.insert(claim[0].entry) }
        var present: Set<Int32>?
        return claims.map { claims in
            if claims.isEmpty { return nil }
            if claims.count == 1, claims[0].isSure { return claims[0].entry }
            let words = present ?? words(in: text).union(title.map(words) ?? [])
            present = words
            let supported = claims.filter { claim in
                sure.contains(claim.entry) || (contexts[claim.entry] ?? []).contains { words.contains($0) }
            }
            return (supported.first ?? claims.first { $0.isSure })?.entry
        }
    }

    private func words(in text: NameText) -> Set<Int32> {
        var found: Set<Int32> = []
        for i in 0..<text.count {
            contextWords.eachMatch(in: text.scalars, from: i, before: text.count) { match in
                if text.hasWordEdges(match.positions) { found.insert(match.value) }
            }
        }
        return found
    }
}
