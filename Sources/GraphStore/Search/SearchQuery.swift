/// What a reader looks for, as the index wants it: each word or run of characters a phrase, all of which must stand in an article.
struct SearchQuery {
    /// For SQLite's MATCH; empty where nothing can be looked for.
    let match: String
    /// The terms, folded and without spaces.
    let terms: [String]

    /// `輝達 市值` looks for 辉达 and 市值; `"AI 芯片"` in quotes is one phrase; one character finds every word with it.
    init(_ text: String, names: NameFolding) {
        var phrases: [String] = []
        var terms: [String] = []
        for part in Self.parts(text) {
            let term = names.key(part)
            let letters = term.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            guard !letters.isEmpty else { continue }
            terms.append(term)
            let isCharacter = letters.count == 1 && (letters.first?.value ?? 0) >= 0x3041
            phrases.append("\"\(part.replacing("\"", with: " "))\"" + (isCharacter ? "*" : ""))
        }
        match = phrases.joined(separator: " AND ")
        self.terms = terms
    }

    /// Words between spaces; what stands in quotes is one.
    private static func parts(_ text: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "“", "”": isQuoted.toggle()
            case " ", "\u{3000}", "\t", "\n", "\u{A0}":
                if isQuoted { parts[parts.count - 1].append(" ") } else { parts.append("") }
            case "\0": break
            default: parts[parts.count - 1].unicodeScalars.append(scalar)
            }
        }
        return parts.filter { !$0.isEmpty }
    }
}
