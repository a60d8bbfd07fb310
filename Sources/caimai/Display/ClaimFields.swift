import GraphExport
import GraphModel
import GraphStore
import TextCore

/// A claim as a flat row and as a JSON object. Entities stand by name.
enum ClaimFields {
    static let names = [
        "id", "kind", "predicate", "subject", "object", "direction", "low", "high", "unit", "per", "modifier", "from", "to",
        "basis", "time", "modality", "speaker", "role", "metricName", "words", "evidence", "title", "publisher",
        "published", "url", "path", "origins", "difference",
    ]

    /// The cells of `names`.
    static func values(_ stored: StoredClaim, _ standing: ClaimStanding, _ phrase: ClaimPhrase, _ name: (String) -> String)
        -> [String]
    {
        let (claim, article) = (stored.claim, stored.article)
        let value = claim.value
        return [
            claim.id, claim.kind, claim.predicate, name(claim.subject), claim.object.map(name), claim.direction?.rawValue,
            value.map { "\($0.low)" }, value.map { "\($0.high)" }, value?.unit, value?.per, value?.modifier.rawValue,
            claim.from.map { phrase.words(of: $0) }, claim.to.map { phrase.words(of: $0) }, claim.basis, claim.time,
            claim.modality, claim.speaker.map(name), claim.role, claim.metricName, phrase.words(of: claim, name: name),
            claim.evidence.text, article.title, article.publisher, article.published, article.url, article.path,
            "\(standing.origins(of: claim.id))", standing.difference(of: claim.id)?.rawValue,
        ].map { $0 ?? "" }
    }

    /// One JSON object.
    static func json(_ stored: StoredClaim, _ standing: ClaimStanding, _ phrase: ClaimPhrase, _ name: (String) -> String)
        -> String
    {
        let (claim, article) = (stored.claim, stored.article)
        var json = JSONWriter()
        func entity(_ key: String, _ id: String?, _ json: inout JSONWriter) {
            guard let id else { return }
            json.key(key)
            json.object {
                $0.field("id", id)
                $0.field("name", name(id))
            }
        }
        json.object { json in
            for (key, text) in [("id", claim.id), ("kind", claim.kind), ("predicate", claim.predicate)] { json.field(key, text) }
            json.field("words", phrase.sentence(of: claim, name: name))
            entity("subject", claim.subject, &json)
            entity("object", claim.object, &json)
            for (key, quantity) in [("value", claim.value), ("from", claim.from), ("to", claim.to)] {
                write(quantity, key, &json)
            }
            json.field("direction", claim.direction?.rawValue)
            json.field("basis", claim.basis)
            json.field("time", claim.time)
            json.field("modality", claim.modality)
            entity("speaker", claim.speaker, &json)
            json.field("role", claim.role)
            json.field("metricName", claim.metricName)
            json.field("content", claim.content?.text)
            json.key("confidence")
            json.value(claim.confidence)
            json.field("evidence", claim.evidence.text)
            json.field("origins", standing.origins(of: claim.id))
            json.field("difference", standing.difference(of: claim.id)?.rawValue)
            json.key("article")
            json.object { write(article, &$0) }
        }
        return json.string
    }

    private static func write(_ quantity: Quantity?, _ key: String, _ json: inout JSONWriter) {
        guard let quantity else { return }
        json.key(key)
        json.object { json in
            json.key("low")
            json.value(quantity.low)
            json.key("high")
            json.value(quantity.high)
            json.field("unit", quantity.unit)
            json.field("per", quantity.per)
            json.field("modifier", quantity.modifier.rawValue)
            json.field("text", quantity.text)
        }
    }

    /// The fields of an article's object.
    static func write(_ article: ArticleSummary, _ json: inout JSONWriter) {
        for (key, text) in [
            ("id", article.id), ("path", article.path), ("url", article.url), ("title", article.title),
            ("publisher", article.publisher), ("published", article.published), ("publishedBound", article.publishedBound),
            ("origin", article.origin),
        ] { json.field(key, text) }
    }
}
