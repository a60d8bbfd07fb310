import GraphModel
import TextCore

extension ContentHash {
    /// Takes in fields one after another; nil differs from "".
    mutating func add(fields: [String?], _ ranges: TextRange...) {
        for field in fields {
            if let field { add(field: field) } else { add(byte: 0xFE) }
        }
        for range in ranges {
            add(number: range.lowerBound)
            add(number: range.upperBound)
        }
        add(byte: 0xFD)
    }

    /// Takes in a number as eight bytes.
    private mutating func add(number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Takes in everything but the path.
    mutating func add(_ article: ArticleNode) {
        add(fields: [
            article.id, article.contentHash, article.url, article.title, article.author, article.publisher,
            article.published, article.publishedBound, article.script, article.text,
        ])
        for repair in article.repairs { add(fields: [repair.kind, repair.original], repair.range) }
        add(fields: article.warnings)
    }

    mutating func add(_ entity: EntityNode) {
        add(fields: [entity.id, entity.type, entity.name] + entity.aliases)
        for (scheme, value) in entity.identifiers.sorted(by: { $0.key < $1.key }) { add(fields: [scheme, value]) }
    }

    mutating func add(_ quantity: Quantity) {
        let low = quantity.low.plainText
        let high = quantity.high == quantity.low ? low : quantity.high.plainText
        add(
            fields: [
                quantity.text, low, high, quantity.unit, quantity.per,
                quantity.modifier.rawValue,
            ], quantity.range)
    }

    /// Takes in the id, which is a hash of all that a claim says, and the confidence.
    mutating func add(_ claim: ClaimNode) {
        add(fields: [claim.id, claim.confidence.plainText])
    }
}
