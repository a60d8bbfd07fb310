import Cleaning
import GraphModel
import Ingestion
import TextCore

extension ArticleNode {
    /// The node of an article: what the page says of itself, its clean text, and every warning once.
    init(id: String, article: Article, text: CleanText, warnings: [String]) {
        var seen: Set<String> = []
        let all = (article.diagnostics + text.diagnostics).map(\.warning) + warnings
        self.init(
            id: id, contentHash: article.contentHash.hex(), path: article.path, url: text.url, title: text.title,
            author: text.author, publisher: text.publisher, published: text.published,
            publishedBound: text.publishedBound?.description, script: text.script.rawValue, text: text.text.string,
            repairs: text.repairs.map { Repair(kind: $0.kind.rawValue, range: $0.range, original: $0.original) },
            warnings: all.filter { seen.insert($0).inserted })
    }
}

extension Diagnostic {
    /// Without the path and the severity, which the article's record says elsewhere: `no date found (give --published)`.
    var warning: String { message + (remedy.map { " (\($0))" } ?? "") }
}
