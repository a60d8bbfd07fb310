import Foundation
import Testing
import TextCore

/// Decimals as text.
@Suite struct DecimalTextTests {
    @Test(arguments: [
        "0", "5", "-5", "0.05", "-0.05", "0.50", "10.0", "592700000000", "123456789012345678.000000000123", "1e20", "1e-15",
        "9007199254740991", "9007199254740993", "-18.3", "1000000.001", "3e18", "7e19", "0.000000000001", "100", "99.990",
        "170141183460469231731687303715884105727",
    ])
    func saysWhatFoundationSays(text: String) throws {
        let number = try #require(Decimal(string: text))
        #expect(number.plainText == number.description)
    }

    @Test func agreesWithFoundationOnManyNumbers() {
        for mantissa in stride(from: -20_000, through: 20_000, by: 37) {
            for exponent in -14...20 {
                let number = Decimal(sign: mantissa < 0 ? .minus : .plus, exponent: exponent, significand: Decimal(abs(mantissa)))
                if number.plainText != number.description { Issue.record("\(number) became \(number.plainText)") }
            }
        }
        #expect(Decimal.nan.plainText == Decimal.nan.description)
        #expect((Decimal(1) / 3).plainText == (Decimal(1) / 3).description)
        #expect((Decimal(25) / 10 * 4).plainText == "10")
    }
}
