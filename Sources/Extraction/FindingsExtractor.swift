package import Cleaning
import GraphModel
package import Lexicons
import TextCore

/// Joins the extractors: entities, then times, then quantities, then claims over all three.
package struct FindingsExtractor: Sendable {
    private let entities: EntityExtractor
    private let times: TimeExtractor
    private let quantities: QuantityExtractor
    private let claims: ClaimExtractor

    /// - Throws: `TableError` where a table of this stage is malformed.
    package init(_ tables: TableFolder, lexicon: EntityLexicon) throws(TableError) {
        entities = try EntityExtractor(tables, lexicon: lexicon)
        times = try TimeExtractor(tables)
        quantities = try QuantityExtractor(tables)
        claims = try ClaimExtractor(tables)
    }

    /// Everything that the text holds, outside its garbled places.
    package func findings(in article: CleanText) -> Findings {
        let text = FoldedText(article.text)
        var findings = Findings()
        findings.entities = entities.entities(in: text, of: article)
        findings.times = times.times(in: text, of: article)
        findings.quantities = quantities.quantities(in: text, of: article, findings)
        findings.claims = claims.claims(in: text, of: article, findings)
        return findings
    }
}
