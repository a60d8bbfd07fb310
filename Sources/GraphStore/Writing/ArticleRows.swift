import GRDB
import GraphModel
import TextCore

/// Writes the rows of articles inside one transaction.
struct ArticleRows {
    private let db: Database
    private let article: RowStatement
    private let appearance: RowStatement
    private let mention: RowStatement
    private let quantity: RowStatement
    private let time: RowStatement
    private let claim: RowStatement
    private let claimQuantity: RowStatement
    private let claimTopic: RowStatement
    private let repair: RowStatement
    private let warning: RowStatement
    private let version: RowStatement
    private let page: RowStatement

    init(db: Database) throws {
        func insert(_ table: String, _ columns: Int, _ verb: String = "INSERT") throws -> RowStatement {
            let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
            return try RowStatement(db, "\(verb) INTO \(table) VALUES (\(marks))")
        }
        self.db = db
        article = try insert("article", 14)
        appearance = try insert("appearance", 4)
        mention = try insert("mention", 6)
        quantity = try insert("quantity", 10)
        time = try insert("time", 6)
        claim = try insert("claim", 22)
        claimQuantity = try insert("claimQuantity", 10)
        claimTopic = try insert("claimTopic", 3)
        repair = try insert("repair", 6)
        warning = try insert("warning", 3)
        version = try insert("version", 10, "INSERT OR REPLACE")
        page = try insert("page", 3, "INSERT OR IGNORE")
    }

    /// Writes an article and all that belongs to it.
    ///
    /// - Parameter forms: key of each of its entities and of the form that it gives, in their order.
    /// - Returns: the article's key.
    func write(
        _ slice: ArticleSlice, path: String, origin: String, _ forms: [(entity: Int64, form: Int64)], _ entities: EntityKeys
    ) throws -> Int64 {
        let key = try write(slice.article, slice.digest, path, origin)
        for (position, form) in forms.enumerated() {
            try appearance.run { row in for number in [key, Int64(position), form.entity, form.form] { row.bind(number) } }
        }
        for (position, mention) in slice.mentions.enumerated() {
            let entity = try entities.key(mention.entityID)
            try self.mention.run { row in
                for number in [key, Int64(position), entity] { row.bind(number) }
                row.bind(Quote(range: mention.range, text: mention.text))
            }
        }
        for (position, value) in slice.quantities.enumerated() {
            try quantity.run { row in
                row.bind(key)
                row.bind(position)
                row.bind(value)
            }
        }
        for (position, time) in slice.times.enumerated() {
            try self.time.run { row in
                row.bind(key)
                row.bind(position)
                row.bind(Quote(range: time.range, text: time.text))
                row.bind(time.iso)
            }
        }
        for (position, claim) in slice.claims.enumerated() { try write(claim, key, position, entities) }
        return key
    }

    /// Writes a version in the place of what was known of it.
    func write(_ record: VersionRecord) throws {
        try version.run { row in
            for text in [record.id, record.contentHash, record.address] { row.bind(text) }
            row.bind(record.moment)
            for text in [record.published, record.given, record.fileDay, record.path, record.state.rawValue] { row.bind(text) }
            row.bind(record.seen)
        }
    }

    /// Keeps the bytes of an article's page.
    func write(page bytes: CompressedPage?, of key: Int64) throws {
        guard let bytes else { return }
        try page.run { row in
            row.bind(key)
            row.bind(bytes.size)
            row.bind(bytes.bytes)
        }
    }

    private func write(_ node: ArticleNode, _ digest: String, _ path: String, _ origin: String) throws -> Int64 {
        try article.run { row in
            row.bind(nil as Int64?)
            for text in [
                node.id, digest, node.contentHash, path, node.url, node.title, node.author, node.publisher, node.published,
                node.publishedBound, node.script, node.text, origin,
            ] { row.bind(text) }
        }
        let key = db.lastInsertedRowID
        for (position, repair) in node.repairs.enumerated() {
            try self.repair.run { row in
                row.bind(key)
                row.bind(position)
                row.bind(repair.kind)
                row.bind(repair.range.lowerBound)
                row.bind(repair.range.upperBound)
                row.bind(repair.original)
            }
        }
        for (position, message) in node.warnings.enumerated() {
            try warning.run { row in
                row.bind(key)
                row.bind(position)
                row.bind(message)
            }
        }
        return key
    }

    private func write(_ node: ClaimNode, _ article: Int64, _ position: Int, _ entities: EntityKeys) throws {
        let subject = try entities.key(node.subject)
        let (object, speaker) = (try node.object.map(entities.key), try node.speaker.map(entities.key))
        try claim.run { row in
            row.bind(nil as Int64?)
            row.bind(node.id)
            row.bind(article)
            row.bind(position)
            for text in [node.kind, node.predicate] { row.bind(text) }
            for entity in [subject, object, speaker] { row.bind(entity) }
            for text in [node.direction?.rawValue, node.basis, node.time, node.modality, node.role, node.metricName] {
                row.bind(text)
            }
            row.bind(node.content)
            row.bind(node.evidence)
            row.bind(node.confidence.plainText)
        }
        let key = db.lastInsertedRowID
        for (role, value) in [("value", node.value), ("from", node.from), ("to", node.to)] {
            guard let value else { continue }
            try claimQuantity.run { row in
                row.bind(key)
                row.bind(role)
                row.bind(value)
            }
        }
        for (position, topic) in node.topics.enumerated() {
            let entity = try entities.key(topic)
            try claimTopic.run { row in for number in [key, Int64(position), entity] { row.bind(number) } }
        }
    }
}

extension RowStatement {
    /// Binds the columns from `lower` to `text`; three nulls where there is no quote.
    fileprivate func bind(_ quote: Quote?) {
        bind(quote?.range.lowerBound)
        bind(quote?.range.upperBound)
        bind(quote?.text)
    }

    /// Binds the columns from `lower` to `modifier`. Amounts are written as decimals in full.
    fileprivate func bind(_ quantity: Quantity) {
        bind(Quote(range: quantity.range, text: quantity.text))
        let low = quantity.low.plainText
        bind(low)
        bind(quantity.high == quantity.low ? low : quantity.high.plainText)
        bind(quantity.unit)
        bind(quantity.per)
        bind(quantity.modifier.rawValue)
    }
}
