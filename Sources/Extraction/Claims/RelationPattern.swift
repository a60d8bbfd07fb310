import GraphModel
import Lexicons

/// A relation as a row of words and slots: `S:Company ~8 收购 ~6 O:Company`.
struct RelationPattern: Sendable {
    enum Element: Hashable, Sendable {
        /// The subject or object.
        case slot(Slot, types: TypeSet, form: Form)
        /// One of some folded words, as code points.
        case words([[UInt32]])
        /// A word of the roles table.
        case role
        /// Up to so many characters, over commas or not.
        case gap(Int, crossing: Bool)
    }

    enum Form: Hashable, Sendable {
        /// Takes the whole coordination.
        case list
        /// Takes the nearest entity only: `S!`.
        case single
        /// Takes the nearest before, over clauses: `O<`.
        case earlier
        /// Takes the one spoken of where the clause names none: `S?`.
        case carried
    }

    enum Slot: Hashable, Sendable {
        case subject, object
    }

    /// Key of the row.
    let id: String
    let predicate: String
    let direction: ClaimNode.Direction?
    /// The relation holds at no time of its own: 总部位于.
    let isTimeless: Bool
    /// The relation is somebody's view: a forecast beside it is one of something else.
    var isView: Bool { Self.views.contains(predicate) }
    static let views: Set<String> = ["favors", "disfavors"]
    /// The relation is a cause's: who only says so is none.
    var isEffect: Bool { predicate == "affects" }
    var isPosition: Bool { predicate == "holdsPosition" }
    /// Somebody before the first word acts on the one right after it; the next clause doesn't go on about that one.
    var isDeed: Bool {
        guard Self.deeds.contains(predicate) else { return false }
        guard case .slot(.subject, _, _) = leftwards.last, leftwards.count <= 2 else { return false }
        guard case .slot(.object, _, _) = rightwards.last, rightwards.count <= 2 else { return false }
        return true
    }
    private static let deeds: Set<String> = ["acquires", "holdsStakeIn", "investsIn", "reducesStakeIn", "regulates", "sues"]
    /// The element that matching starts at: the first word or role, else nothing but a place before the first slot.
    let start: Element?
    /// The elements before it, the nearest first.
    let leftwards: [Element]
    /// The elements after it.
    let rightwards: [Element]

    /// Reads one row.
    ///
    /// - Parameter sets: what names in the pattern stand for.
    /// - Throws: `TableError` for an element that cannot be read, or a pattern without both slots.
    init(_ row: Table.Row, in table: Table, sets: PatternSets) throws(TableError) {
        id = row["id"]
        predicate = row["predicate"]
        direction = ClaimNode.Direction(rawValue: row["direction"])
        isTimeless = row["time"] == "none"
        var elements: [Element] = []
        for word in row["pattern"].split(separator: " ") {
            guard let element = Self.element(String(word), sets) else {
                throw table.error(in: row, "cannot read '\(word)' in the pattern")
            }
            elements.append(element)
        }
        let slots = elements.compactMap { if case .slot(let slot, _, _) = $0 { slot } else { nil } }
        guard Set(slots).count == 2, slots.count == 2 else { throw table.error(in: row, "a pattern needs S and O once each") }
        let anchor = elements.firstIndex { if case .words = $0 { true } else { $0 == .role } }
        start = anchor.map { elements[$0] }
        leftwards = elements[..<(anchor ?? 0)].reversed()
        rightwards = Array(elements[(anchor.map { $0 + 1 } ?? 0)...])
    }

    private static func element(_ word: String, _ sets: PatternSets) -> Element? {
        if word == "ROLE" { return .role }
        if word.hasPrefix("~") {
            let crossing = word.hasPrefix("~~")
            return Int(word.drop { $0 == "~" }).map { .gap($0, crossing: crossing) }
        }
        let parts = word.split(separator: ":", maxSplits: 1)
        if parts.count == 2, let slot = slot(String(parts[0].prefix(1))), parts[0].count <= 2 {
            let form = Self.forms[parts[0].dropFirst()] ?? .list
            let types = parts[1].split(separator: "+").flatMap { sets.types[String($0)] ?? [String($0)] }
            return .slot(slot, types: TypeSet(types), form: form)
        }
        var words: [[UInt32]] = []
        for part in word.split(separator: "|").map(String.init) {
            guard let alike = part.hasPrefix("@") ? sets.words[String(part.dropFirst())] : [part] else { return nil }
            words += alike.map { ScriptFolding.shared.fold($0).unicodeScalars.map(\.value) }
        }
        return .words(words)
    }

    private static let forms: [Substring: Form] = ["?": .carried, "!": .single, "<": .earlier]

    private static func slot(_ letter: String) -> Slot? { letter == "S" ? .subject : letter == "O" ? .object : nil }
}
