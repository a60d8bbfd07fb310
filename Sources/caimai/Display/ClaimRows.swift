import Foundation
import GraphExport
import GraphModel
import GraphStore

extension Listing {
    /// Claims for people and programs.
    ///
    /// - Parameter language: of headings and labels.
    init(_ claims: ClaimListing, schema: GraphSchema, language: String) {
        func heading(_ field: String, of record: String = "claim") -> String {
            schema.record(record)?.field(field)?.label[language] ?? field
        }
        let phrase = ClaimPhrase(schema: schema, language: language)
        headings = [
            heading("time"), schema.label(for: "claim", language: language), heading("speaker"), heading("evidence"),
            schema.label(for: "article", language: language), heading("published", of: "article"),
        ]
        weights = [2, 5, 2, 4, 2, 2]
        fields = ClaimFields.names
        func name(_ id: String) -> String { claims.entities[id]?.name ?? id }
        for stored in claims.claims {
            let (claim, article) = (stored.claim, stored.article)
            rows.append([
                claim.time ?? "", phrase.sentence(of: claim, name: name), phrase.standing(of: claim, name: name),
                claim.evidence.text, article.title ?? URL(fileURLWithPath: article.path).lastPathComponent, article.day,
            ])
            records.append(ClaimFields.values(stored, phrase, name))
            objects.append(ClaimFields.json(stored, phrase, name))
        }
    }
}

extension ArticleSummary {
    /// The day of publication, or its bound after `≤`.
    var day: String {
        published.map { String($0.prefix(10)) } ?? publishedBound.map { "≤" + $0.prefix(10) } ?? ""
    }
}
