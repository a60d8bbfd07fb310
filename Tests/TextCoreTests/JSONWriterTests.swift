import Foundation
import Testing
import TextCore

@Suite struct JSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return writer.string
    }

    @Test func valuesComeInTheOrderGiven() {
        let json = written {
            $0.object {
                $0.field("name", "英伟达")
                $0.field("alias", nil)
                $0.field("note", "")
                $0.field("count", 3)
                $0.key("parts")
                $0.array {
                    $0.value(true)
                    $0.object { _ in }
                    $0.array { _ in }
                    $0.value(-1)
                }
                $0.key("last")
                $0.value("末")
            }
        }
        #expect(json == #"{"name":"英伟达","count":3,"parts":[true,{},[],-1],"last":"末"}"#)
    }

    @Test(arguments: [
        ("\"\\/", #""\"\\/""#), ("a\nb\tc\r", #""a\nb\tc\u000d""#), ("\u{0}\u{1F}\u{7F}\u{9F}", #""\u0000\u001f\u007f\u009f""#),
        ("\u{2028}\u{2029}\u{FFFD}", "\"\\u2028\\u2029\u{FFFD}\""), ("𠮷é", "\"𠮷é\""), ("", "\"\""),
    ])
    func texts(_ text: String, _ expected: String) throws {
        let json = written { $0.value(text) }
        #expect(json == expected)
        let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? String
        #expect(parsed == text)
    }

    @Test(arguments: ["592700000000", "0.1", "-12.50", "123456789012345678.123456789", "0"])
    func decimalsKeepTheirDigits(_ digits: String) throws {
        let number = try #require(Decimal(string: digits))
        let json = written { $0.value(number) }
        #expect(Decimal(string: json) == number)
        #expect(!json.contains("e"))
    }

    @Test func noNumberIsNull() {
        #expect(written { $0.value(Decimal.nan) } == "null")
    }
}
