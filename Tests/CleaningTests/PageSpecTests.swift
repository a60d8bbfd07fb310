import Cleaning
import Foundation
import Ingestion
import TestSupport
import Testing
import TextCore

/// Whole pages of our own, made as portals, papers, brokers, forums and authorities make theirs: `Tests/Specs/pages`.
@Suite struct PageSpecTests {
    struct Expected: Decodable {
        let title: String?
        let published: String?
        let author: String?
        let publisher: String?
        let paragraphs: [String]?
        let diagnostics: [String]?
    }

    static let names: [String] = {
        let folder = ProjectFolders.specs.appendingPathComponent("pages").path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    @Test func thereArePages() { #expect(Self.names.count >= 20) }

    @Test(arguments: names)
    func pageReadsAsWritten(name: String) throws {
        let folder = ProjectFolders.specs.appendingPathComponent("pages")
        let json = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
        let expected = try JSONDecoder().decode(Expected.self, from: json)
        let article = try ArticleReader().article(at: folder.appendingPathComponent("\(name).html").path)
        let text = try CleanedPage.cleaner.get().clean(article)
        if let diagnostics = expected.diagnostics { #expect(text.diagnostics.map(\.code) == diagnostics) }
        guard let paragraphs = expected.paragraphs else { return }
        #expect(text.paragraphs == paragraphs)
        #expect(text.title == expected.title)
        #expect(text.published == expected.published)
        #expect(text.author == expected.author)
        #expect(text.publisher == expected.publisher)
    }
}
