/// Turns what users give into entries of the lexicon, and says what keeps them from being any.
package struct EntryCheck: Sendable {
    private let types: [String]
    private let lexicon: EntityLexicon
    private let others: Set<String>
    /// Ids of the lexicon by type and folded name; empty for a name that two of a type bear.
    private var ids: [String: String] = [:]

    /// - Parameters:
    ///   - types: entity types of the schema.
    ///   - lexicon: what is known already.
    ///   - others: ids of entries that users gave before.
    package init(types: [String], lexicon: EntityLexicon, others: some Sequence<String> = []) {
        self.types = types
        self.lexicon = lexicon
        self.others = Set(others)
        for entry in lexicon.entries {
            for key in Set(entry.names.filter { !entry.weak.contains($0) }.map { Self.key(entry.type, $0) }) {
                ids[key] = ids[key] == nil ? entry.id : ""
            }
        }
    }

    /// The entries of what users gave, in their order, and a line for each mistake: `file:line: error: …`, with the remedy. Where there
    /// are mistakes, nothing should be taken in.
    ///
    /// Without an id, an entry means the one of the lexicon that bears its name and is of its type: 英伟达 adds to `nvidia`.
    package func entries(of given: [GivenEntry]) -> (entries: [EntityLexicon.Entry], errors: [String]) {
        var (entries, errors): ([EntityLexicon.Entry], [String]) = ([], [])
        var places: [String: String] = [:]
        for given in given {
            var cells = given.cells
            if cells["id", default: ""].isEmpty { cells["id"] = ids[Self.key(cells["type"] ?? "", cells["name"] ?? "")] }
            let entry = EntityLexicon.Entry(cells: cells)
            if let first = places.updateValue(given.place, forKey: entry.id) {
                errors.append("\(given.place): error: '\(entry.name)' stands at \(first) already (join the two rows)")
            }
            entries.append(entry)
        }
        for (entry, given) in zip(entries, given) {
            errors += (formProblems(of: given) + problems(of: entry, beside: places)).map { "\(given.place): error: \($0)" }
        }
        return (entries, errors)
    }

    private func formProblems(of given: GivenEntry) -> [String] {
        EntityLexicon.columns.compactMap { column in
            let cell = given.cells[column] ?? ""
            guard cell.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
            return "the cell under '\(column)' holds a line break or a tab (write it in one line)"
        }
    }

    private func problems(of entry: EntityLexicon.Entry, beside places: [String: String]) -> [String] {
        var problems: [String] = []
        if !types.contains(entry.type) {
            problems.append("there is no entity type '\(entry.type)' (take one of \(types.joined(separator: ", ")))")
        } else if let known = lexicon[entry.id], known.type != entry.type {
            problems.append("'\(entry.id)' is known as \(known.name), a \(known.type) (give another id, or none, or that type)")
        }
        if !entry.id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) {
            problems.append("the id '\(entry.id)' is not made of a-z, 0-9 and - (write it so, or leave it out)")
        }
        for ticker in entry.tickers where !Self.isTicker(ticker) {
            problems.append(
                "'\(ticker)' is no ticker (write MARKET:CODE, such as SSE:600519, HKEX:00700, TWSE:2330, NASDAQ:NVDA)")
        }
        if !entry.parent.isEmpty, lexicon[entry.parent] == nil, !others.contains(entry.parent), places[entry.parent] == nil {
            problems.append("there is no entry '\(entry.parent)' that could be the parent (give the id of one, or leave it out)")
        }
        return problems + nameProblems(of: entry)
    }

    private func nameProblems(of entry: EntityLexicon.Entry) -> [String] {
        if entry.name.isEmpty { return ["the name is missing (give the name by which the entity is shown)"] }
        var problems: [String] = []
        if entry.name.contains("|") {
            problems.append("the name '\(entry.name)' holds a | (other names stand in the other columns)")
        }
        for name in entry.names
        where name.unicodeScalars.count < 2 || !name.unicodeScalars.contains(where: \.properties.isAlphabetic) {
            problems.append("'\(name)' is too little for a name (it has two characters at least, one of them a letter)")
        }
        if !entry.weak.isEmpty, entry.context.isEmpty, entry.names.allSatisfy(entry.weak.contains) {
            problems.append(
                "all names are weak, and no context makes them sure (give words under 'context', or a name that is sure)")
        }
        return problems
    }

    private static func key(_ type: String, _ name: String) -> String { type + "\t" + ScriptFolding.shared.fold(name) }

    /// True for `NASDAQ:NVDA`, `SSE:600519`, `HKEX:00700`; false for `600519` and `SSE:6005`.
    package static func isTicker(_ ticker: String) -> Bool {
        let parts = ticker.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
        guard parts[0].utf8.allSatisfy({ (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }) else { return false }
        let isNumber = parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
        switch parts[0] {
        case "SSE", "SZSE", "BSE": return isNumber && parts[1].count == 6
        case "HKEX": return isNumber && parts[1].count == 5
        case "TWSE", "TPEX": return parts[1].count >= 4 && isCode(parts[1])
        default: return isCode(parts[1])
        }
    }

    private static func isCode(_ text: Substring) -> Bool {
        text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-&".contains($0)) }
    }
}
