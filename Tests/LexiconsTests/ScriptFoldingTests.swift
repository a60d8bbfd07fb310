import Lexicons
import Testing
import TextCore

@Suite struct ScriptFoldingTests {
    @Test(arguments: [
        ("輝達", "辉达"), ("ＡＩ", "ai"), ("（２０２４）", "(2024)"), ("NVIDIA", "nvidia"), ("台灣積體電路", "台湾积体电路"), ("，", ","),
        ("\u{3000}", " "),
    ])
    func foldsScriptWidthAndCase(_ text: String, _ folded: String) {
        #expect(ScriptFolding.shared.fold(text) == folded)
    }

    @Test func keepsEveryPlace() {
        let text = "臺灣ＴＳＭＣ（2330）𠮷野家 ﷺ"
        #expect(ScriptFolding.shared.scalars(text).count == text.unicodeScalars.count)
    }

    @Test func foldingTwiceChangesNothing() {
        for code in UInt32(0x20)...0xFFFF where Unicode.Scalar(code) != nil {
            let once = ScriptFolding.shared.fold(code)
            #expect(ScriptFolding.shared.fold(once) == once, "U+\(String(code, radix: 16))")
        }
    }
}

@Suite struct FoldedTextTests {
    private let text = FoldedText(SourceText("台積電ＴＳＭＣ漲3%"))

    @Test func placesAreThoseOfTheText() {
        #expect(text.text(3..<7) == "ＴＳＭＣ")
        #expect(text.folded(0..<7) == "台积电tsmc")
        #expect(text.range(1..<3) == TextRange(3, 9))
    }

    @Test func matchesFoldedWordsAtAPlace() {
        #expect(text.matches("台积电", at: 0))
        #expect(text.matches("tsmc", endingAt: 7))
        #expect(!text.matches("3%高", at: 8))
        #expect(!text.matches("台积", endingAt: 1))
    }

    @Test func findsAWordInsideARange() {
        #expect(text.firstIndex(of: "涨", in: 0..<text.count) == 7)
        #expect(text.firstIndex(of: "涨", in: 0..<7) == nil)
        #expect(text.firstIndex(of: "", in: 0..<7) == nil)
    }
}
