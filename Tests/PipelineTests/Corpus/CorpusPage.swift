import Foundation
import TestSupport

/// A page of the corpus and what must be read in it: one item of `Specs/corpus.json`.
///
/// The claims are those that a reader would surely want, not all that the page makes; so recall is what can be counted.
struct CorpusPage: Decodable, Sendable {
    /// One claim; what it leaves out is not compared.
    struct Claim: Decodable, Sendable {
        let kind: String
        let predicate: String
        let subject: String
        let object: String?
        let low: Decimal?
        let from: Decimal?
        let to: Decimal?
        let unit: String?
        let direction: String?
        let basis: String?
        let time: String?
        let modality: String?
        let speaker: String?
        /// Words that the content of a statement holds.
        let content: String?
    }

    /// Name under `corpus/`.
    let file: String
    let title: String
    let published: String
    let author: String?
    let publisher: String?
    /// As `Article.encoding` names it.
    let encoding: String
    let script: String
    let paragraphs: Int
    /// How the first paragraph begins.
    let first: String
    /// How the last paragraph ends.
    let last: String
    let entities: [String]
    let claims: [Claim]

    static func all() throws -> [CorpusPage] {
        let specs = try Data(contentsOf: ProjectFolders.specs.appendingPathComponent("corpus.json"))
        return try JSONDecoder().decode([CorpusPage].self, from: specs)
    }

    /// Path of the page.
    var path: String { ProjectFolders.corpus.appendingPathComponent(file).path }
}

extension CorpusPage.Claim: CustomStringConvertible {
    /// `change revenue 星河科技 up 18.3 %`.
    var description: String {
        let ends = from == nil && to == nil ? nil : "\(from.map { "\($0)" } ?? "?")→\(to.map { "\($0)" } ?? "?")"
        return [kind, predicate, subject, object, direction, low.map { "\($0)" }, ends, unit, content]
            .compactMap { $0 }.joined(separator: " ")
    }
}
