import Foundation
import GraphExport
import GraphModel
import GraphStore

extension Listing {
    /// Claims for people and programs.
    ///
    /// - Parameters:
    ///   - standing: how many say the same; a column of the table where it is several for any.
    ///   - language: of headings and labels.
    init(_ claims: ClaimListing, standing: ClaimStanding, schema: GraphSchema, language: String) {
        func heading(_ field: String, of record: String = "claim") -> String {
            schema.record(record)?.field(field)?.label[language] ?? field
        }
        let phrase = ClaimPhrase(schema: schema, language: language)
        let isCounted = claims.claims.contains { standing.isNotable($0.claim.id) }
        headings = [
            heading("time"), schema.label(for: "claim", language: language), heading("speaker"), heading("evidence"),
            schema.label(for: "article", language: language), heading("published", of: "article"),
        ]
        weights = [2, 5, 2, 4, 2, 2]
        if isCounted {
            headings.insert(schema.agreement.label("origins", language), at: 2)
            weights.insert(1, at: 2)
        }
        fields = ClaimFields.names
        func name(_ id: String) -> String { claims.entities[id]?.name ?? id }
        for stored in claims.claims {
            let (claim, article) = (stored.claim, stored.article)
            var row = [
                claim.time ?? "", phrase.sentence(of: claim, name: name), phrase.standing(of: claim, name: name),
                claim.evidence.text, article.title ?? URL(fileURLWithPath: article.path).lastPathComponent, article.day,
            ]
            if isCounted { row.insert(standing.mark(of: claim.id), at: 2) }
            rows.append(row)
            records.append(ClaimFields.values(stored, standing, phrase, name))
            objects.append(ClaimFields.json(stored, standing, phrase, name))
        }
    }
}

extension ClaimStanding {
    /// True where others say the same or contradict.
    func isNotable(_ claim: String) -> Bool { origins(of: claim) > 1 || difference(of: claim) != nil }

    /// `3`, `≠` where it is contradicted, `2 ≠` for both; "" for what stands alone.
    func mark(of claim: String) -> String {
        let count = origins(of: claim) > 1 ? "\(origins(of: claim))" : ""
        return [count, difference(of: claim) == nil ? "" : "≠"].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension ArticleSummary {
    /// The day of publication, or its bound after `≤`.
    var day: String {
        published.map { String($0.prefix(10)) } ?? publishedBound.map { "≤" + $0.prefix(10) } ?? ""
    }
}
