import Cleaning
import Foundation
import Ingestion
import Lexicons
import TextCore

/// Measures how fast pages are parsed and cleaned, on one thread.
package struct PageSpeed: Sendable {
    /// One thing that was measured.
    package struct Figure: Sendable {
        package let name: String
        /// Processor time for all pages once: the median of the rounds.
        package let duration: Duration
    }

    private struct Page: Sendable {
        let path: String
        let bytes: [UInt8]
        /// The same decoded.
        let utf8: [UInt8]
    }

    /// Number of pages and their bytes.
    package var size: (pages: Int, bytes: Int) { (pages.count, pages.reduce(0) { $0 + $1.bytes.count }) }

    private let pages: [Page]
    private let reader: ArticleReader
    private let cleaner: Cleaner

    /// Reads pages into memory; plain texts and files that give no article are left out.
    ///
    /// - Throws: `PipelineError.malformed` with the file, the line and the mistake.
    package init(_ data: DataFolders, files: [String]) throws(PipelineError) {
        let reader = ArticleReader()
        self.reader = reader
        do {
            cleaner = try Cleaner(TableFolder(data.tables))
        } catch {
            throw .malformed("\(error)")
        }
        pages = files.compactMap { path in
            guard let bytes = try? reader.contents(at: path).bytes, let article = try? reader.article(bytes: bytes, path: path),
                case .page = article.content, let utf8 = try? reader.decoded(bytes, path: path)
            else { return nil }
            return Page(path: path, bytes: bytes, utf8: utf8)
        }
    }

    /// libxml2 alone, from bytes to a tree (encoding, libxml2, our tree), and from bytes to a clean text.
    ///
    /// - Parameter rounds: how often all pages are read, at least once.
    package func figures(rounds: Int) -> [Figure] {
        let parser = PageParser()
        let works: [(String, (Page) -> Void)] = [
            ("libxml2 alone", { page in _ = parser.nodeCount(utf8: page.utf8) }),
            ("bytes to tree", { page in _ = try? reader.article(bytes: page.bytes, path: page.path) }),
            (
                "bytes to clean text",
                { page in
                    if let article = try? reader.article(bytes: page.bytes, path: page.path) { _ = cleaner.clean(article) }
                }
            ),
        ]
        var durations = [[Duration]](repeating: [], count: works.count)
        for _ in 0..<max(1, rounds) {
            for (i, work) in works.enumerated() {
                durations[i].append(ThreadClock.time { pages.forEach(work.1) })
            }
        }
        return works.indices.map { Figure(name: works[$0].0, duration: ThreadClock.median(durations[$0])) }
    }
}
