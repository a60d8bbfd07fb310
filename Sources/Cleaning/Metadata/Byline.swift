import Lexicons

/// Reads the names of reporters from the article's own words.
enum Byline {
    private static let reporter = ScriptFolding.shared.scalars("记者")
    private static let writer = ScriptFolding.shared.scalars("本文作者")
    private static let firstLook = 80

    /// The author that the dateline, the end of the last paragraph or a line behind it names.
    ///
    /// `（记者王小明）`, `〔記者王小明／台北報導〕`, `……启动。（王小明）`, `文/王小明`.
    static func author(in paragraphs: [String], tail: [String], bylines: BylineNames, labels: CreditLabels) -> String? {
        for (i, paragraph) in paragraphs.prefix(2).enumerated() {
            if let names = dateline(paragraph, isFirst: i == 0, bylines: bylines, labels: labels) { return names }
        }
        for line in tail {
            if let names = signature(line, bylines: bylines, labels: labels) { return names }
        }
        return paragraphs.last.flatMap { ending($0, bylines: bylines) }
    }

    /// Names in a credit: `记者 王小明 通讯员 李四` gives 王小明; `王小明、李四` both.
    static func names(in text: String, bylines: BylineNames) -> [String] {
        var names: [String] = []
        for word in text.split(whereSeparator: { " 、,，;；/／&|".contains($0) }) {
            var name = String(word)
            while let mark = name.last, "（(【[".contains(mark) { name.removeLast() }
            let folded = ScriptFolding.shared.scalars(name)
            if let end = lastEnd(of: reporter, in: folded) {
                name = String(name.unicodeScalars.dropFirst(end).map(Character.init))
            }
            if ScriptFolding.shared.fold(name).hasPrefix("通讯员") { break }
            if !name.isEmpty { names.append(name) }
        }
        return names
    }

    private static func lastEnd(of word: [UInt32], in scalars: [UInt32]) -> Int? {
        guard scalars.count >= word.count else { return nil }
        for start in stride(from: scalars.count - word.count, through: 0, by: -1) where scalars[start...].starts(with: word) {
            return start + word.count
        }
        return nil
    }

    /// Names behind 记者 near the beginning; in a second paragraph, below a caption or a lead, only in brackets.
    private static func dateline(_ paragraph: String, isFirst: Bool, bylines: BylineNames, labels: CreditLabels) -> String? {
        let originals = Array(paragraph.unicodeScalars.prefix(firstLook))
        let scalars = originals.map { ScriptFolding.shared.fold($0.value) }
        if scalars.starts(with: writer), let length = nameLength(in: scalars, at: writer.count, bylines: bylines) {
            return String(String.UnicodeScalarView(originals[writer.count..<(writer.count + length)]))
        }
        guard let found = (0..<max(0, scalars.count - 2)).first(where: { scalars[$0...].starts(with: reporter) }) else {
            return nil
        }
        guard isFirst || found > 0 && isOpening(scalars[found - 1]) else { return nil }
        guard found == 0 || scalars[..<found].contains(where: { isOpening($0) }) || scalars[..<found].last == 0x20 || found <= 12
        else { return nil }
        var names: [String] = []
        var i = found + reporter.count
        while i < scalars.count {
            while i < scalars.count, scalars[i] == 0x20 || scalars[i] == 0x3A || scalars[i] == 0x3001 { i += 1 }
            guard let length = nameLength(in: scalars, at: i, bylines: bylines) else { break }
            let name = String(String.UnicodeScalarView(originals[i..<(i + length)]))
            guard labels.role(of: name) == nil else { break }
            names.append(name)
            i += length
            guard i < scalars.count, scalars[i] == 0x20 || scalars[i] == 0x3001 else { break }
        }
        return names.isEmpty ? nil : names.joined(separator: "、")
    }

    private static func nameLength(in scalars: [UInt32], at i: Int, bylines: BylineNames) -> Int? {
        guard let length = bylines.personLength(in: scalars, at: i, before: min(scalars.count, i + 4)) else { return nil }
        var run = i
        while run < scalars.count, BylineNames.isHan(scalars[run]) { run += 1 }
        let name = String(String.UnicodeScalarView(scalars[i..<min(run, i + 4)].compactMap { Unicode.Scalar($0) }))
        if run - i <= 4, bylines.isPerson(name) { return run - i }
        return run - i > 4 && run < scalars.count ? length : nil
    }

    private static func isOpening(_ scalar: UInt32) -> Bool {
        scalar == 0x28 || scalar == 0x5B || scalar == 0x3010 || scalar == 0x3014
    }

    /// A line of its own: `采写：本报记者 王小明`.
    private static func signature(_ line: String, bylines: BylineNames, labels: CreditLabels) -> String? {
        guard line.count <= 40, !line.hasPrefix("#") else { return nil }
        let scalars = line.unicodeScalars.map(\.value)
        let page = PageLines(scalars: scalars, lines: [], nodeCount: 1)
        let info = InfoLine(NoiseLines.trimmed(0..<scalars.count, in: page.folded), in: page, labels: labels)
        for text in info.authors + info.rest {
            let names = names(in: text, bylines: bylines).filter { bylines.isPerson($0) }
            if !names.isEmpty { return names.joined(separator: "、") }
        }
        return nil
    }

    /// Names in brackets at the end of the last paragraph.
    private static func ending(_ paragraph: String, bylines: BylineNames) -> String? {
        guard let last = paragraph.last, last == ")" || last == "）",
            let open = paragraph.lastIndex(where: { $0 == "(" || $0 == "（" })
        else { return nil }
        let inside = String(paragraph[paragraph.index(after: open)...].dropLast())
        guard inside.count <= 24 else { return nil }
        let words = names(in: inside, bylines: bylines)
        let persons = words.filter { bylines.isPerson($0) }
        guard !persons.isEmpty, words.count - persons.count <= 1 else { return nil }
        return persons.joined(separator: "、")
    }
}
