import Foundation
import GraphModel
import GraphStore
import Ingestion
import Lexicons
import TextCore

/// Makes articles for a store, on any number of threads.
protocol ArticleSupply: Sendable {
    /// What the names give to be read; they are paths or ids.
    func inputs(_ names: [String]) -> AnySequence<ArticleInput>
    func read(_ input: ArticleInput) -> SuppliedArticle
}

/// What became of one article.
enum SuppliedArticle: Sendable {
    /// Nothing in it is new.
    case known
    /// It is known, and the store has something to write.
    case noted(StoreItem)
    case read(ArticleSlice, warnings: [Diagnostic])
    /// Nothing to read: a file that holds many articles has come to its end without damage.
    case whole(String)
    /// It gave no article; the entry is for the quarantine, where it came from a file.
    case failed(Diagnostic, QuarantineEntry?)
    /// The run cannot go on: tables or database.
    case broken(any Error)
}

/// Reads one file after another: what is known by its hash is not looked into.
struct PageReader: ArticleSupply {
    let stages: LazyPipeline
    let store: GraphStore
    let options: IngestOptions

    func inputs(_ names: [String]) -> AnySequence<ArticleInput> { AnySequence(ArticleInputs(files: names, options.containers)) }

    func read(_ input: ArticleInput) -> SuppliedArticle {
        do {
            switch input {
            case .file(let path):
                return try reading(path) { () throws(Diagnostic) in
                    try PageFile(path: path, given: options.published, maximumBytes: options.maximumBytes)
                }
            case .member(let member):
                return try reading(member.path) { () throws(Diagnostic) in PageFile(member, given: options.published) }
            case .whole(let path): return .whole(path)
            case .problem(let problem): return failure(problem, problem.path ?? "")
            }
        } catch {
            return .broken(error)
        }
    }

    private func reading(_ path: String, _ open: () throws(Diagnostic) -> PageFile) throws -> SuppliedArticle {
        do {
            return try outcome(open())
        } catch let diagnostic as Diagnostic {
            return failure(diagnostic, path)
        }
    }

    private func outcome(_ file: PageFile) throws -> SuppliedArticle {
        let id = ArticleNode.id(of: file.contentHash)
        let day = file.fileDay?.description
        switch try store.familiarity(ofArticle: id, path: file.path, given: file.given, fileDay: day) {
        case .known(let isNoted): return isNoted ? .known : .noted(.known(id: id, path: file.path, fileDay: day))
        case .new(let path, let day):
            let article = try stages.pipeline().process(file.at(path: path, fileDay: day))
            return .read(try slice(article, of: file, fileDay: day), warnings: article.diagnostics)
        }
    }

    private func slice(_ article: ProcessedArticle, of file: PageFile, fileDay: String?) throws -> ArticleSlice {
        guard
            let slice = article.slice(
                given: file.given, fileDay: fileDay, page: options.keepsPages ? CompressedPage(compressing: file.bytes) : nil)
        else { throw Diagnostic("no-article", .error, "no article text on this page", path: file.path) }
        return slice
    }

    private func failure(_ diagnostic: Diagnostic, _ path: String) -> SuppliedArticle {
        let entry = QuarantineEntry(
            diagnostic, path: path, file: MemberPath.standardized(path), stage: Self.stage(of: diagnostic),
            given: options.published,
            seen: Int(Date().timeIntervalSince1970))
        return .failed(diagnostic, entry)
    }

    /// What a file did not come through.
    private static func stage(of diagnostic: Diagnostic) -> String {
        switch diagnostic.code {
        case "missing-file", "folder-given", "unreadable-file", "not-a-file", "too-large", "link-loop", "broken-archive",
            "broken-member", "missing-member", "archive-bomb", "nested-archive", "encrypted-member":
            "reading"
        case "no-text", "no-article", "no-date", "list-page", "captcha-page", "missing-page": "cleaning"
        default: "decoding"
        }
    }
}

extension ProcessedArticle {
    /// The article ready to be stored; nil where there is none.
    func slice(given: String?, fileDay: String?, page: CompressedPage?) -> ArticleSlice? {
        guard let article = graph.articles.first else { return nil }
        return ArticleSlice(
            article, of: graph,
            source: ArticleSource(given: given, fileDay: fileDay, address: address, moment: moment, page: page),
            signature: TextSignature(folded: ScriptFolding.shared.fold(article.text)))
    }
}
