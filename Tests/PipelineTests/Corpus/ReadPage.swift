import Foundation
import GraphExport
import GraphModel
import Ingestion
import Lexicons
import Pipeline
import TestSupport

/// A page of the corpus and what the stages made of it.
struct ReadPage: Sendable {
    let page: CorpusPage
    let graph: Graph
    let encoding: String
    /// What `extract` prints for it.
    let record: String
    /// Folded names, aliases and mentions → the entities that go by them.
    private let bearers: [String: Set<String>]

    init(_ page: CorpusPage, through pipeline: ArticlePipeline) throws {
        self.page = page
        let processed = try pipeline.process(path: page.path)
        graph = processed.graph
        record = ArticleRecordWriter().record(of: processed.articleID, in: processed.graph)
        encoding = try ArticleReader().article(at: page.path).encoding
        var bearers: [String: Set<String>] = [:]
        for entity in graph.entities {
            for name in entity.aliases + [entity.name] { bearers[ScriptFolding.shared.fold(name), default: []].insert(entity.id) }
        }
        for mention in graph.mentions {
            bearers[ScriptFolding.shared.fold(mention.text), default: []].insert(mention.entityID)
        }
        self.bearers = bearers
    }

    /// Ids of the entities that go by a name, in any script.
    func entities(named name: String) -> Set<String> { bearers[ScriptFolding.shared.fold(name)] ?? [] }
}

/// The whole corpus through the stages, once for all tests: setting up takes seconds where nothing is optimised.
struct CorpusRun: Sendable {
    let pipeline: ArticlePipeline
    /// In the order of `corpus.json`.
    let pages: [ReadPage]

    static let shared = Result { try CorpusRun() }

    private init() throws {
        guard let folders = DataFolders(in: ProjectFolders.root) else { throw CocoaError(.fileNoSuchFile) }
        pipeline = try ArticlePipeline(folders)
        pages = try CorpusPage.all().map { [pipeline] in try ReadPage($0, through: pipeline) }
    }
}
