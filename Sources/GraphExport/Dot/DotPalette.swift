import GraphModel

/// Colours of a theme: the schema gives those on white, those on black follow from them.
struct DotPalette {
    private let schema: GraphSchema
    private let theme: DotOptions.Theme

    init(_ schema: GraphSchema, _ theme: DotOptions.Theme) {
        self.schema = schema
        self.theme = theme
    }

    private var ground: Drawing.Theme { theme == .light ? schema.drawing.light : schema.drawing.dark }

    var background: String { ground.background }
    var line: String { ground.line }
    var text: String { ground.text }
    var faint: String { ground.faint }

    /// The ground of a node.
    func fill(_ look: EntityType.Look?) -> String {
        guard let look else { return background }
        return theme == .light ? look.fill : Self.mixed(look.line, background, 45)
    }

    /// The border and name of a node.
    func line(_ look: EntityType.Look?) -> String {
        guard let look else { return line }
        return theme == .light ? look.line : Self.mixed(look.fill, look.line, 75)
    }

    /// A colour that says something: red, green.
    func accent(_ colour: String) -> String { theme == .light ? colour : Self.mixed(colour, text, 60) }

    /// A tint of the ground, for boxes around entities.
    var box: String { Self.mixed(text, background, 4) }

    /// `percent` of the first colour and the rest of the second: `#FF0000`, `#000000`, 50 is `#800000`.
    static func mixed(_ first: String, _ second: String, _ percent: Int) -> String {
        let parts = zip(channels(first), channels(second)).map { ($0 * percent + $1 * (100 - percent) + 50) / 100 }
        let hex = parts.map { part in
            let hex = String(part, radix: 16, uppercase: true)
            return hex.utf8.count == 1 ? "0" + hex : hex
        }
        return "#" + hex.joined()
    }

    private static func channels(_ colour: String) -> [Int] {
        let digits = Array(colour.utf8.dropFirst()).map { Int(String(Unicode.Scalar($0)), radix: 16) ?? 0 }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    }
}
