import Cleaning
import TestSupport
import Testing
import TextCore

@Suite("Repairs") struct RepairTests {
    private func repairs(_ text: String) throws -> (String, [CleanText.Repair]) {
        let clean = try CleanedPage.clean(text: text)
        return (clean.text.string, clean.repairs)
    }

    @Test(
        "Readings behind the characters that they read go",
        arguments: [
            ("公司發(fā)布新品", "公司發布新品", "發(fā)"), ("公司发（fa）布新品", "公司发布新品", "发（fa）"), ("清(qing)算結束", "清算結束", "清(qing)"),
            ("與(yǔ)會者說", "與會者說", "與(yǔ)"), ("綠(lǜ)色債券", "綠色債券", "綠(lǜ)"), ("女(nv)員工", "女員工", "女(nv)"),
        ])
    func pinyin(text: String, expected: String, original: String) throws {
        let (clean, repairs) = try repairs(text)
        #expect(clean == expected)
        #expect(repairs.map(\.original) == [original])
        #expect(repairs.map { SourceText(clean)[$0.range] } == [String(original.prefix(1))])
    }

    @Test(
        "Other words in brackets stay",
        arguments: [
            "平均售價(ASP)上漲", "脸书(Meta)表示", "方案(a)与方案(b)", "首席执行官(CEO)离任", "数学常数(e)", "算法(an)优化", "大会(DevDay)", "公式(he)见上",
            "标准(iso)认证", "模型(ai)",
        ])
    func words(text: String) throws {
        let (clean, repairs) = try repairs(text)
        #expect(clean == text)
        #expect(repairs.isEmpty)
    }

    @Test(
        "Damaged parts are flagged and left as they are",
        arguments: [
            "煤價上漲；1️⃣獯嫦陆邓得餍枨蠡厣2️⃣，利潤隨之提高。", "公司公告称，1️⃣锟斤拷锟斤拷锟斤拷2️⃣，详情见附件。", "公司说，1️⃣ÖÐ¹úÒøÐÐ2️⃣，随后更正。",
            "产品名为1️⃣\u{FFFD}\u{FFFD}\u{FFFD}2️⃣，售价不变。", "据报道，1️⃣娑撱倛顒犻崣顒€锟2️⃣，公司没有回应。",
        ])
    func garbled(marked: String) throws {
        let text = MarkedText(marked)
        let (clean, repairs) = try repairs(text.text)
        #expect(clean == text.text)
        #expect(repairs == [CleanText.Repair(kind: .garbled, range: text[1, 2])])
    }

    @Test(
        "Names and terms with rare characters are sound",
        arguments: [
            "董事长刘翀与总经理王喆、李玥、张奭出席。", "他在饕餮大餐与貔貅摆件之间犹豫。", "盐酸吡硫醇、奥拉帕利与噻唑烷二酮类药物获批。", "嘅、唔、係、咗是粵語字。",
            "濮阳、亳州、郴州与漯河的订单增加。", "鈦媒體與鎧俠簽約，燊海集團跟進。", "瀘州老窖與五糧液雙雙上漲，龔翀說。", "Café Zürich 与 Nestlé 合作。",
        ])
    func sound(text: String) throws {
        let (_, repairs) = try repairs(text)
        #expect(repairs.isEmpty)
    }

    @Test(
        "Script",
        arguments: [
            ("青禾电子公布季度报告", CleanText.Script.hans), ("青禾電子公布季度報告", .hant), ("后来他发现里面有台机器", .hans), ("後來他說：“国”字旁的報告", .hant),
            ("AI 100%", .hans),
        ])
    func script(text: String, expected: CleanText.Script) throws {
        #expect(try CleanedPage.clean(text: text).script == expected)
    }
}
