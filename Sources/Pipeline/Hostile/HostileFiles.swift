/// Files made to break readers, each by one thing in excess.
package struct HostileFiles {
    /// Names and contents. A sound reader takes less than five seconds for each.
    ///
    /// - Parameter scale: 1 for the whole size; tests use less.
    package static func all(scale: Double = 1) -> [(name: String, bytes: [UInt8])] {
        var files = HostileFiles(scale: scale)
        files.addElements()
        files.addScripts()
        files.addCharacters()
        files.addEncodings()
        files.addRecords()
        return files.files
    }

    private static let text = "公司上半年营业收入同比增长一成半，净利润下降2%。"

    private let scale: Double
    private var files: [(name: String, bytes: [UInt8])] = []

    private init(scale: Double) {
        self.scale = scale
    }

    private func count(_ whole: Int) -> Int { max(10, Int(Double(whole) * scale)) }

    /// A part, again and again.
    private mutating func add(_ name: String, after start: String = "", _ whole: Int, _ part: String, end: String = "") {
        var bytes = Array(start.utf8)
        let part = Array(part.utf8)
        let count = count(whole)
        bytes.reserveCapacity(bytes.count + count * part.count + end.utf8.count)
        for _ in 0..<count { bytes.append(contentsOf: part) }
        bytes.append(contentsOf: end.utf8)
        files.append((name, bytes))
    }

    /// Bytes made from their numbers.
    private mutating func add(_ name: String, after start: String = "", _ whole: Int, byte: (Int) -> UInt8) {
        files.append((name, Array(start.utf8) + (0..<count(whole)).map(byte)))
    }

    private mutating func addElements() {
        files.append(("entity-bomb.html", Array(Self.entityBomb.utf8)))
        files.append(("entity-bomb.xhtml", Array(Self.entityBomb.utf8)))
        add("siblings.html", 100_000, "<p>营收")
        add("empty-siblings.html", 300_000, "<i></i>", end: "营收")
        add("attributes.html", after: "<p ", 1_000_000, "a=1 ", end: ">营收")
        var named = Array("<p ".utf8)
        for i in 0..<count(1_000_000) { named.append(contentsOf: "a\(i)=\"1\" ".utf8) }
        files.append(("named-attributes.html", named + Array(">营收".utf8)))
        add("deep.html", 1_000_000, "<div>", end: Self.text)
        add("deep-inline.html", after: "<p>", 300_000, "<b>营")
        add("deep-links.html", after: "<p>", 100_000, "<div><a href=x>营收")
        let open = String(repeating: "<div>", count: count(100_000))
        add("unmatched-ends.html", after: open, 100_000, "</b>")
        add("tables.html", 100_000, "<table><tr><td>营收")
        add("lists.html", 200_000, "<ul><li>营收")
        add("links.html", 200_000, "<a href=\"/x\">营收</a>")
        add("breaks.html", after: "<p>", 500_000, "营收<br>")
        add("rows.html", after: "<table>", 200_000, "<tr><td>营收<td>3.2")
        add("classes.html", 100_000, "<p style=\"display:none;;;;color:red\" class=\"a b c d\">营收")
        add("long-class.html", after: "<p class=\"", 1_000_000, "share-", end: "\">营收。")
        add("sections.html", 100_000, "<div>相关阅读</div><div>营收增长。</div>")
    }

    private mutating func addScripts() {
        add("comments.html", after: "<p>", 500_000, "<!--x-->营")
        add("open-comment.html", after: "<p>营收<!--", 1_000_000, "<!- ")
        add("scripts.html", after: "<p>营收", 200_000, "<script>a={\"content\":\"x\"}</script>")
        add("one-script.html", after: "<p>营收<script>a=", 1_000_000, "{\"content\":", end: "</script>")
        add("script-text.html", after: "<p>营收<script>a={\"content\":\"", 500_000, "\\u003cp\\u003e营收。", end: "\"}</script>")
        add("script-strings.html", after: "<p>营收<script>a='", 500_000, "\\\\\\'", end: "</script>")
        add("script-lists.html", after: "<p>营收<script>a={\"content\":", 500_000, "[\"营收增长。\",", end: "</script>")
        add("structured.html", after: "<script type=\"application/ld+json\">", 300_000, "[{\"author\":", end: "</script><p>营收。")
    }

    private mutating func addCharacters() {
        add("text-node.html", after: "<p>", (50 << 20) / Self.text.utf8.count, Self.text)
        add("text-node.txt", (20 << 20) / Self.text.utf8.count, Self.text)
        add("entities.html", after: "<p>", 1_000_000, "&amp;amp;")
        add("ampersands.html", after: "<p>", 2_000_000, "&")
        add("angles.html", 2_000_000, "<")
        add("quotes.html", after: "<p a=", 2_000_000, "\"'")
        add("dates.html", after: "<p>", 200_000, "2025-02-05 15:27 ")
        add("labels.html", after: "<p>", 200_000, "来源：作者：")
        add("brackets.txt", 1_000_000, "发(fa")
        add("digits.txt", 2_000_000, "9")
        add("han-digits.txt", 1_000_000, "一百")
        add("lines.txt", 500_000, "营\n")
        add("rare.txt", 1_000_000, "龘")
        add("title.html", after: "<title>", 500_000, "营收_", end: "</title><h1>营收</h1><p>营收增长。")
    }

    private mutating func addEncodings() {
        add("lost.html", after: "<p>", 2_000_000, "\u{FFFD}")
        add("gbk-halves.html", 5_000_000) { _ in 0xB0 }
        add("gbk-damage.html", after: "<meta charset=gbk><p>", 2_000_000) { UInt8(0x81 + $0 * 7 % 120) }
        add("wide.html", 5_000_000) { $0 % 2 == 0 ? UInt8($0 / 2 % 64 + 0x20) : 0 }
    }

    private mutating func addRecords() {
        add("record.json", after: "{\"text\":", 300_000, "[{\"a\":")
        add("records.jsonl", 200_000, "{\"text\":\"\n")
        add("no-feed.jsonl", after: "{\"text\":\"", 3_000_000, "营收")
        add("headers.warc", after: "WARC/1.0\r\n", 500_000, "A: b\r\n")
        add("records.warc", 200_000, "WARC/1.0\r\n\r\n")
        add("long.warc", 1, "WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\n")
    }

    private static let entityBomb = """
        <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "营收营收营收营收"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">\
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">\
        <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h SYSTEM "file:///etc/hostname">]>
        <html><body><p>营收&g;&h;</p></body></html>
        """
}
