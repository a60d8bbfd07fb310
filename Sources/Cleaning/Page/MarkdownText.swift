/// Takes the marks out of a Markdown text: `# 营收增长` is a title, `**3.2亿元**` an amount, `[公告](https://…)` a word.
struct MarkdownText {
    private(set) var title: String?
    private(set) var paragraphs: [String] = []
    /// Values of the block between two lines of `---` at the top.
    private(set) var front: [String: String] = [:]

    /// - Complexity: O(n)
    init(_ text: String) {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
            for line in lines[1..<end] { readFront(line) }
            lines = lines[(end + 1)...]
        }
        title = front["title"]
        var isCode = false
        for line in lines {
            let text = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
            if text.hasPrefix("```") { isCode.toggle() } else if !isCode { read(text) }
        }
    }

    private mutating func readFront(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        let bare =
            value.count > 1 && (value.first == "\"" || value.first == "'") && value.last == value.first
            ? value.dropFirst().dropLast() : value
        if !bare.isEmpty { front[line[..<colon].lowercased()] = String(bare) }
    }

    private mutating func read(_ line: Substring) {
        let marks = line.prefix { $0 == "#" }.count
        let isHeading = (1...6).contains(marks) && line.dropFirst(marks).first == " "
        if line.allSatisfy({ "-*_=| :".contains($0) }) { return }
        var text = isHeading ? line.dropFirst(marks) : line
        if !isHeading, text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("+ ") { text = text.dropFirst(2) }
        if text.hasPrefix("|") { text = text.dropFirst() }
        if text.hasSuffix("|") { text = text.dropLast() }
        let cells = Self.plain(text).split(separator: "|").map { PageMetadata.collapsed(String($0)) }
        let plain = cells.joined(separator: "\t")
        guard !plain.isEmpty else { return }
        if isHeading, marks == 1, title == nil, paragraphs.isEmpty { title = plain } else { paragraphs.append(plain) }
    }

    /// A line without stars, pictures and the addresses of links.
    private static func plain(_ line: Substring) -> String {
        var plain = ""
        var rest = line
        while let character = rest.first {
            if character == "!" || character == "[", let link = link(rest) {
                if character == "[" { plain += self.plain(link.text) }
                rest = link.rest
            } else if character == "*" && !rest.hasPrefix("* ") || character == "`" || rest.hasPrefix("__")
                || rest.hasPrefix("~~")
            {
                rest = rest.drop { $0 == character }
            } else {
                plain.append(character)
                rest.removeFirst()
            }
        }
        return plain
    }

    /// `[text](address)` at the start, or `![text](address)`.
    private static func link(_ line: Substring) -> (text: Substring, rest: Substring)? {
        let start = line.first == "!" ? line.dropFirst() : line
        guard start.first == "[", let close = start.prefix(400).firstIndex(of: "]"), start[close...].hasPrefix("]("),
            let end = start[close...].prefix(1000).firstIndex(of: ")")
        else { return nil }
        return (start[start.index(after: start.startIndex)..<close], start[start.index(after: end)...])
    }
}
