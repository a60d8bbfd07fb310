import Lexicons

/// What the words of a box's class and id say about it.
struct BoxHints: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let body = BoxHints(rawValue: 1)
    static let noise = BoxHints(rawValue: 2)
    static let apart = BoxHints(rawValue: 4)
    static let title = BoxHints(rawValue: 8)
    static let time = BoxHints(rawValue: 16)
    static let source = BoxHints(rawValue: 32)
    static let author = BoxHints(rawValue: 64)
    static let editor = BoxHints(rawValue: 128)
    static let info = BoxHints(rawValue: 256)
    /// A live price of a share.
    static let quote = BoxHints(rawValue: 512)

    /// Hints about what stands below a headline.
    static let fields: BoxHints = [.title, .time, .source, .author, .editor, .info]

    private static let names: [String: BoxHints] = [
        "body": .body, "noise": .noise, "apart": .apart, "title": .title, "time": .time, "source": .source,
        "author": .author, "editor": .editor, "info": .info, "quote": .quote,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init?(name: String) {
        guard let hint = Self.names[name] else { return nil }
        self = hint
    }
}

/// Words of classes and ids, from `class-hints.tsv`.
struct ClassHints: Sendable {
    private let words: [String: BoxHints]
    /// Words of at least this length are also found at the end or the beginning of a longer one: `newscontent`.
    private static let shortestAffix = 5

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/class-hints", requires: ["word", "hint"])
        var words: [String: BoxHints] = [:]
        for row in table.rows {
            guard let hint = BoxHints(name: row["hint"]) else { throw table.error(in: row, "unknown hint") }
            words[row["word"]] = hint
        }
        self.words = words
    }

    /// The hints of a class or id: `news_txt comment-2` gives body and apart.
    func hints(in value: String) -> BoxHints {
        var hints: BoxHints = []
        var word: [UInt8] = []
        for byte in value.utf8 {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLower = byte >= 0x61 && byte <= 0x7A
            if isUpper, endsLower(word) {
                hints.formUnion(hint(of: word))
                word.removeAll(keepingCapacity: true)
            }
            if isUpper || isLower {
                word.append(isUpper ? byte | 0x80 : byte)
            } else {
                hints.formUnion(hint(of: word))
                word.removeAll(keepingCapacity: true)
            }
        }
        return hints.union(hint(of: word))
    }

    /// Capitals carry the high bit until a word is looked up, so that `newsList` can be told from `NEWS`.
    private func endsLower(_ word: [UInt8]) -> Bool { word.last.map { $0 & 0x80 == 0 } ?? false }

    private func hint(of raw: [UInt8]) -> BoxHints {
        guard raw.count > 1 else { return [] }
        let word = raw.map { $0 & 0x80 == 0 ? $0 : ($0 & 0x7F) | 0x20 }
        if let exact = words[String(decoding: word, as: UTF8.self)] { return exact }
        var length = word.count - 1
        while length >= Self.shortestAffix {
            if let found = words[String(decoding: word.suffix(length), as: UTF8.self)] { return found }
            if let found = words[String(decoding: word.prefix(length), as: UTF8.self)] { return found }
            length -= 1
        }
        return []
    }
}
