import Ingestion

/// What the head of a page and its structured data say.
struct PageMetadata: Sendable {
    /// The text of `<title>`, white space collapsed.
    private(set) var documentTitle: String?
    /// Values of a field, the most trusted first.
    private(set) var values: [PageField: [String]] = [:]
    /// What JSON-LD says, apart from meta elements: it names the article, not the page.
    private(set) var structured: [PageField: [String]] = [:]
    private(set) var canonical: String?
    /// The head names a page before this one.
    private(set) var hasPrevious = false

    /// - Complexity: O(n); only scripts of structured data are read.
    init(_ survey: PageSurvey, fields: MetaFields) {
        let tree = survey.tree
        var found: [PageField: [(trust: Int, value: String)]] = [:]
        for i in survey.sources {
            let node = tree.nodes[i]
            switch node.name {
            case "title" where documentTitle == nil:
                documentTitle = Self.shortened(Self.collapsed(Self.wholeText(of: i, in: tree)))
            case "meta":
                guard let content = node["content"].map(Self.collapsed), !content.isEmpty else { continue }
                for key in ["property", "name", "itemprop"] {
                    guard let name = node[key], let field = fields[name.lowercased()] else { continue }
                    found[field.field, default: []].append(
                        (field.trust, field.field == .title ? Self.shortened(content) : content))
                    break
                }
            case "link" where node["rel"]?.lowercased() == "canonical": canonical = node["href"]
            case "link" where node["rel"]?.lowercased() == "prev": hasPrevious = node["href"] != nil
            case "script" where node["type"]?.lowercased().contains("ld+json") == true:
                readStructured(Self.wholeText(of: i, in: tree))
            default: break
            }
        }
        for (field, list) in found {
            values[field] = list.enumerated().sorted { ($1.element.trust, $0.offset) < ($0.element.trust, $1.offset) }.map(
                \.element.value)
        }
    }

    subscript(field: PageField) -> [String] { (structured[field] ?? []) + (values[field] ?? []) }

    /// A site's name is not longer.
    private static let longestSite = 12

    /// `<title>` where it names the site: it is short, and another element gives a longer title without these words.
    ///
    /// `<title>晨光观察</title>` beside `<meta property="og:title" content="青禾电子季度营收增长一成二">`.
    var siteTitle: String? {
        guard let documentTitle, !documentTitle.isEmpty, documentTitle.count <= Self.longestSite,
            let title = self[.title].first
        else { return nil }
        let (site, whole) = (TitleText.key(documentTitle), TitleText.key(title))
        guard !site.isEmpty, whole.count >= site.count * 2 else { return nil }
        let isInside = (0...(whole.count - site.count)).contains { whole[$0...].starts(with: site) }
        return isInside ? nil : documentTitle
    }

    private mutating func readStructured(_ script: String) {
        let keys: [String: PageField] = [
            "headline": .title, "datepublished": .published, "datemodified": .modified, "articlebody": .body,
            "description": .description,
        ]
        for value in ScriptValues.read(script, wanted: { keys[$1] != nil || $1 == "name" || $1 == "author" || $1 == "publisher" })
        {
            let text = Self.collapsed(value.key == "articlebody" ? "" : value.text)
            switch (value.parent, value.key) {
            case ("author", "name"), (_, "author"), ("creator", "name"): structured[.author, default: []].append(text)
            case ("publisher", "name"), (_, "publisher"): structured[.publisher, default: []].append(text)
            case (_, "articlebody"): structured[.body, default: []].append(value.text)
            default: if let field = keys[value.key], !text.isEmpty { structured[field, default: []].append(text) }
            }
        }
    }

    /// A title of more characters is no title, and would be compared with every line.
    private static let longestTitle = 300

    private static func shortened(_ title: String) -> String {
        title.utf8.count <= longestTitle ? title : String(title.prefix(longestTitle))
    }

    /// The text inside an element, scripts included.
    static func wholeText(of node: Int, in tree: PageTree) -> String {
        var text = ""
        for i in tree.descendants(of: node) where tree.nodes[i].kind != .element { text += tree.nodes[i].text }
        return text
    }

    /// A text with its white space collapsed.
    static func collapsed(_ text: String) -> String {
        var line = CollapsedText()
        _ = line.add(EntityText.unescaped(text), lineStart: 0)
        var view = String.UnicodeScalarView()
        for scalar in line.scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }
}
