import Foundation
import GraphModel
import GraphStore
import TestSupport
import Testing
import TextCore

@testable import caimai

/// Text for terminals, Markdown and spreadsheets.
@Suite struct DisplayTests {
    @Test(arguments: [
        ("英伟达\u{1B}[31m跌\r\n", "英伟达[31m跌  "), ("a\u{202E}b\u{2066}c\u{200B}d", "abcd"), ("一\u{2028}二", "一 二"), ("涨5%", "涨5%"),
    ])
    func takesOutWhatMovesTheCursor(text: String, safe: String) {
        #expect(DisplayText.safe(text) == safe)
    }

    @Test(arguments: [("英伟达", 6), ("ab↓", 3), ("（）", 4), ("e\u{301}", 1), ("𠮷", 2), ("ｱ", 1), ("", 0)])
    func countsColumns(text: String, width: Int) {
        #expect(DisplayText.width(text) == width)
    }

    @Test(arguments: [("英伟达股价", 7, "英伟达…"), ("英伟达股价", 6, "英伟…"), ("abc", 3, "abc"), ("abcd", 3, "ab…")])
    func cutsBetweenCharacters(text: String, columns: Int, cut: String) {
        #expect(DisplayText.cut(text, to: columns) == cut)
        #expect(DisplayText.width(cut) <= columns)
    }

    @Test(arguments: [
        ("=SUM(A1)", "'=SUM(A1)"), ("@x", "'@x"), ("+1 per cent", "'+1 per cent"), ("-828000000", "-828000000"), ("-", "'-"),
        ("a,b", "\"a,b\""), ("说\"好\"", "\"说\"\"好\"\"\""), ("-1,2", "\"'-1,2\""), ("涨5%", "涨5%"),
    ])
    func writesCellsThatSpreadsheetsDoNotRun(text: String, cell: String) {
        #expect(CSV.cell(text) == cell)
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("*粗* _斜_", "\\*粗\\* \\_斜\\_"), ("<img src=x>", "&lt;img src=x&gt;"),
        ("[链接](http://x)", "\\[链接\\](http://x)"),
        ("R&D `码` \\", "R&amp;D \\`码\\` \\\\"), ("营收↑5%", "营收↑5%"),
    ])
    func escapesMarkdown(text: String, cell: String) {
        #expect(DisplayText.markdown(text) == cell)
    }

    @Test func escapesInvisibleCharactersInJSON() throws {
        let json = DisplayText.escaped("[\"a\u{202E}b\u{200B}\"]")
        #expect(json == "[\"a\\u202eb\\u200b\"]")
        #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == ["a\u{202E}b\u{200B}"])
    }

    @Test func coloursOnlyWhatItPutsInItself() {
        let table = TextTable(["论断"], [["市值 ↓ 5%"], ["坏\u{1B}[41m人"]])
        let (plain, coloured) = (table.text(width: 60), table.text(width: 60, .colours))
        #expect(!plain.unicodeScalars.contains("\u{1B}"))
        #expect(coloured.contains("市值 \u{1B}[32m↓\u{1B}[0m 5%"))
        #expect(coloured.contains("坏[41m人"))
        #expect(coloured.split(separator: "\u{1B}").filter { $0.hasPrefix("[41m") }.isEmpty)
    }

    @Test(arguments: [40, 60, 80, 120])
    func fitsTheTerminal(width: Int) {
        let rows = [["2025-01-27", String(repeating: "市值下跌", count: 30), "高盛"], ["", "短", ""]]
        let lines = TextTable(["时间", "论断", "来源"], rows, weights: [1, 3, 1]).text(width: width).split(separator: "\n")
        #expect(lines.allSatisfy { DisplayText.width(String($0)) <= width })
        #expect(lines.count == 4)
    }

    @Test(arguments: ListingFormat.allCases.filter { $0 != .jsonld })
    func printsClaims(format: ListingFormat) throws {
        let store = try GraphStore(inMemory: { $0.lowercased() })
        try store.store(SampleClaims.graph)
        let schema = try GraphSchema(contentsOf: ProjectFolders.schema)
        let claims = try store.claims(about: ["entity:a"])
        let standing = ClaimStanding(try store.groups(of: claims.claims, schema))
        let listing = Listing(claims, standing: standing, schema: schema, language: "zh-Hans")
        let table = TextTable(listing.headings, listing.rows, weights: listing.weights)
        let text = format == .table ? table.text(width: 100) : listing.text(format)
        #expect((text.unicodeScalars.first == "\u{FEFF}") == (format == .csv))
        expectSnapshot(text.replacing("\u{FEFF}", with: ""), "claims.\(format.rawValue)", in: CaimaiProcess.snapshots)
    }
}
