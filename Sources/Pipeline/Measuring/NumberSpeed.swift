import Cleaning
import Extraction
import Ingestion
import Lexicons
import TextCore

/// Measures how fast times and quantities are read from the texts of pages, on one thread.
package struct NumberSpeed: Sendable {
    /// One thing that was measured.
    package struct Figure: Sendable {
        package let name: String
        /// Processor time for all texts once: the median of the rounds.
        package let duration: Duration
        /// Times or quantities, or both.
        package let found: Int
    }

    /// Number of texts and their bytes in UTF-8.
    package var size: (texts: Int, bytes: Int) { (articles.count, articles.reduce(0) { $0 + $1.text.bytes.count }) }

    private let articles: [CleanText]
    private let stage: NumberStage

    /// Reads pages into texts; files that give none are left out.
    ///
    /// - Throws: `PipelineError.malformed` with the file, the line and the mistake.
    package init(_ data: DataFolders, files: [String]) throws(PipelineError) {
        let reader = ArticleReader()
        do {
            let tables = TableFolder(data.tables)
            let cleaner = try Cleaner(tables)
            articles = files.compactMap { path in
                guard let file = try? reader.contents(at: path),
                    let page = try? reader.article(bytes: file.bytes, path: path, published: nil, fileDate: file.day)
                else { return nil }
                let text = cleaner.clean(page)
                return text.text.bytes.isEmpty ? nil : text
            }
            stage = try NumberStage(tables)
        } catch {
            throw .malformed("\(error)")
        }
    }

    /// Folding, times, quantities, and the last two together.
    ///
    /// - Parameter rounds: how often all texts are read, at least once.
    package func figures(rounds: Int) -> [Figure] {
        var durations = [[Duration]](repeating: [], count: 3)
        var found = (times: 0, quantities: 0)
        for _ in 0..<max(1, rounds) {
            var texts: [FoldedText] = []
            durations[0].append(ThreadClock.time { texts = articles.map { FoldedText($0.text) } })
            var findings: [Findings] = []
            durations[1].append(
                ThreadClock.time { findings = zip(texts, articles).map { stage.times(in: $0, of: $1) } })
            durations[2].append(
                ThreadClock.time {
                    for index in texts.indices {
                        stage.addQuantities(in: texts[index], of: articles[index], to: &findings[index])
                    }
                })
            found = findings.reduce((0, 0)) { ($0.0 + $1.times.count, $0.1 + $1.quantities.count) }
        }
        let both = zip(durations[1], durations[2]).map(+)
        return [
            Figure(name: "folding", duration: ThreadClock.median(durations[0]), found: 0),
            Figure(name: "times", duration: ThreadClock.median(durations[1]), found: found.times),
            Figure(name: "quantities", duration: ThreadClock.median(durations[2]), found: found.quantities),
            Figure(name: "times and quantities", duration: ThreadClock.median(both), found: found.times + found.quantities),
        ]
    }
}
