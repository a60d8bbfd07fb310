import TestSupport
import Testing
import TextCore

@Suite struct SourceTextTests {
    @Test(arguments: ["", "a", "涨5%", "𠮷野家é", "e\u{301}\r\n", "\u{FEFF}营收"])
    func placesAgreeWithTheStandardLibrary(_ string: String) {
        let text = SourceText(string)
        let scalars = Array(string.unicodeScalars)
        #expect(text.codePointCount == scalars.count)
        #expect(text.range == TextRange(0, string.utf8.count))
        for lower in 0...scalars.count {
            for upper in lower...scalars.count {
                let range = text.range(codePoints: lower..<upper)
                var expected = String.UnicodeScalarView()
                expected.append(contentsOf: scalars[lower..<upper])
                #expect(Array(text[range].unicodeScalars) == Array(expected))
                #expect(text.codePoints(of: range) == lower..<upper)
            }
        }
    }

    @Test func codePointsOfAMarkedPlace() {
        let marked = MarkedText("1️⃣公司2️⃣营收3️⃣3.2亿元4️⃣，同比")
        let text = SourceText(marked.text)
        #expect(text[marked[1, 2]] == "公司")
        #expect(text[marked[3, 4]] == "3.2亿元")
        #expect(text.codePoints(of: marked[3, 4]) == 4..<9)
    }

    @Test func placesOutsideAreNoCrash() {
        let text = SourceText("涨5%")
        #expect(text[TextRange(3, 100)] == "5%")
        #expect(text[TextRange(50, 100)] == "")
        #expect(text[TextRange(1, 3)].unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
        #expect(text.codePoints(of: TextRange(50, 100)) == 3..<3)
    }
}
