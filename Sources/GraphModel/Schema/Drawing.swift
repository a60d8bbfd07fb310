package import Foundation

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
    private let scales: [String: [Scale]]

    private struct Scale {
        let size: Decimal
        let name: String
    }

    /// Names of the phrases that a drawing and a page around it need.
    private static let phrases: Set<String> = [
        "title", "leftOut", "more", "width", "search", "predicates", "all", "none", "since", "until", "whole", "nothing", "hint",
    ]

    init(_ file: SchemaFile) throws(SchemaError) {
        let root = try file.root(keys: ["comment", "themes", "words", "scales"])
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
        scales = try Self.scales(root)
    }

    /// Words for large numbers, the largest first: 亿 is 100000000. None for a language that the file has not.
    package func scales(_ language: String) -> [(size: Decimal, name: String)] {
        (scales[language] ?? []).map { ($0.size, $0.name) }
    }

    private static func scales(_ root: SchemaMapping) throws(SchemaError) -> [String: [Scale]] {
        guard let list = try root.mapping("scales", keys: Set(Label.languages)) else {
            throw root.error(in: "scales", .missing("scales"))
        }
        var scales: [String: [Scale]] = [:]
        for language in list.keys {
            guard let names = try list.mapping(language) else { continue }
            for name in names.keys {
                let text = try names.requiredText(name)
                guard let size = Decimal(string: text), size > 1, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
                    throw names.error(in: name, .invalid("'\(text)' is no whole number above 1"))
                }
                scales[language, default: []].append(Scale(size: size, name: name))
            }
            scales[language]?.sort { $0.size > $1.size }
        }
        return scales
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
