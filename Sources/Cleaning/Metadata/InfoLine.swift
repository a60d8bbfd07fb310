import Lexicons

/// What a line below a headline says: `2025-02-05 15:27 来源：证券时报 作者：王小明`.
struct InfoLine: Sendable {
    private(set) var dates: [WrittenDate] = []
    /// Dates behind 更新.
    private(set) var updates: [WrittenDate] = []
    private(set) var sources: [String] = []
    private(set) var authors: [String] = []
    private(set) var editors: [String] = []
    /// Words without a label, in order.
    private(set) var rest: [String] = []

    private let page: PageLines
    private let labels: CreditLabels

    init(_ range: Range<Int>, in page: PageLines, labels: CreditLabels) {
        self.page = page
        self.labels = labels
        read(range)
    }

    private mutating func read(_ range: Range<Int>) {
        let scanner = DateScanner(page.folded)
        var role: CreditRole?
        var start = range.lowerBound
        var i = start
        var scope = LabelScope(page, range)
        while i < range.upperBound {
            if scope.ends(at: i, isEmpty: NoiseLines.trimmed(start..<i, in: page.folded).isEmpty, isLabelled: role != nil) {
                keep(start..<i, as: role)
                role = nil
                start = i
            }
            if scanner.isDigit(i), i == range.lowerBound || !scanner.isDigit(i - 1),
                let date = scanner.date(at: i, before: range.upperBound)
            {
                keep(start..<i, as: role)
                if isUpdate(before: i, from: range.lowerBound) { updates.append(date) } else { dates.append(date) }
                role = nil
                (i, start) = (date.range.upperBound, date.range.upperBound)
            } else if let label = label(at: i, from: start, before: range.upperBound) {
                if role != .author || label.role != .author { keep(start..<i, as: role) }
                role = label.role
                scope.begin()
                (i, start) = (label.end, label.end)
            } else if isBar(page.folded[i]) {
                keep(start..<i, as: role)
                role = nil
                i += 1
                start = i
            } else {
                i += 1
            }
        }
        keep(start..<range.upperBound, as: role)
    }

    /// A label with a colon behind, or one that begins a word and has something behind.
    private func label(at i: Int, from start: Int, before limit: Int) -> (end: Int, role: CreditRole)? {
        guard let label = labels.label(in: page.folded, at: i, before: limit) else { return nil }
        let beginsWord = i == start || page.folded[i - 1] == 0x20 || page.folded[i - 1] == 0x28
        guard beginsWord || label.end - i >= 2 else { return nil }
        var end = label.end
        while end < limit, page.folded[end] == 0x20 { end += 1 }
        if end < limit,
            page.folded[end] == 0x3A || (page.folded[end] == 0x7C && end - label.end <= 1)
                || page.folded[end] == 0x2F && label.role != .time
        {
            return (end + 1, label.role)
        }
        if label.role == .author, label.end - i >= 2, end < limit, i > start, page.folded[i] == 0x8BB0,
            BylineNames.isHan(page.folded[end])
        {
            return label
        }
        if label.role == .other, label.end - i >= 2, end < limit, isCount(end, before: limit) { return label }
        guard beginsWord, label.end < limit else { return nil }
        return label.end - i >= 2 && label.role != .other ? label : nil
    }

    /// A number, perhaps in brackets: `阅读 3.4万`, `评论(12)`.
    private func isCount(_ i: Int, before limit: Int) -> Bool {
        let isBracket = page.folded[i] == 0x28
        let first = isBracket ? i + 1 : i
        return first < limit && (0x30...0x39).contains(page.folded[first])
    }

    private mutating func keep(_ range: Range<Int>, as role: CreditRole?) {
        let core = NoiseLines.trimmed(range, in: page.folded)
        guard !core.isEmpty else { return }
        switch role {
        case .source: sources.append(contentsOf: firstWord(of: core))
        case .author: authors.append(page.text(core))
        case .editor: editors.append(contentsOf: words(of: core))
        case .time, .other: break
        case nil: for part in parts(of: core) { rest.append(contentsOf: words(of: part)) }
        }
    }

    /// The parts of a range that stand in elements of their own: `<span>原创</span><span>王小明</span>` has two.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for edge in page.edges(in: range) where edge.partsNeighbours && edge.position > start {
            parts.append(start..<edge.position)
            start = edge.position
        }
        return parts + [start..<range.upperBound]
    }

    /// A source ends at a blank where what follows is no part of a name.
    private func firstWord(of range: Range<Int>) -> [String] {
        let words = words(of: range)
        guard let first = words.first else { return [] }
        let isLatin = first.unicodeScalars.allSatisfy(\.isASCII)
        return isLatin && words.count > 1 && words[1].unicodeScalars.allSatisfy(\.isASCII)
            ? [words.joined(separator: " ")] : [first]
    }

    private func words(of range: Range<Int>) -> [String] {
        page.folded[range].split { Self.partsNames($0) }.map { part in
            let core = NoiseLines.trimmed(part.startIndex..<part.endIndex, in: page.folded)
            return page.text(core)
        }.filter { !$0.isEmpty }
    }

    /// True where 更新 stands right before a position.
    private func isUpdate(before position: Int, from start: Int) -> Bool {
        let word = page.folded[max(start, position - 6)..<position]
        return zip(word, word.dropFirst()).contains { $0 == 0x66F4 && $1 == 0x65B0 }
    }

    /// A blank or a mark that no name holds.
    private static func partsNames(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x2C || scalar == 0x3002 || scalar == 0x21
    }

    private func isBar(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x7C, 0x4E28, 0x2502, 0x3B, 0x2022, 0x3E: true
        default: false
        }
    }
}
