import Foundation
import Testing

@testable import Extraction

@Suite struct ExactNumberTests {
    @Test(arguments: [("0.1", "0.2", "0.3"), ("12.30", "-0.3", "12"), ("99999999999999999999", "1", "100000000000000000000")])
    func adds(_ a: String, _ b: String, _ sum: String) throws {
        let total = try #require(ExactNumber(a)) + #require(ExactNumber(b))
        #expect(total == ExactNumber(sum))
        #expect(total.decimal == Decimal(string: sum))
    }

    @Test func dividesToFifteenDecimals() {
        let third: ExactNumber = 1 / 3
        #expect("\(third.decimal)" == "0.333333333333333")
        #expect("\((ExactNumber(2) / 3).decimal)" == "0.666666666666667")
        #expect("\((ExactNumber(-2) / 3).decimal)" == "-0.666666666666667")
        #expect(ExactNumber(3) / 4 == ExactNumber(75, exponent: -2))
    }

    @Test func whatIsTooLongIsUnknown() {
        let long = ExactNumber(Int128.max, exponent: 0)
        #expect((long * 10 + 1).decimal.isNaN)
        #expect((ExactNumber.unknown + 1).isUnknown)
        #expect((ExactNumber(1) / 0).isUnknown)
    }

    @Test func comparesAcrossExponents() {
        #expect(ExactNumber(12, exponent: 1) == 120)
        #expect(ExactNumber(5, exponent: -1) < 1)
        #expect(ExactNumber(-5, exponent: 8) < ExactNumber(1, exponent: -3))
        #expect(ExactNumber(35, exponent: -1).whole == 3)
        #expect(!ExactNumber(35, exponent: -1).isWhole)
    }
}
