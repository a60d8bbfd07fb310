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

    /// `_`, `|`, `｜`, dashes and 丨.
    private static let separators: Set<UInt32> = [0x5F, 0x7C, 0xFF5C, 0x2D, 0x2013, 0x2014, 0x4E28]

    private static func split(_ title: String) -> [Part] {
        guard title.unicodeScalars.contains(where: { separators.contains($0.value) }) else {
            let text = trimmed(title[...])
            return text.isEmpty ? [] : [Part(before: "", separator: " ", text: text)]
        }
        var parts: [Part] = []
        var before = ""
        var separator: Character = " "
        var isSpaced = false
        let scalars = title.unicodeScalars
        var start = scalars.startIndex
        func add(until end: String.Index) {
            let text = trimmed(title[start..<end])
            if !text.isEmpty { parts.append(Part(before: before, separator: separator, text: text, isSpaced: isSpaced)) }
        }
        for i in scalars.indices where separators.contains(scalars[i].value) {
            add(until: i)
            isSpaced = i > scalars.startIndex && scalars[scalars.index(before: i)] == " "
            if start == i { before.unicodeScalars.append(scalars[i]) } else { before = String(Character(scalars[i])) }
            separator = Character(scalars[i])
            start = scalars.index(after: i)
        }
        add(until: scalars.endIndex)
        return parts
    }

    private static func trimmed(_ text: Substring) -> String {
        var view = text.unicodeScalars
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
