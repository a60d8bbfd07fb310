/// Words and colours of a drawing that belong to no one type, from `drawing.yaml`.
package struct Drawing: Sendable {
    /// Colours as `#RRGGBB`: of the ground, of lines that say no direction, of names, of what may be overlooked.
    package struct Theme: Hashable, Sendable {
        package let background: String
        package let line: String
        package let text: String
        package let faint: String
    }

    package let light: Theme
    package let dark: Theme
    private let words: [String: Label]

    /// Names of the phrases that a drawing and a page around it need.
    private static let phrases: Set<String> = [
        "title", "leftOut", "more", "width", "search", "predicates", "all", "none", "since", "until", "whole", "nothing", "hint",
    ]

    init(_ file: SchemaFile) throws(SchemaError) {
        let root = try file.root(keys: ["comment", "themes", "words"])
        guard let themes = try root.mapping("themes", keys: ["light", "dark"]) else {
            throw root.error(in: "themes", .missing("themes"))
        }
        light = try Theme("light", in: themes)
        dark = try Theme("dark", in: themes)
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
    package func phrase(_ name: String, _ language: String, _ counts: [String: Int] = [:]) -> String {
        var text = words[name]?[language] ?? ""
        for (blank, count) in counts {
            if let place = text.firstRange(of: "{\(blank)}") { text.replaceSubrange(place, with: String(count)) }
        }
        return text
    }
}

extension Drawing.Theme {
    init(_ name: String, in themes: SchemaMapping) throws(SchemaError) {
        guard let theme = try themes.mapping(name, keys: ["background", "line", "text", "faint"]) else {
            throw themes.error(in: name, .missing(name))
        }
        background = try theme.colour("background")
        line = try theme.colour("line")
        text = try theme.colour("text")
        faint = try theme.colour("faint")
    }
}
