/// How a graph is drawn.
package struct DotOptions: Hashable, Sendable {
    /// Language tag of the labels: `zh-Hans`, `zh-Hant` or `en`.
    package var language: String
    /// The most lines drawn; what is left out is counted in the heading.
    package var edgeLimit: Int
    /// The most entities drawn that no line reaches.
    package var loneLimit: Int
    /// The most values in one entity's node.
    package var rowLimit: Int
    /// Font name for Graphviz.
    package var fonts: String

    package init(
        language: String = "zh-Hans", edgeLimit: Int = 40, loneLimit: Int = 12, rowLimit: Int = 3,
        fonts: String = "Noto Sans CJK SC"
    ) {
        self.language = language
        self.edgeLimit = edgeLimit
        self.loneLimit = loneLimit
        self.rowLimit = rowLimit
        self.fonts = fonts
    }
}
