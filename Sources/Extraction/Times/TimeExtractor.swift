import Cleaning
import GraphModel
import Lexicons
import TextCore

/// Finds dates, periods and durations, resolved against the publication date.
///
/// In an article of 2025-02-05, 上周五 is `2025-01-31`, 去年同期 behind 第三季度 is `2023-Q3`, 三年半 is `P3Y6M`.
struct TimeExtractor: Sendable {
    private let table: TimeTable
    private let numerals: NumeralReader

    /// - Throws: `TableError` where a table of this stage is malformed.
    init(_ tables: TableFolder) throws(TableError) {
        numerals = NumeralReader(try NumeralTable(tables))
        table = try TimeTable(tables, numerals)
    }

    /// Times in text order, without overlap.
    func times(in text: FoldedText, of article: CleanText) -> [TimeExpression] {
        let garbled = ExcludedZones(article.repairs.filter { $0.kind == .garbled }.map(\.range), in: text)
        let parser = TimeParser(text: text, table: table, numerals: numerals, hasRepublicYears: article.script == .hant)
        var resolver = TimeResolver(
            context: TimeContext(reference: article.referenceDate), calendar: table.calendar,
            fiscalYear: parser.fiscalYear() ?? .calendar)
        var found: [TimeExpression] = []
        var position = 0
        while true {
            position = text.nextStart(from: position, in: table.starts)
            guard position < text.count else { break }
            let scalar = text.scalars[position]
            if Self.endsSentence(scalar) {
                Self.turn(&resolver.context, scalar)
                position += 1
                continue
            }
            if let end = garbled.zone(at: position)?.upperBound ?? text.addressEnd(at: position) {
                position = end
                continue
            }
            guard let draft = parser.time(at: position), draft.positions.upperBound > position else {
                position = table.endOfOrdinaryWord(in: text, at: position) ?? parser.end(ofNumberAt: position)
                continue
            }
            look(around: draft, in: text, &resolver.context)
            if let iso = resolver.iso(draft) {
                let range = text.range(draft.positions)
                found.append(TimeExpression(range: range, text: text.source[range], iso: iso))
            }
            position = draft.positions.upperBound
        }
        return found
    }

    static func endsSentence(_ scalar: UInt32) -> Bool {
        scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0x0A
    }

    private static func turn(_ context: inout TimeContext, _ mark: UInt32) {
        context.sentence += 1
        if mark == 0x0A { context.paragraph += 1 }
    }

    /// Notes what the words beside a time say about it.
    private func look(around draft: TimeDraft, in text: FoldedText, _ context: inout TimeContext) {
        let (start, end) = (draft.positions.lowerBound, draft.positions.upperBound)
        context.looksAhead =
            table.looksAhead(in: text, max(0, start - 10)..<start) || table.looksAhead(in: text, end..<min(end + 4, text.count))
        context.isCompared = table.characters.has(.comparison, text, at: start - 1)
    }
}

extension TimeParser {
    /// Behind the digits that begin here, so that none of them is read again; one on where there are none.
    func end(ofNumberAt position: Int) -> Int {
        var end = position + 1
        while isDigit(position), isDigit(end) { end += 1 }
        return end
    }
}
