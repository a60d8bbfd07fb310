package import Foundation

/// When claims say one thing, from `agreement.yaml`: how far amounts may lie apart, and which words mean one metric.
package struct AgreementRules: Sendable {
    /// How far a word reaches, as a part of the amount; nil without end.
    package struct Reach: Sendable {
        package let below: Decimal?
        package let above: Decimal?
    }

    /// Part of the last written digit by which a number may be rounded.
    package let rounding: Decimal
    private let reaches: [Quantity.Modifier: Reach]
    private let alike: [String: [String]]
    private let words: [String: Label]
    /// Titles that are one position.
    package let roles: [[String]]
    /// What joins two titles: 兼.
    package let roleJoints: [String]

    /// Names of the words that views of agreement need.
    private static let terms: Set<String> = [
        "origins", "difference", "interval", "excerpt", "period", "same", "compatible", "conflicting",
    ]

    /// - Parameter predicates: names of the predicates that there are, to check by; nil for no check.
    init(_ file: SchemaFile, predicates: [String]?) throws(SchemaError) {
        let root = try file.root(keys: ["comment", "rounding", "modifiers", "alike", "roles", "roleJoints", "words"])
        rounding = try Self.number("rounding", in: root)
        guard let list = try root.mapping("modifiers", keys: Set(Quantity.Modifier.allCases.map(\.rawValue))) else {
            throw root.error(in: "modifiers", .missing("modifiers"))
        }
        var reaches: [Quantity.Modifier: Reach] = [:]
        for modifier in Quantity.Modifier.allCases {
            guard let reach = try list.mapping(modifier.rawValue, keys: ["below", "above"]) else {
                throw root.error(in: "modifiers", .missing(modifier.rawValue))
            }
            reaches[modifier] = Reach(below: try Self.reach("below", in: reach), above: try Self.reach("above", in: reach))
        }
        self.reaches = reaches
        alike = try Self.alike(in: root, predicates)
        var roles: [[String]] = []
        if let list = try root.mapping("roles") {
            for name in list.keys { roles.append(try list.list(name)) }
        }
        self.roles = roles
        roleJoints = try root.list("roleJoints")
        guard let list = try root.mapping("words", keys: Self.terms) else { throw root.error(in: "words", .missing("words")) }
        var words: [String: Label] = [:]
        for term in Self.terms.sorted() { words[term] = try list.label(term) }
        self.words = words
    }

    /// What a column or a judgement is called: `label("origins", "zh-Hans")` is 来源数.
    package func label(_ term: String, _ language: String) -> String { words[term]?[language] ?? term }

    /// Words that mean a metric as such: 营收 and 收入 for `revenue`.
    package func synonyms(of predicate: String) -> [String] { alike[predicate] ?? [] }

    /// How far a word reaches on both sides of an amount.
    package func reach(of modifier: Quantity.Modifier) -> Reach { reaches[modifier] ?? Reach(below: 0, above: 0) }

    private static func alike(in root: SchemaMapping, _ predicates: [String]?) throws(SchemaError) -> [String: [String]] {
        guard let list = try root.mapping("alike") else { return [:] }
        var alike: [String: [String]] = [:]
        for predicate in list.keys {
            guard predicates?.contains(predicate) ?? true else {
                throw list.error(in: predicate, .undeclared("predicate", predicate))
            }
            alike[predicate] = try list.list(predicate)
        }
        return alike
    }

    private static func reach(_ key: String, in mapping: SchemaMapping) throws(SchemaError) -> Decimal? {
        try mapping.requiredText(key) == "open" ? nil : number(key, in: mapping)
    }

    private static func number(_ key: String, in mapping: SchemaMapping) throws(SchemaError) -> Decimal {
        let text = try mapping.requiredText(key)
        guard let number = Decimal(string: text), number >= 0 else {
            throw mapping.error(in: key, .invalid("'\(text)' is no number"))
        }
        return number
    }
}
