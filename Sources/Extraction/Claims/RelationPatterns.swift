import Lexicons

/// The rows of `claims/relations`, by the word that they start from.
struct RelationPatterns: Sendable {
    /// Patterns that start from a word.
    let byWord: [RelationPattern]
    /// Patterns that start from a position title.
    let byRole: [RelationPattern]
    /// Patterns that start from an entity.
    let byEntity: [RelationPattern]
    /// Characters that deny the word after them: 不.
    let negations: Set<UInt32>
    private var matcher = PhraseMatcher()
    /// Numbers into `byWord` of each value of the matcher.
    private var owners: [[Int]] = []

    init(_ tables: TableFolder) throws(TableError) {
        let table = try tables.table(
            "claims/relations", requires: ["id", "predicate", "direction", "time", "pattern", "example", "miss"])
        let sets = try PatternSets(tables)
        negations = Set(
            try tables.table("claims/negations", requires: ["character"]).rows
                .compactMap { ScriptFolding.shared.fold($0["character"]).unicodeScalars.first?.value })
        var patterns: [RelationPattern] = []
        for row in table.rows { patterns.append(try RelationPattern(row, in: table, sets: sets)) }
        byRole = patterns.filter { $0.start == .role }
        byEntity = patterns.filter { $0.start == nil }
        byWord = patterns.filter { if case .words = $0.start { true } else { false } }
        for (i, pattern) in byWord.enumerated() {
            guard case .words(let words) = pattern.start else { continue }
            for word in words { add(String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init))), i) }
        }
    }

    /// Patterns whose starting word stands at a place, with that word.
    func starting(in text: FoldedText, at position: Int) -> [(pattern: RelationPattern, word: Range<Int>)] {
        matcher.all(in: text.scalars, at: position).flatMap { match in
            owners[Int(match.value)].map { (byWord[$0], match.positions) }
        }
    }

    /// The end of the longest verb at a place that somebody acts on the one after it with: 收购, 起诉.
    func endOfDeed(in text: FoldedText, at position: Int) -> Int? {
        starting(in: text, at: position).filter(\.pattern.isDeed).map(\.word.upperBound).max()
    }

    private mutating func add(_ word: String, _ owner: Int) {
        if let value = matcher.value(of: word) {
            owners[Int(value)].append(owner)
        } else {
            matcher.insert(word, value: Int32(owners.count))
            owners.append([owner])
        }
    }
}
