import Cleaning
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

@Suite struct EntityExtractorTests {
    @Test func mentionsAreSortedAndDoNotOverlap() throws {
        let text = "上海晨舟科技有限公司（以下简称“晨舟科技”）称，晨舟科技与英伟达、Nvidia中国在北京合作，晨舟科技（688999.SH）股价涨5%。"
        let mentions = try SmallLexicon.entities(in: text).flatMap(\.mentions).sorted()
        #expect(mentions.count > 4)
        for (a, b) in zip(mentions, mentions.dropFirst()) { #expect(!a.overlaps(b)) }
    }

    @Test func findsNothingInGarbledPlaces() throws {
        let marked = MarkedText("英伟达下跌。1️⃣英伟达锟斤拷2️⃣英伟达回升。")
        let garbled = CleanText.Repair(kind: .garbled, range: marked[1, 2])
        let found = try SmallLexicon.entities(in: marked.text, repairs: [garbled])
        #expect(found.count == 1)
        #expect(found[0].mentions.count == 2)
        #expect(found[0].mentions.allSatisfy { !$0.overlaps(garbled.range) })
    }

    @Test func spacesBetweenScriptsDoNotPartNames() throws {
        let marked = MarkedText("盘后1️⃣英伟达2️⃣ 与 3️⃣DeepSeek4️⃣ 齐涨")
        let found = try SmallLexicon.entities(in: marked.text)
        #expect(found.map(\.mentions) == [[marked[1, 2]], [marked[3, 4]]])
    }

    @Test func emptyTextsHoldNothing() throws {
        #expect(try SmallLexicon.entities(in: "").isEmpty)
        #expect(try SmallLexicon.entities(in: "\n\n").isEmpty)
    }

    @Test func strangeTextsAreReadWithoutHarm() throws {
        for text in [
            "（", "）", "《", "》", "、、、", "（（600519.SH", "以下简称", "（以下简称", "·", "董事长", "A·", "有限公司", "（6415）", "“”APP", "𠮷𠮷、𠮷",
        ] {
            _ = try SmallLexicon.entities(in: text, title: text)
            _ = try SmallLexicon.entities(in: text + "英伟达" + text)
        }
    }
}

@Suite struct TickerReaderTests {
    @Test(arguments: [
        ("00981.hk", "HKEX:00981"), ("981.hk", "HKEX:00981"), ("601857.sh", "SSE:601857"), ("sz002594", "SZSE:002594"),
        ("601857", "SSE:601857"),
        ("300104", "SZSE:300104"), ("920001", "BSE:920001"), ("6415", "TWSE:6415"), ("2330.tw", "TWSE:2330"),
        ("nasdaq:abcd", "NASDAQ:ABCD"),
        ("nyse: abc", "NYSE:ABC"), ("股票代码:600519", "SSE:600519"), ("行情601857", "SSE:601857"), ("港股03958", "HKEX:03958"),
        ("06160", "HKEX:06160"),
    ])
    func reads(_ content: String, _ ticker: String) throws {
        #expect(try TickerReader(ProjectFolders.tables).ticker(in: content) == ticker)
    }

    @Test(arguments: ["", "下称", "12%", "770001", "abc", "2024.sh.x", "123", "nasdaq:12"])
    func refuses(_ content: String) throws {
        #expect(try TickerReader(ProjectFolders.tables).ticker(in: content) == nil)
    }
}
