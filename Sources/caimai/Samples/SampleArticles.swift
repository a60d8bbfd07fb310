import Lexicons
import TextCore

/// Makes up articles for measuring and for tests: number 7 of seed 1 is the same page on every machine.
///
/// Most are unlike each other. One in forty is a reprint of the one before it, and one in forty a later version of it under the
/// same address, so that a store has something to group and to replace.
struct SampleArticles {
    private let companies: [String]
    private let sentences: [String]
    private let seed: UInt64
    private let isShort: Bool

    /// - Throws: `TableError` where a table is missing or malformed.
    init(_ tables: TableFolder, seed: UInt64, isShort: Bool) throws {
        sentences = try tables.table("samples/sentences", requires: ["template"]).rows.map { $0["template"] }
        companies = try ["entities/companies-china", "entities/companies-world"].flatMap { name in
            try tables.table(name, requires: ["name"]).rows.map { $0["name"] }
        }
        self.seed = seed
        self.isShort = isShort
    }

    /// The page of a number, from 0.
    func page(_ number: Int) -> String {
        let kind = number > 0 ? number % 40 : 0
        let story = kind == 13 || kind == 26 ? number - 1 : number
        var dice = Dice(seed &* 1_000_003 &+ UInt64(story))
        let day = CalendarDate(daysSinceEpoch: 19_700 + dice.roll(600)).description
        let lead = companies[dice.roll(companies.count)]
        var paragraphs = (0..<(isShort ? 1 : 4 + dice.roll(5))).map { _ in
            (0..<(2 + dice.roll(3))).map { _ in sentence(lead, &dice) }.joined()
        }
        if kind == 13 { paragraphs.append("本文转载自财经样刊，编号\(number)。") }
        if kind == 26 { paragraphs.append("更正：" + sentence(lead, &dice)) }
        let address = kind == 13 ? number : story
        return Self.html(
            title: "\(lead)：样本\(story)", address: address,
            time: "\(day)T\(kind == 26 ? "18" : "09"):30:00+08:00", paragraphs: paragraphs)
    }

    private func sentence(_ lead: String, _ dice: inout Dice) -> String {
        var text = ""
        var rest = Substring(sentences[dice.roll(sentences.count)])
        while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
            text += rest[..<open]
            text += value(rest[rest.index(after: open)..<close], lead, &dice)
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    private func value(_ slot: Substring, _ lead: String, _ dice: inout Dice) -> String {
        switch slot {
        case "c": dice.roll(2) == 0 ? lead : companies[dice.roll(companies.count)]
        case "s": companies[dice.roll(companies.count)]
        case "p": "\(dice.roll(90)).\(dice.roll(10))"
        case "y": "\(2022 + dice.roll(5))"
        case "q": ["一", "二", "三", "四"][dice.roll(4)]
        case "m": "\(1 + dice.roll(12))"
        case "d": "\(1 + dice.roll(28))"
        default: "\(1 + dice.roll(9000)).\(dice.roll(100))"
        }
    }

    private static func html(title: String, address: Int, time: String, paragraphs: [String]) -> String {
        let links = (1...20).map { "<li><a href=\"/news/\(address + $0).html\">更多财经新闻 \($0)</a></li>" }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="zh"><head><meta charset="utf-8"><title>\(title)_财经样刊</title>
            <link rel="canonical" href="https://sample.example/news/\(address).html">
            <meta property="article:published_time" content="\(time)">
            </head><body><header><nav><ul>\(links)</ul></nav></header>
            <article><h1>\(title)</h1><div class="info"><span>\(time.prefix(10))</span> <span>来源：财经样刊</span></div>
            \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
            </article><footer><ul>\(links)</ul></footer></body></html>

            """
    }
}

/// Numbers that look random and are not.
private struct Dice {
    private var random: SplitMix64

    init(_ seed: UInt64) { random = SplitMix64(seed: seed) }

    /// A number below `sides`.
    mutating func roll(_ sides: Int) -> Int {
        Int(random.next() >> 33) % max(sides, 1)
    }
}
