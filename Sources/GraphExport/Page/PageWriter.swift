import Foundation
package import GraphModel
import TextCore

/// Writes a graph as one HTML page that works without a network: the drawing, and the words behind each entity and line.
///
/// The page brings its style and script along, and its policy lets no others run and nothing be fetched. Text from articles
/// stands in it as data, which the script shows as text.
package struct PageWriter: Sendable {
    private let schema: GraphSchema
    private let options: DotOptions

    /// - Parameter options: of the drawing; links are left to the page.
    package init(schema: GraphSchema, options: DotOptions) {
        self.schema = schema
        var options = options
        options.hasLinks = false
        self.options = options
    }

    /// The drawing that the page needs, in the dot language.
    package func dot(_ graph: Graph) -> String { DotWriter(schema: schema, options: options).dot(graph) }

    /// The page.
    ///
    /// - Parameter svg: what Graphviz made of `dot(_:)` for the same graph.
    package func html(_ graph: Graph, svg: String) -> String {
        let data = PageData(DotPlan(graph, schema, options), graph, schema, options)
        let (script, style) = (text(PackageResources.page_js), text(PackageResources.page_css))
        let policy = [
            "default-src 'none'", "script-src 'sha256-\(Self.digest(script))'", "style-src 'sha256-\(Self.digest(style))'",
            "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
        return """
            <!DOCTYPE html>
            <html lang="\(options.language)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(DotText.html(data.title))</title>
            <style>\(style)</style>
            </head>
            <body class="\(options.theme.rawValue)">
            <main id="drawing">
            \(Self.drawing(in: svg))
            <div id="zoom">\(button("closer", "+"))\(button("farther", "−"))\(button("whole", phrase("whole")))</div>
            </main>
            <aside id="side">
            <div id="tools">
            <input type="search" id="search" placeholder="\(phrase("search"))" aria-label="\(phrase("search"))" autocomplete="off">
            <ul id="results"></ul>
            <div id="times"><label>\(phrase("since")) <input type="date" id="since"></label> \
            <label>\(phrase("until")) <input type="date" id="until"></label></div>
            <details><summary>\(phrase("predicates"))</summary>\(button("all", phrase("all"))) \
            \(button("none", phrase("none")))<ul id="predicates"></ul></details>
            </div>
            <div id="claims"></div>
            </aside>
            <script type="application/json" id="data">\(Self.inScript(data.json))</script>
            <script>\(script)</script>
            </body>
            </html>

            """
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func phrase(_ name: String) -> String { DotText.html(schema.drawing.phrase(name, options.language)) }

    private func button(_ id: String, _ label: String) -> String { "<button type=\"button\" id=\"\(id)\">\(label)</button>" }

    private static func digest(_ text: String) -> String { Data(SHA256.digest(text.utf8)).base64EncodedString() }

    /// The `svg` element, without the prologue that HTML does not know.
    private static func drawing(in svg: String) -> Substring {
        guard let start = svg.firstRange(of: "<svg") else { return "" }
        return svg[start.lowerBound...]
    }

    /// JSON in which nothing can end the script element or begin a comment: `<` is `\u003c`.
    static func inScript(_ json: String) -> String { json.replacing("<", with: "\\u003c") }
}
