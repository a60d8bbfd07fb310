import Lexicons

/// Tells lines that are no part of an article by their words, from `noise-lines.tsv`.
///
/// `责任编辑：张三` is one, `责任编辑制度改革启动` is none.
struct NoiseLines: Sendable {
    enum Effect: Sendable {
        /// The line is left out.
        case drop
        /// The line heads a box that is left out: `相关阅读`.
        case section
    }

    private var starts = PhraseSet()
    private var labels = PhraseSet()
    private var wholes = PhraseSet()
    private var insides = PhraseSet()
    private var prompts = PhraseSet()

    /// Longer lines are paragraphs whatever they begin with.
    private static let longest = 160
    /// A label with a name behind is not longer.
    private static let longestLabel = 60

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/noise-lines", requires: ["phrase", "at", "effect"])
        for row in table.rows {
            let value: Int32
            switch row["effect"] {
            case "drop": value = 0
            case "section": value = 1
            default: throw table.error(in: row, "unknown effect")
            }
            switch row["at"] {
            case "start": starts.insert(row["phrase"], value: value)
            case "label": labels.insert(row["phrase"], value: value)
            case "whole": wholes.insert(row["phrase"], value: value)
            case "inside": insides.insert(row["phrase"], value: value)
            case "prompt": prompts.insert(row["phrase"], value: value)
            default: throw table.error(in: row, "unknown place")
            }
        }
    }

    /// What a line does, or nil where it may be text.
    ///
    /// - Parameter range: the line in `scalars`, which are folded.
    func effect(of range: Range<Int>, in scalars: [UInt32]) -> Effect? {
        guard range.count <= Self.longest else { return nil }
        let core = Self.trimmed(range, in: scalars)
        guard !core.isEmpty else { return range.isEmpty ? nil : .drop }
        if let match = wholes.longest(in: scalars, at: core.lowerBound, before: core.upperBound),
            match.positions.count == core.count
        {
            return match.value == 1 ? .section : .drop
        }
        for start in [range.lowerBound, core.lowerBound] {
            if starts.longest(in: scalars, at: start, before: range.upperBound) != nil { return .drop }
        }
        if isLabelled(core, in: scalars, line: range) { return .drop }
        if Self.isTags(core, in: scalars) { return .drop }
        if insides.first(in: scalars, within: range) != nil { return .drop }
        return Self.isSentence(range, in: scalars) || prompts.first(in: scalars, within: range) == nil ? nil : .drop
    }

    /// True for a text that has a comma or a full stop inside, or is long: no prompt is.
    private static func isSentence(_ range: Range<Int>, in scalars: [UInt32]) -> Bool {
        range.count > 40 || scalars[range].contains { $0 == 0x2C || $0 == 0x3002 || $0 == 0x3B }
    }

    /// `#港股 #恒指`: nothing but tags.
    private static func isTags(_ range: Range<Int>, in scalars: [UInt32]) -> Bool {
        guard range.lowerBound > 0, scalars[range.lowerBound - 1] == 0x23, range.count <= 80 else { return false }
        return scalars[range].split(separator: 0x20).dropFirst().allSatisfy { $0.first == 0x23 }
    }

    /// The place of a line without a prompt that is linked at its end: `……放量。查看更多`.
    func withoutPrompt(_ line: PageLine, in page: PageLines) -> Range<Int> {
        guard let link = line.lastLink, link > line.range.lowerBound,
            effect(of: link..<line.range.upperBound, in: page.folded) != nil
        else { return line.range }
        var end = link
        while end > line.range.lowerBound, page.folded[end - 1] == 0x20 { end -= 1 }
        return line.range.lowerBound..<end
    }

    private func isLabelled(_ core: Range<Int>, in scalars: [UInt32], line: Range<Int>) -> Bool {
        guard line.count <= Self.longestLabel,
            let match = labels.longest(in: scalars, at: core.lowerBound, before: core.upperBound)
        else { return false }
        let end = match.positions.upperBound
        guard end < core.upperBound else { return true }
        switch scalars[end] {
        case 0x3A, 0x7C, 0x2F, 0x4E28, 0x3E: return true
        case 0x20: return line.count <= 30
        default: return false
        }
    }

    /// The line without marks, brackets and bullets at its ends.
    static func trimmed(_ range: Range<Int>, in scalars: [UInt32]) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isDecoration(scalars[lower]) { lower += 1 }
        while upper > lower, isDecoration(scalars[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    private static func isDecoration(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20...0x2A, 0x2C...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case 0xB7, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2BFF, 0x3001...0x3011, 0x3014...0x301F: true
        default: false
        }
    }
}
