/// Words and colours of a drawing that belong to no one type, from `drawing.yaml`.
package struct Drawing: Sendable {
    /// Colours as `#RRGGBB`: of lines that say no direction, of names, of what may be overlooked.
    package let line: String
    package let text: String
    package let faint: String
    private let words: [String: Label]

    /// Names of the phrases that a drawing needs.
    private static let phrases: Set<String> = ["title", "leftOut", "more"]

    init(_ file: SchemaFile) throws(SchemaError) {
        let root = try file.root(keys: ["comment", "line", "text", "faint", "words"])
        line = try root.colour("line")
        text = try root.colour("text")
        faint = try root.colour("faint")
        guard let list = try root.mapping("words", keys: Self.phrases) else {
            throw root.error(in: "words", .missing("words"))
        }
        var words: [String: Label] = [:]
        for phrase in Self.phrases.sorted() {
            guard list.keys.contains(phrase) else { throw root.error(in: "words", .missing(phrase)) }
            words[phrase] = try list.label(phrase)
        }
        self.words = words
    }

    /// A phrase with its blanks filled: `phrase("more", "zh-Hans", ["n": 3])` is 另有 3 项.
    package func phrase(_ name: String, _ language: String, _ counts: [String: Int]) -> String {
        var text = words[name]?[language] ?? ""
        for (blank, count) in counts {
            if let place = text.firstRange(of: "{\(blank)}") { text.replaceSubrange(place, with: String(count)) }
        }
        return text
    }
}
