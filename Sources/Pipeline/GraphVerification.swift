package import Foundation
import GraphBuilding
import GraphExport
package import GraphModel
package import GraphStore
import Lexicons
import TextCore

/// Looks whether a database or a JSON-LD document is what it says it is.
package struct GraphVerification {
    private let schema: GraphSchema
    private let data: DataFolders
    /// How much was looked at.
    package private(set) var articles = 0
    package private(set) var claims = 0
    /// Places with words: mentions, amounts, times, evidence and contents.
    package private(set) var quotes = 0
    /// One line each.
    package private(set) var faults: [String] = []

    package init(schema: GraphSchema, _ data: DataFolders) {
        self.schema = schema
        self.data = data
    }

    /// Looks at a database: its file, every article's graph, every kept page.
    ///
    /// - Throws: `PipelineError.malformed` where the lexicon is; `StoreError`.
    package mutating func verify(_ store: GraphStore) throws {
        faults += try store.checkFile()
        let check = try check(own: try store.lexiconEntries())
        var found: [String] = []
        var totals = (articles: 0, claims: 0, quotes: 0)
        try store.forEachArticle {
            Self.count($0, &totals)
            found += check.faults(in: $0)
        }
        faults += found
        add(totals)
        for id in try store.articleIDs(withPage: true) {
            guard let page = try store.storedPage(ofArticle: id) else { continue }
            faults += Self.fault(page.page.decompressed(), of: id)
        }
    }

    /// Looks at a JSON-LD document.
    ///
    /// - Throws: `PipelineError.malformed` where the lexicon is; what reading throws.
    package mutating func verify(_ file: URL) throws {
        let check = try check(own: [])
        var reader = LinkedReader(schema: schema)
        var found: [String] = []
        var totals = (articles: 0, claims: 0, quotes: 0)
        try reader.read(file) {
            Self.count($0, &totals)
            found += check.faults(in: $0)
        }
        add(totals)
        faults += reader.faults + found
    }

    private func check(own: [StoredEntry]) throws(PipelineError) -> GraphCheck {
        do {
            let entries = own.map { EntityLexicon.Entry(cells: $0.cells) }
            return GraphCheck(schema: schema, lexicon: try EntityLexicon(TableFolder(data.tables), own: entries))
        } catch {
            throw .malformed("\(error)")
        }
    }

    private static func fault(_ page: [UInt8]?, of id: String) -> [String] {
        guard let page else { return ["\(id): its page is damaged"] }
        let made = ArticleNode.id(of: ContentHash(page))
        return made == id ? [] : ["\(id): its page makes it \(made)"]
    }

    private mutating func add(_ totals: (articles: Int, claims: Int, quotes: Int)) {
        articles += totals.articles
        claims += totals.claims
        quotes += totals.quotes
    }

    private static func count(_ graph: Graph, _ totals: inout (articles: Int, claims: Int, quotes: Int)) {
        totals.articles += graph.articles.count
        totals.claims += graph.claims.count
        totals.quotes += graph.mentions.count + graph.claims.count + graph.claims.count { $0.content != nil }
        totals.quotes += graph.quantities.values.reduce(0) { $0 + $1.count } + graph.times.values.reduce(0) { $0 + $1.count }
    }
}
