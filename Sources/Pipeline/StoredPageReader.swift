import GraphStore
import Ingestion
import TextCore

/// Reads the pages that a store keeps anew, under the tables of today.
struct StoredPageReader: ArticleSupply {
    let stages: LazyPipeline
    let store: GraphStore

    func inputs(_ ids: [String]) -> AnySequence<ArticleInput> { AnySequence(ids.lazy.map { .file($0) }) }

    /// - Parameter input: a `file` whose path is an article's id.
    func read(_ input: ArticleInput) -> SuppliedArticle {
        guard case .file(let id) = input else { return .known }
        do {
            guard let stored = try store.storedPage(ofArticle: id) else { return .known }
            return try reading(of: stored)
        } catch let diagnostic as Diagnostic {
            return .failed(diagnostic, nil)
        } catch {
            return .broken(error)
        }
    }

    private func reading(of stored: StoredPage) throws -> SuppliedArticle {
        guard let bytes = stored.page.decompressed() else {
            throw Diagnostic(
                "damaged-page", .error, "the stored page is damaged", remedy: "ingest the file again", path: stored.path)
        }
        let day = stored.fileDay.flatMap { CalendarDate(iso: $0) }
        let page = PageFile(path: stored.path, bytes: bytes, fileDay: day, given: stored.given)
        let article = try stages.pipeline().process(page)
        guard let slice = article.slice(given: stored.given, fileDay: stored.fileDay, page: stored.page) else { return .known }
        guard !stored.holds(slice) else { return .known }
        return .read(slice, warnings: article.diagnostics)
    }
}
