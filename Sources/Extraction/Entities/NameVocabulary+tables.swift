import Lexicons

extension NameVocabulary {
    /// Joins the lexicon with the tables under `names/`.
    ///
    /// - Throws: `TableError` where a table is missing or a cell has a value that its column does not know.
    init(_ tables: TableFolder, _ lexicon: EntityLexicon) throws(TableError) {
        try addClasses(tables)
        addJargon(try tables.table("names/jargon", requires: ["word"]).rows.map { $0["word"] })
        try addSuffixes(try tables.table("names/suffixes", requires: ["suffix", "type", "strength"]))
        try addCues(
            try tables.table(
                "names/cues", requires: ["cue", "speech", "company-before", "company-after", "product-before", "product-after"]))
        for (number, entry) in lexicon.entries.enumerated() {
            let weak = Set(entry.weak)
            for name in entry.names where name.unicodeScalars.count > 1 {
                add(name, claim: NameClaim(entry: number, name: name, isSure: !weak.contains(name)))
            }
        }
        finish()
    }

    private mutating func addClasses(_ tables: TableFolder) throws(TableError) {
        for row in try tables.table("names/ordinary-words", requires: ["word"]).rows { add(row["word"], .ordinary) }
        for row in try tables.table("names/generic-words", requires: ["word"]).rows { add(row["word"], .generic) }
        for row in try tables.table("names/definitions", requires: ["cue"]).rows { add(row["cue"], .definition) }
        try addRows(of: "names/common-words", "word", "kind", tables) { kind in
            switch kind {
            case "noun": [.common, .noun]
            case "verb", "other": .common
            default: nil
            }
        }
        try addRows(of: "names/function-characters", "character", "kind", tables) { kind in
            switch kind {
            case "hard": .hard
            case "soft": .soft
            default: nil
            }
        }
        try addRows(of: "names/titles", "title", "side", tables) { side in
            switch side {
            case "before": .titleBefore
            case "after": .titleAfter
            case "both": [.titleBefore, .titleAfter]
            default: nil
            }
        }
    }

    /// Adds a word a row, with the classes that another cell of the row stands for.
    private mutating func addRows(
        of name: String, _ word: String, _ kind: String, _ tables: TableFolder, _ classes: (String) -> Classes?
    ) throws(TableError) {
        let table = try tables.table(name, requires: [word, kind])
        for row in table.rows {
            guard let classes = classes(row[kind]) else {
                throw table.error(in: row, "the column '\(kind)' does not know '\(row[kind])'")
            }
            add(row[word], classes)
        }
    }

    private mutating func addSuffixes(_ table: Table) throws(TableError) {
        let strengths: [String: Strength] = ["legal": .legal, "sure": .sure, "likely": .likely, "weak": .weak]
        for row in table.rows {
            guard let strength = strengths[row["strength"]] else {
                throw table.error(in: row, "strength is legal, sure, likely or weak")
            }
            add(row["suffix"], suffix: Suffix(type: row["type"], strength: strength, isForm: row["form"] == "yes"))
        }
    }

    private mutating func addCues(_ table: Table) throws(TableError) {
        for row in table.rows {
            let cues = Cues(
                companyAhead: try strength(of: "company-after", in: row, table),
                productAhead: try strength(of: "product-after", in: row, table),
                companyBehind: try strength(of: "company-before", in: row, table),
                productBehind: try strength(of: "product-before", in: row, table))
            if cues.isAny { add(row["cue"]) { $0 = cues } }
            if try strength(of: "speech", in: row, table) > 0 { add(row["cue"], .speech) }
        }
    }

    private func strength(of column: String, in row: Table.Row, _ table: Table) throws(TableError) -> Int {
        guard !row[column].isEmpty else { return 0 }
        guard let strength = Int(row[column]), (0...3).contains(strength) else {
            throw table.error(in: row, "the column '\(column)' is 0 to 3")
        }
        return strength
    }
}
