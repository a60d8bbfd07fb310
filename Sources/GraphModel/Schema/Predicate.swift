/// What a claim says of its subject: a metric, a relation, or that it says something.
package struct Predicate: Sendable {
    /// Where a predicate is declared, which decides the kinds of claim that take it.
    package enum Group: String, Sendable, CaseIterable {
        /// Under `metrics/`: `marketCap`.
        case metrics
        /// Under `relations/`: `acquires`.
        case relations
        /// `statement.yaml`.
        case statement
    }

    package let name: String
    package let group: Group
    package let comment: Label
    package let label: Label
    /// Types that its subject may have, these or their children.
    package let subject: [String]
    /// Types that its object may have; empty where it takes none.
    package let object: [String]
    /// True where subject and object may change places: 合作.
    package let isSymmetric: Bool
    /// Fields that its claims must have, besides those of their kind.
    package let requires: [String]
    /// Fields that its claims may have where others have not: `role`.
    package let uses: [String]
    /// What it is called where its claim has a direction: 利好 for `up`. By field value.
    package let directions: [String: Label]
    /// The direction in which a drawing colours it where its claims have none: `up` for 看好.
    package let tone: String?
    /// True where a drawing may set the subject inside its object: 属于.
    package let isNesting: Bool
    /// The article's words that it covers, for people: 净利润, 亏损.
    package let covers: [String]

    private static let keys: Set<String> = [
        "comment", "label", "subject", "object", "symmetric", "requires", "uses", "covers", "directions", "tone",
        "nests",
    ]

    init(_ file: SchemaFile, _ group: Group) throws(SchemaError) {
        let root = try file.root(keys: Self.keys)
        name = file.name
        self.group = group
        comment = try root.label("comment")
        label = try root.label()
        let subject = try root.list("subject")
        self.subject = subject.isEmpty ? ["Thing"] : subject
        object = try root.list("object")
        isSymmetric = try root.flag("symmetric")
        requires = try root.list("requires")
        uses = try root.list("uses")
        covers = try root.list("covers")
        tone = try root.text("tone")
        isNesting = try root.flag("nests")
        var directions: [String: Label] = [:]
        if let mapping = try root.mapping("directions") {
            for name in mapping.keys { directions[name] = try mapping.label(name) }
        }
        self.directions = directions
        if group == .relations, object.isEmpty { throw root.error(in: "object", .missing("object")) }
        if group != .relations, !object.isEmpty {
            throw root.error(in: "object", .invalid("only a relation has an object"))
        }
    }
}
