import Ingestion

/// An article that only a script holds: in structured data, in `window.__STATE__`, in a string of escaped HTML.
struct ScriptBody: Sendable {
    private let metadata: PageMetadata
    private let survey: PageSurvey
    private let keys: ScriptKeys

    /// Shorter texts are teasers.
    private static let shortest = 60
    /// Data inside a string inside data is read this deep.
    private static let deepest = 3

    init(metadata: PageMetadata, survey: PageSurvey, keys: ScriptKeys) {
        self.metadata = metadata
        self.survey = survey
        self.keys = keys
    }

    /// The paragraphs of the longest body, or none.
    ///
    /// - Parameter shown: what the page shows of the article; a body that does not hold it is another's.
    func paragraphs(holding shown: String) -> [String] {
        var best: [String] = []
        for text in metadata.structured[.body] ?? [] { take(PlainHTML.paragraphs(text), holding: shown, as: &best) }
        for i in survey.sources {
            let node = survey.tree.nodes[i]
            guard node.name == "script" || node.name == "textarea" else { continue }
            let text = PageMetadata.wholeText(of: i, in: survey.tree)
            guard text.utf8.count > Self.shortest else { continue }
            for found in node.name == "textarea" ? [PlainHTML.paragraphs(text)] : bodies(in: text, depth: 0) {
                take(found, holding: shown, as: &best)
            }
        }
        return Self.worth(best) >= Self.shortest ? best : []
    }

    /// Who wrote the body that a script holds: the outermost name in the same script.
    func author(ofBody paragraphs: [String]) -> String? {
        guard let sample = paragraphs.first.map({ String($0.prefix(6)) }) else { return nil }
        for i in survey.sources where survey.tree.nodes[i].name == "script" {
            let text = PageMetadata.wholeText(of: i, in: survey.tree)
            let values = ScriptValues.read(text) { _, key in keys[key] == .author || keys[key] == .body }
            guard values.contains(where: { keys[$0.key] == .body && $0.text.contains(sample) }) else { continue }
            let names = values.filter { keys[$0.key] == .author && (2...16).contains($0.text.count) && Int($0.text) == nil }
            return names.min { $0.depth < $1.depth }?.text
        }
        return nil
    }

    /// Ideographs of all paragraphs that hold a sentence.
    static func worth(_ paragraphs: [String]) -> Int {
        paragraphs.reduce(0) { sum, text in
            sum + text.unicodeScalars.reduce(0) { $0 + (BylineNames.isHan($1.value) ? 1 : 0) }
        }
    }

    private func take(_ found: [String], holding shown: String, as best: inout [String]) {
        guard Self.worth(found) > Self.worth(best) else { return }
        if shown.isEmpty || Self.letters(found.joined()).contains(shown) { best = found }
    }

    /// Words from the middle of a text, folded, without blanks and marks: by them it is found elsewhere.
    static func sample(of text: String) -> String {
        let letters = letters(text)
        return String(letters.dropFirst(letters.count / 3).prefix(12))
    }

    private static func letters(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { BylineNames.isHan($0.value) }))
    }

    private func bodies(in script: String, depth: Int) -> [[String]] {
        var lists: [Int: [String]] = [:]
        var bodies: [[String]] = []
        for value in ScriptValues.read(script, wanted: { _, key in keys[key] == .body }) where value.text.utf8.count >= 20 {
            if depth < Self.deepest, Self.isData(value.text) {
                bodies += self.bodies(in: value.text, depth: depth + 1)
            } else {
                let found = (value.list.flatMap { lists[$0] } ?? []) + PlainHTML.paragraphs(value.text)
                if let list = value.list { lists[list] = found }
                bodies.append(found)
            }
        }
        return bodies
    }

    private static func isData(_ text: String) -> Bool {
        let first = text.utf8.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}

/// Paragraphs of a text that may hold HTML, escaped or not, once or twice.
enum PlainHTML {
    static func paragraphs(_ text: String) -> [String] {
        var text = text
        for _ in 0..<2 where text.contains("&lt;") { text = EntityText.unescaped(text) }
        var lines: [String] = []
        var line = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "<") {
            line += rest[..<open]
            let tail = rest[open...].dropFirst()
            guard let first = tail.first, first == "/" || first == "!" || first.isASCII && first.isLetter,
                let close = tail.firstIndex(of: ">")
            else {
                line += "<"
                rest = tail
                continue
            }
            if parts(tail[..<close]) { take(&line, into: &lines) }
            rest = tail[tail.index(after: close)...]
            if isRaw(tail[..<close]) { rest = afterRaw(rest) }
        }
        line += rest
        take(&line, into: &lines)
        return lines
    }

    /// What follows the text of a script or style.
    private static func afterRaw(_ text: Substring) -> Substring {
        var rest = text
        while let open = rest.firstIndex(of: "<") {
            if rest[open...].hasPrefix("</") { return rest[open...] }
            rest = rest[open...].dropFirst()
        }
        return ""
    }

    private static func take(_ line: inout String, into lines: inout [String]) {
        for part in line.split(whereSeparator: \.isNewline) {
            let text = PageMetadata.collapsed(String(part))
            if !text.isEmpty { lines.append(text) }
        }
        line = ""
    }

    private static func name(_ tag: Substring) -> String {
        tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    }

    private static func isRaw(_ tag: Substring) -> Bool { name(tag) == "script" || name(tag) == "style" }

    private static func parts(_ tag: Substring) -> Bool {
        [
            "p", "br", "div", "section", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
            "figure",
        ].contains(name(tag))
    }
}
