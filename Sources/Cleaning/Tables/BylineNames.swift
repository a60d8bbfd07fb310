import Lexicons

/// Tells persons from media in a byline, from `surnames.tsv` and `media-endings.tsv`.
struct BylineNames: Sendable {
    private var surnames = PhraseSet()
    private let endings: [[UInt32]]

    init(_ folder: TableFolder) throws(TableError) {
        surnames = PhraseSet(try folder.table("cleaning/surnames", requires: ["surname"]), column: "surname")
        let table = try folder.table("cleaning/media-endings", requires: ["ending"])
        endings = table.rows.map { ScriptFolding.shared.scalars($0["ending"]) }
    }

    /// True for 王小明 and 欧阳修, false for 新华社 and 记者.
    func isPerson(_ name: String) -> Bool {
        let scalars = ScriptFolding.shared.scalars(name)
        guard (2...4).contains(scalars.count), scalars.allSatisfy(Self.isHan),
            let surname = surnames.longest(in: scalars, at: 0, before: scalars.count)
        else { return false }
        let given = scalars.count - surname.positions.count
        return (1...2).contains(given) && !isMedium(name)
    }

    /// True for 证券时报网 and 中国青年报.
    func isMedium(_ name: String) -> Bool {
        let scalars = ScriptFolding.shared.scalars(name)
        return endings.contains { scalars.count > $0.count && scalars.suffix($0.count).elementsEqual($0) }
    }

    /// Length of the name of a person that begins at a position of running text: 3 for `王小明台北报道`.
    func personLength(in scalars: [UInt32], at start: Int, before limit: Int) -> Int? {
        guard let surname = surnames.longest(in: scalars, at: start, before: limit) else { return nil }
        var end = surname.positions.upperBound
        while end < limit, end < surname.positions.upperBound + 2, Self.isHan(scalars[end]) { end += 1 }
        return end > surname.positions.upperBound ? end - start : nil
    }

    static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }
}
