import Lexicons

/// Forms of a title that are compared.
enum TitleText {
    /// Folded, without blanks and quotes, so that `“暗伤”` is `"暗伤"`.
    static func key(_ text: String) -> [UInt32] { key(ScriptFolding.shared.scalars(text)[...]) }

    static func key(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
        scalars.filter { !isQuoteOrBlank($0) }
    }

    private static func isQuoteOrBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x22, 0x27, 0x60, 0x2018...0x201F, 0x300C...0x300F: true
        default: false
        }
    }

    /// True where a title ends as a cut one does.
    static func isCut(_ title: String) -> Bool { title.hasSuffix("...") || title.hasSuffix("…") }

    /// `<title>` without the names of site and column behind it: `财报出炉_某某网` gives 财报出炉.
    static func withoutSite(_ title: String, bylines: BylineNames, site: String?) -> String {
        var parts = split(title)
        guard parts.count > 1 else { return title }
        while parts.count > 1, let last = parts.last,
            isSite(last.text, bylines: bylines, site: site)
                || last.separator == "_" || last.separator == "|" || last.separator == "｜"
                || last.isSpaced && last.text.count <= 10
        {
            guard parts.dropLast().reduce(0, { $0 + $1.text.count }) >= 4 else { break }
            parts.removeLast()
        }
        return parts.enumerated().map { $0.offset == 0 ? $0.element.text : $0.element.before + $0.element.text }.joined()
    }

    private static func isSite(_ part: String, bylines: BylineNames, site: String?) -> Bool {
        let key = key(part)
        if let site, TitleText.key(site) == key { return true }
        return part.count <= 14 && bylines.isMedium(part) || part.lowercased().hasSuffix(".com")
            || part.lowercased().hasSuffix(".cn")
    }

    private struct Part {
        /// What parts it from the one before, as written.
        let before: String
        let separator: Character
        let text: String
        /// Blanks stand around the mark.
        var isSpaced = false
    }

    private static func split(_ title: String) -> [Part] {
        var parts: [Part] = []
        var before = ""
        var separator: Character = " "
        var text = ""
        var isSpaced = false
        for character in title {
            if "_|｜-–—丨".contains(character) {
                if !text.isEmpty { parts.append(Part(before: before, separator: separator, text: text, isSpaced: isSpaced)) }
                isSpaced = text.last == " "
                if text.isEmpty { before.append(character) } else { before = String(character) }
                separator = character
                text = ""
            } else {
                text.append(character)
            }
        }
        if !text.isEmpty { parts.append(Part(before: before, separator: separator, text: text, isSpaced: isSpaced)) }
        return parts.map { part in
            Part(before: part.before, separator: part.separator, text: trimmed(part.text), isSpaced: part.isSpaced)
        }.filter { !$0.text.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
