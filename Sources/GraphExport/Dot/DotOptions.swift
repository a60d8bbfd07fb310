/// How a graph is drawn.
package struct DotOptions: Hashable, Sendable {
    /// Language tag of the labels: `zh-Hans`, `zh-Hant` or `en`.
    package var language: String
    /// The most edges drawn; the rest is counted in a note.
    package var edgeLimit: Int
    /// The most measured values in one entity's node.
    package var rowLimit: Int
    /// Fonts for Graphviz, the first found wins.
    package var fonts: String

    package init(
        language: String = "zh-Hans", edgeLimit: Int = 60, rowLimit: Int = 4, fonts: String = "Noto Sans CJK SC"
    ) {
        self.language = language
        self.edgeLimit = edgeLimit
        self.rowLimit = rowLimit
        self.fonts = fonts
    }
}
