import GraphModel
import Lexicons

/// The words that shape claims, from the tables under `claims/`, found by longest match.
struct ClaimCues: Sendable {
    private var matcher = PhraseMatcher()
    private var meanings: [[ClaimCue]] = []
    private var roles = PhraseMatcher()
    private var datelines: [String] = []
    private var data: [String] = []

    /// - Throws: `TableError` for a malformed table or an unknown class.
    init(_ tables: TableFolder) throws(TableError) {
        let metrics = try tables.table("claims/metrics", requires: ["term", "metric", "sense"])
        for row in metrics.rows {
            guard let sense = ClaimCue.Sense(rawValue: row["sense"]) else {
                throw metrics.error(in: row, "unknown sense '\(row["sense"])'")
            }
            add(row["term"], [.metric(row["metric"], sense)])
        }
        try addMoves(tables.table("claims/moves", requires: ["term", "direction", "form", "to", "metric"]))
        try addCues(tables.table("claims/cues", requires: ["term", "class", "value"]))
        let roleTable = try tables.table("claims/roles", requires: ["term", "kind"])
        for row in try tables.table("claims/sources", requires: ["term", "kind"]).rows {
            let term = ScriptFolding.shared.fold(row["term"])
            if row["kind"] == "data" { data.append(term) } else { datelines.append(term) }
        }
        for row in roleTable.rows { roles.insert(row["term"], value: Self.roleKinds[row["kind"]] ?? 0) }
    }

    /// The longest word at a position, and its meanings.
    func longest(in text: FoldedText, at position: Int) -> (positions: Range<Int>, meanings: [ClaimCue])? {
        guard let match = matcher.longest(in: text.scalars, at: position) else { return nil }
        return (match.positions, meanings[Int(match.value)])
    }

    /// The longest word at a position that ends by another.
    func longest(in text: FoldedText, at position: Int, by end: Int) -> (positions: Range<Int>, meanings: [ClaimCue])? {
        matcher.longest(in: text.scalars, from: position, before: end).map { ($0.positions, meanings[Int($0.value)]) }
    }

    /// The meanings of exactly this word.
    func meanings(of word: String) -> [ClaimCue] {
        matcher.value(of: word).map { meanings[Int($0)] } ?? []
    }

    /// The longest position title at a place: 首席执行官.
    func role(in text: FoldedText, at position: Int) -> Range<Int>? {
        roles.longest(in: text.scalars, at: position)?.positions
    }

    /// True for a calling, such as 分析师 or 市长, that binds its holder to no company spoken of before.
    func isFreeRole(_ role: String) -> Bool { [1, 2].contains(roles.value(of: role) ?? 0) }

    /// True for an office that somebody holds of a place: 市长.
    func isOffice(_ role: String) -> Bool { roles.value(of: role) == 2 }

    /// True for a founder: 联合创始人.
    func isFounder(_ role: String) -> Bool { roles.value(of: role) == 3 }

    private static let roleKinds: [String: Int32] = ["free": 1, "office": 2, "founder": 3]

    /// True where a place goes on as a dateline does after an agency's name: 电，.
    func isDateline(at position: Int, in text: FoldedText) -> Bool { datelines.contains { text.matches($0, at: position) } }

    /// The end of the longest word for data at a place, as it stands after their source: 数据显示.
    func dataWord(at position: Int, in text: FoldedText) -> Int? {
        data.filter { text.matches($0, at: position) }.map { position + $0.unicodeScalars.count }.max()
    }

    private mutating func add(_ term: String, _ cues: [ClaimCue]) {
        if let value = matcher.value(of: term) {
            meanings[Int(value)] += cues
        } else {
            matcher.insert(term, value: Int32(meanings.count))
            meanings.append(cues)
        }
    }

    private mutating func addMoves(_ table: Table) throws(TableError) {
        for row in table.rows {
            guard let move = ClaimCue.Move(rawValue: row["direction"]) else {
                throw table.error(in: row, "unknown direction '\(row["direction"])'")
            }
            let metric = row["metric"].isEmpty ? nil : row["metric"]
            add(
                row["term"],
                [
                    .move(
                        move, isNoun: row["form"] == "noun", takesObject: row["form"] == "verb+object",
                        reaches: row["to"] == "to",
                        metric: metric)
                ])
        }
    }

    private mutating func addCues(_ table: Table) throws(TableError) {
        for row in table.rows {
            let classes = row["class"].split(separator: "|")
            let values = row["value"].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            var cues: [ClaimCue] = []
            for (i, name) in classes.enumerated() {
                guard let cue = Self.cue(String(name), i < values.count ? values[i] : "") else {
                    throw table.error(in: row, "unknown class '\(name)'")
                }
                cues.append(cue)
            }
            add(row["term"], cues)
        }
    }

    private static func cue(_ name: String, _ value: String) -> ClaimCue? {
        switch name {
        case "level": .level(value.isEmpty ? nil : value)
        case "from": .from
        case "to": .to
        case "each": .each
        case "basis": .basis(value)
        case "modality": .modality(value)
        case "speech": .speech(value)
        case "report": .report
        case "anaphora": .anaphora
        case "than": .than
        case "expectation": .expectation
        case "share": .share
        case "alters": .alters(value.isEmpty ? nil : value)
        case "previous": .previous
        case "consensus": .consensus
        case "and": .and
        case "hearer": .hearer
        case "segment": .segment
        case "question": .question
        case "members": .members
        case "person": .person
        case "owned": .owned
        case "former": .former
        case "latter": .latter
        case "dated": .dated
        case "fronts": .fronts
        case "thing": .thing
        case "market": .market
        case "aside": .aside
        case "settles": .settles
        case "around": .around
        case "session": .session
        case "guarantee": .guarantee
        case "prompt": .prompt
        case "oblique": .oblique
        case "none": ClaimCue.none
        default: nil
        }
    }
}
