/// What is counted over the corpus; each has its pin in `Specs/gate.json`.
enum GateField: String, CaseIterable, Sendable {
    case title, published, author, publisher, encoding, script
    /// Number of paragraphs, how the first begins and the last ends.
    case paragraphs, first, last
    case entity
    /// Claims: kind, predicate, subject, and object, value or content, direction.
    case claim
    case measurement, change, relation, statement
    /// Fields of claims, where the claim itself is found.
    case basis, time, modality, speaker
}

/// One thing that must be read in a page, and whether it was.
struct GateItem: Sendable, CustomStringConvertible {
    let field: GateField
    let file: String
    let wanted: String
    /// What was read instead, where that can be said.
    let got: String?
    let isFound: Bool

    var description: String { "\(file): \(wanted)" + (got.map { " (got \($0))" } ?? "") }
}

/// How much of one field was found.
struct GateFigure: Sendable {
    let found: Int
    let total: Int
    let missing: [GateItem]

    init(_ items: [GateItem]) {
        missing = items.filter { !$0.isFound }
        total = items.count
        found = total - missing.count
    }

    /// 0 to 1; 1 where nothing is wanted.
    var recall: Double { total == 0 ? 1 : Double(found) / Double(total) }
}
