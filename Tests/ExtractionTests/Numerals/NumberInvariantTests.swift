import Cleaning
import Foundation
import GraphModel
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// What holds of any text, sense or nonsense.
@Suite struct NumberInvariantTests {
    private static let pieces = [
        "1", "2", "12", "2025", "3.5", "1,234", "一", "二", "十", "百", "万", "亿", "兆", "几", "数", "零", "点", "半", "年", "月", "日", "季",
        "周", "时", "分", "秒",
        "元", "美元", "%", "倍", "成", "股", "家", "第", "前", "近", "过去", "去年", "今", "昨日", "上", "下", "底", "初", "（", "）", "-", "~", "至",
        "和", "之间", "/", ":",
        ".", ",", "，", "。", " ", "\n", "截至", "财年", "Q", "H", "fy", "e", "$", "HK$", "人民币", "每", "负", "+", "http", "www.", "春节",
        "以来", "分之", "又", "个", "多",
    ]

    /// Texts of random pieces, the same in every run.
    private static func text(_ seed: Int) -> String {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var text = ""
        for _ in 0..<12 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        return text
    }

    @Test func findingsLieInTheTextInOrderWithoutOverlap() throws {
        let times = try TimeExtractor(ProjectFolders.tables)
        let quantities = try QuantityExtractor(ProjectFolders.tables)
        for seed in 0..<6000 {
            let article = CleanText(
                text: SourceText(Self.text(seed)), published: seed % 5 == 0 ? nil : "2024-02-29",
                script: seed % 2 == 0 ? .hans : .hant)
            let text = FoldedText(article.text)
            var findings = Findings()
            findings.times = times.times(in: text, of: article)
            findings.quantities = quantities.quantities(in: text, of: article, findings)
            let ranges = (findings.times.map(\.range) + findings.quantities.map(\.range)).sorted()
            for (a, b) in zip(ranges, ranges.dropFirst()) { #expect(!a.overlaps(b), "\(article.text.string)") }
            #expect(ranges.allSatisfy { !$0.isEmpty && article.text.range.contains($0) }, "\(article.text.string)")
            #expect(findings.quantities.allSatisfy { $0.low <= $0.high }, "\(article.text.string)")
            #expect(findings.times.allSatisfy { !$0.iso.isEmpty && article.text[$0.range] == $0.text }, "\(article.text.string)")
        }
    }

    @Test func aNumberInsideAMentionIsNoQuantity() throws {
        let marked = MarkedText("1️⃣沪深3002️⃣上涨3%")
        let article = CleanText(text: SourceText(marked.text), script: .hans)
        var findings = Findings()
        findings.entities = [FoundEntity(type: "Index", name: "沪深300", mentions: [marked[1, 2]])]
        let found = try QuantityExtractor(ProjectFolders.tables).quantities(in: FoldedText(article.text), of: article, findings)
        #expect(found.map(\.text) == ["3%"])
    }

    @Test func everyTableIsSortedAndUnique() throws {
        for folder in ["quantities", "times"] {
            for name in ProjectFolders.tables.names(in: folder) {
                #expect(try ProjectFolders.tables.table(name, requires: []).disorder.isEmpty, "\(name)")
            }
        }
    }
}
