import Foundation
import GraphModel
import GraphStore
import Testing

/// Reprints count as one origin, whatever the order in which they came.
@Suite struct OriginTests {
    private static let lines = [
        "星河科技周三发布季度报告，营收为412.6亿元，比上年同期增长18.3%，净利润为36.2亿元。",
        "公司首席财务官在电话会议上说，云服务的订单在三个月里增加了27%，全年资本开支计划维持在90亿元不变。",
        "分析人士认为，数据中心的电费上涨会压低下半年的毛利率，管理层则预计毛利率保持在31%左右。",
        "该公司股价当日收于88.4元，上涨3.1%，今年以来累计上涨22%，市值约为5100亿元。",
        "董事会同时批准回购不超过20亿元的股份，并提议每股派息0.45元，股东大会将于5月20日表决。",
    ]
    private static let traditional = [
        "星河科技週三發佈季度報告，營收為412.6億元，比上年同期增長18.3%，淨利潤為36.2億元。",
        "公司首席財務官在電話會議上說，雲服務的訂單在三個月裡增加了27%，全年資本開支計劃維持在90億元不變。",
        "分析人士認為，數據中心的電費上漲會壓低下半年的毛利率，管理層則預計毛利率保持在31%左右。",
        "該公司股價當日收於88.4元，上漲3.1%，今年以來累計上漲22%，市值約為5100億元。",
        "董事會同時批准回購不超過20億元的股份，並提議每股派息0.45元，股東大會將於5月20日表決。",
    ]
    /// The story, five reprints of it, and two articles of the same form about other things.
    private static let texts: [String: String] = [
        "article:1": lines.joined(separator: "\n"),
        "article:2": (["据本报记者报道"] + lines).joined(separator: "\n"),
        "article:3": (lines + ["责任编辑：李明 联系电话 010-5550199"]).joined(separator: "\n"),
        "article:4": lines.joined(separator: " ").replacing("，", with: ","),
        "article:5": traditional.joined(separator: "\n"),
        "article:6": (["【转载】"] + lines.dropLast() + ["以上内容不构成投资建议。"]).joined(separator: "\n"),
        "article:7": "央行今日开展1200亿元7天期逆回购操作，利率为1.50%，当日有800亿元逆回购到期，净投放400亿元。",
        "article:8": "央行今日开展1650亿元7天期逆回购操作，利率为1.50%，当日有990亿元逆回购到期，净投放660亿元。",
    ]

    @Test(arguments: [["1", "2", "3", "4", "5", "6", "7", "8"], ["8", "6", "5", "7", "3", "4", "2", "1"]])
    func groupsReprintsInAnyOrder(order: [String]) throws {
        let store = try SampleArticles.store()
        for name in order { try store.store(graph("article:" + name)) }
        let origins = try store.origins()
        for number in 1...6 { #expect(origins["article:\(number)"] == "article:1", "article \(number)") }
        #expect(origins["article:7"] == "article:7")
        #expect(origins["article:8"] == "article:8")
    }

    @Test func namesTheGroupAnewWhereItsFirstGoes() throws {
        let store = try SampleArticles.store()
        for id in Self.texts.keys.sorted() { try store.store(graph(id)) }
        #expect(try StoreWriter(store).remove("article:1"))
        let fresh = try SampleArticles.store()
        for id in Self.texts.keys.sorted().reversed() where id != "article:1" { try fresh.store(graph(id)) }
        #expect(try store.origins() == fresh.origins())
        #expect(try store.origins()["article:6"] == "article:2")
    }

    @Test func tellsTextsWithoutLetters() {
        #expect(TextSignature(folded: "") == TextSignature(folded: "……"))
        #expect(TextSignature(folded: "涨3%") != TextSignature(folded: "涨4%"))
    }

    private func graph(_ id: String) -> Graph {
        var graph = Graph()
        graph.articles = [
            ArticleNode(id: id, contentHash: id, path: id, script: "Hans", text: Self.texts[id] ?? "")
        ]
        return graph
    }
}
