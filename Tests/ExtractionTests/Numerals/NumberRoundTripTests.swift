import Cleaning
import GraphModel
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// What is written in words or digits reads back to what it was.
@Suite struct NumberRoundTripTests {
    private let reader: NumeralReader
    private let quantities: QuantityExtractor

    init() throws {
        reader = NumeralReader(try NumeralTable(ProjectFolders.tables))
        quantities = try QuantityExtractor(ProjectFolders.tables)
    }

    private func value(of text: String) -> ExactNumber? {
        let folded = FoldedText(SourceText(text))
        guard let numeral = reader.numeral(in: folded, at: 0), numeral.low == numeral.high,
            numeral.positions == 0..<folded.count
        else { return nil }
        return numeral.low
    }

    @Test(arguments: WrittenNumber.all)
    func wordsReadBack(_ form: WrittenNumber) {
        var numbers = SeededNumbers(seed: 1)
        for _ in 0..<4000 {
            let number = max(numbers.number(digits: 16), form.needsUnit ? 10 : 1)
            let words = form.words(for: number)
            #expect(value(of: words) == ExactNumber(number), "\(words) is \(number)")
        }
    }

    @Test(arguments: WrittenNumber.all)
    func everySmallNumberReadsBack(_ form: WrittenNumber) {
        // A formal digit by itself is a word of another meaning: 参, 陆.
        for number in (form.needsUnit ? 10 : 1)...10_100 {
            let words = form.words(for: number)
            #expect(value(of: words) == ExactNumber(number), "\(words) is \(number)")
        }
    }

    @Test func digitsReadBackWithCommasAndInFullWidth() {
        var numbers = SeededNumbers(seed: 2)
        for _ in 0..<2000 {
            let number = numbers.number(digits: 16)
            let plain = String(number)
            var grouped = ""
            for (index, digit) in plain.enumerated() {
                if index > 0, (plain.count - index) % 3 == 0 { grouped += "," }
                grouped.append(digit)
            }
            let wide = String(String.UnicodeScalarView(plain.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
            for text in [plain, grouped, wide] { #expect(value(of: text) == ExactNumber(number), "\(text)") }
        }
    }

    @Test func decimalsKeepEveryDigit() throws {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<1000 {
            let text = "\(numbers.number(digits: 12)).\(numbers.number(digits: 6))1"
            let found = try #require(value(of: text))
            #expect("\(found.decimal)" == text)
        }
    }

    @Test func rangesKeepTheirEndsInOrder() throws {
        var numbers = SeededNumbers(seed: 4)
        let units = ["亿元", "%", "家", "万股", "美元/桶", "个基点"]
        for index in 0..<2000 {
            let (a, b) = (numbers.number(digits: 4), numbers.number(digits: 4))
            guard a != b else { continue }
            let unit = units[index % units.count]
            let text = "约\(a)\(index % 2 == 0 ? unit : "")\(["至", "到", "~"][index % 3])\(b)\(unit)。"
            for quantity in found(text) {
                #expect(quantity.low <= quantity.high, "\(text)")
            }
            if a < b, index % 2 == 0 {
                let quantity = try #require(found(text).first, "\(text)")
                #expect(found(text).count == 1 && quantity.low < quantity.high, "\(text)")
            }
        }
    }

    private func found(_ text: String) -> [Quantity] {
        let article = CleanText(text: SourceText(text), script: .hans)
        return quantities.quantities(in: FoldedText(article.text), of: article, Findings())
    }
}
