import Testing
import TextCore

@Suite struct TextRangeTests {
    @Test func boundsInTheWrongOrderAreEmpty() {
        #expect(TextRange(5, 3).isEmpty)
        #expect(TextRange(5, 3) == TextRange(5, 5))
        #expect(TextRange(2, 5).count == 3)
    }

    @Test(arguments: [
        (TextRange(0, 3), TextRange(3, 6), false), (TextRange(0, 4), TextRange(3, 6), true),
        (TextRange(0, 9), TextRange(3, 6), true), (TextRange(3, 3), TextRange(0, 3), false),
    ])
    func overlap(_ a: TextRange, _ b: TextRange, _ expected: Bool) {
        #expect(a.overlaps(b) == expected)
        #expect(b.overlaps(a) == expected)
    }

    @Test func containment() {
        #expect(TextRange(0, 9).contains(TextRange(0, 9)))
        #expect(TextRange(0, 9).contains(TextRange(3, 6)))
        #expect(!TextRange(3, 6).contains(TextRange(0, 9)))
        #expect(!TextRange(0, 5).contains(TextRange(3, 6)))
    }

    @Test func orderIsThatOfTheText() {
        let sorted = [TextRange(3, 4), TextRange(0, 9), TextRange(0, 3)].sorted()
        #expect(sorted == [TextRange(0, 3), TextRange(0, 9), TextRange(3, 4)])
    }
}
