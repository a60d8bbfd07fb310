import Lexicons
import Testing

@Suite struct PhraseMatcherTests {
    private func matcher(_ phrases: [String]) -> PhraseMatcher {
        var matcher = PhraseMatcher()
        for (number, phrase) in phrases.enumerated() { matcher.insert(phrase, value: Int32(number)) }
        return matcher
    }

    private func found(_ phrases: [String], in text: String) -> [String] {
        let scalars = ScriptFolding.shared.scalars(text)
        return matcher(phrases).matches(in: scalars, within: 0..<scalars.count).map { phrases[Int($0.value)] }
    }

    @Test func takesTheLongestOfSeveral() {
        #expect(found(["英伟达", "英伟达概念股", "概念"], in: "看英偉達概念股") == ["英伟达概念股"])
        #expect(found(["英伟达", "英伟达概念股", "概念"], in: "看英偉達概念") == ["英伟达", "概念"])
    }

    @Test func findsSingleCharactersBesideLongerPhrases() {
        #expect(found(["涨", "涨停", "停牌"], in: "涨停涨后停牌") == ["涨停", "涨", "停牌"])
    }

    @Test func visitsEveryPhraseFromShortToLong() {
        let scalars = ScriptFolding.shared.scalars("中国人民银行")
        #expect(matcher(["中国", "中国人", "中国人民银行", "中"]).all(in: scalars, at: 0).map(\.value) == [3, 0, 1, 2])
    }

    @Test func endsNoLaterThanTheLimit() {
        let scalars = ScriptFolding.shared.scalars("中国人民银行")
        #expect(matcher(["中国", "中国人民银行"]).longest(in: scalars, from: 0, before: 5)?.positions == 0..<2)
        #expect(matcher(["中国"]).longest(in: scalars, from: 0, before: 1) == nil)
    }

    @Test func replacesAValueAndReturnsTheFormer() {
        var matcher = PhraseMatcher()
        #expect(matcher.insert("輝達", value: 1) == nil)
        #expect(matcher.insert("辉达", value: 2) == 1)
        #expect(matcher.value(of: "輝達") == 2)
        #expect(matcher.value(of: "辉") == nil)
        #expect(matcher.insert("", value: 3) == nil)
    }

    @Test func holdsManyPhrasesAndOnlyThose() {
        let phrases = (0..<5000).map { "词\($0)尾" }
        let matcher = matcher(phrases)
        #expect(phrases.indices.allSatisfy { matcher.value(of: phrases[$0]) == Int32($0) })
        #expect(matcher.value(of: "词5000尾") == nil)
        #expect(matcher.value(of: "词12") == nil)
    }

    @Test func matchesBeyondTheBasicPlane() {
        #expect(found(["𠮷野家", "𠮷"], in: "在𠮷野家与𠮷") == ["𠮷野家", "𠮷"])
    }
}
