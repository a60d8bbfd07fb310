/// How a graph is drawn.
package struct DotOptions: Hashable, Sendable {
    /// Colours on white, or on near black.
    package enum Theme: String, Sendable, CaseIterable {
        case light, dark
    }

    /// Graphviz's ways of laying out a graph.
    package enum Layout: String, Sendable, CaseIterable {
        /// From left to right along the arrows.
        case dot
        /// As springs, small graphs.
        case neato
        /// As springs, large graphs.
        case sfdp
        /// In rings around one entity.
        case twopi
        /// As springs, with boxes around groups.
        case fdp
    }

    /// Language tag of the labels: `zh-Hans`, `zh-Hant` or `en`.
    package var language: String
    package var theme: Theme
    /// The layout; where nil, `dot`, and `fdp` for a graph that is too large for it.
    package var layout: Layout?
    /// The most lines drawn; what is left out is counted in the heading.
    package var edgeLimit: Int
    /// The most entities drawn that no line reaches.
    package var loneLimit: Int
    /// The most values in one entity's node; where nil, fewer the more entities there are.
    package var rowLimit: Int?
    /// Font names for Graphviz, the first that is installed counts.
    package var fonts: String
    /// Ids of the entities that the drawing is about: they show more values.
    package var focus: Set<String>
    /// Entities that were left out before the graph came here.
    package var entitiesLeftOut: Int
    /// The origin of each article by id: reprints of one story have one. Articles that it lacks are their own.
    package var origins: [String: String]
    /// True to give lines and values links to their articles.
    package var hasLinks: Bool

    package init(
        language: String = "zh-Hans", theme: Theme = .light, layout: Layout? = nil, edgeLimit: Int = 60, loneLimit: Int = 12,
        rowLimit: Int? = nil, fonts: String = Self.fonts, focus: Set<String> = [], entitiesLeftOut: Int = 0,
        origins: [String: String] = [:], hasLinks: Bool = true
    ) {
        self.language = language
        self.theme = theme
        self.layout = layout
        self.edgeLimit = edgeLimit
        self.loneLimit = loneLimit
        self.rowLimit = rowLimit
        self.fonts = fonts
        self.focus = focus
        self.entitiesLeftOut = entitiesLeftOut
        self.origins = origins
        self.hasLinks = hasLinks
    }

    /// Fonts with Chinese characters on Linux, macOS and Windows.
    package static let fonts = "Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei,WenQuanYi Zen Hei,sans-serif"
}
