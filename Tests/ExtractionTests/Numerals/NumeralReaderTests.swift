import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

@Suite struct NumeralReaderTests {
    private func numeral(_ text: String) throws -> Numeral? {
        NumeralReader(try NumeralTable(ProjectFolders.tables)).numeral(in: FoldedText(SourceText(text)), at: 0)
    }

    @Test(arguments: [
        ("0", "0"), ("1,234,567", "1234567"), ("１２．５", "12.5"), ("4.78万亿", "4780000000000"), ("兩千四百五", "2450"),
        ("壹萬貳仟", "12000"), ("三点五亿", "350000000"), ("3万5千", "35000"), ("5兆1474億", "5147400000000"), ("一千零五", "1005"),
        ("廿", "20"), ("二〇二五", "2025"), ("10万万", "1000000000"), ("三分之二", "0.666666666666667"), ("3/4", "0.75"),
        ("2.1e3", "2100"), ("50bn", "50000000000"), ("12k", "12000"), ("3又二分之一", "3.5"), ("一百二十万", "1200000"),
    ])
    func reads(_ text: String, as value: String) throws {
        let numeral = try #require(try numeral(text))
        #expect(numeral.low == ExactNumber(value))
        #expect(numeral.high == numeral.low)
        #expect(numeral.positions == 0..<text.unicodeScalars.count)
    }

    @Test(arguments: [
        ("三四百亿", "30000000000", "40000000000"), ("十几", "11", "19"), ("数千万", "20000000", "90000000"), ("两三", "2", "3"),
    ])
    func keepsTheWidestHonestInterval(_ text: String, low: String, high: String) throws {
        let numeral = try #require(try numeral(text))
        #expect(numeral.low == ExactNumber(low))
        #expect(numeral.high == ExactNumber(high))
    }

    @Test(arguments: ["数据", "几乎", "参数", "多数", "点评"])
    func words(_ text: String) throws {
        #expect(try numeral(text) == nil)
    }

    @Test func aFullWidthCommaPartsClauses() throws {
        #expect(try numeral("增3，100家") == nil)
        #expect(try numeral("3，100家")?.high == 3)
    }
}
