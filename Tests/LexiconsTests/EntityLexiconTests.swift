import Lexicons
import Testing

@Suite struct EntityLexiconTests {
    private func table(_ rows: [String]) throws -> Table {
        try Table(
            name: "t", text: ([EntityLexicon.columns.joined(separator: "\t")] + rows).joined(separator: "\n"),
            requires: EntityLexicon.columns)
    }

    @Test func readsNamesOnceWithTheCanonicalFirst() throws {
        let lexicon = try EntityLexicon([
            try table(["apple\tCompany\t苹果公司\t苹果公司\t蘋果公司\tApple\t苹果\tiPhone\tNASDAQ:AAPL\t\t消费电子\t美国"])
        ])
        let apple = try #require(lexicon["apple"])
        #expect(apple.names == ["苹果公司", "蘋果公司", "Apple", "苹果"])
        #expect(apple.weak == ["苹果"])
        #expect(apple.context == ["iPhone"])
        #expect(apple.tickers == ["NASDAQ:AAPL"])
        #expect(lexicon["pear"] == nil)
    }

    @Test func refusesAnIdThatStandsInTwoTables() throws {
        let (one, two) = (try table(["a\tCompany\t甲"]), try table(["a\tPerson\t乙"]))
        let error = #expect(throws: TableError.self) { try EntityLexicon([one, two]) }
        #expect(error?.description.contains("'a' stands twice") == true)
    }
}
