import Cleaning
import Foundation
import Lexicons
import TestSupport
import Testing
import TextCore

@testable import Extraction

/// Sentences with the entities that they name, against the tables of the project and a small lexicon.
@Suite struct EntitySpecTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let text: String
        let title: String?
        /// `Type name mention|mention`, in the order of first mention.
        let entities: [String]
        /// Ticker by name.
        let tickers: [String: String]?

        var testDescription: String { text }
    }

    private static let cases: [Case] = {
        let file = ProjectFolders.specs.appendingPathComponent("entities.json")
        guard let data = try? Data(contentsOf: file), let cases = try? JSONDecoder().decode([Case].self, from: data) else {
            return []
        }
        return cases
    }()

    @Test func thereAreCases() { #expect(Self.cases.count > 30) }

    @Test(arguments: cases)
    func findsTheEntities(_ example: Case) throws {
        let found = try SmallLexicon.entities(in: example.text, title: example.title)
        let source = SourceText(example.text)
        let lines = found.map { entity in
            var seen: Set<String> = []
            let forms = entity.mentions.map { source[$0] }.filter { seen.insert($0).inserted }
            return "\(entity.type) \(entity.name) \(forms.joined(separator: "|"))"
        }
        #expect(lines == example.entities)
        for (name, ticker) in example.tickers ?? [:] {
            #expect(found.first { $0.name == name }?.identifiers["ticker"] == ticker)
        }
    }
}

/// A lexicon of a dozen entries, and an extractor over it.
enum SmallLexicon {
    private static let rows = [
        "apple\tCompany\t苹果公司\t苹果公司\t蘋果公司\tApple\t苹果\tiPhone|库克\tNASDAQ:AAPL",
        "beijing\tPlace\t北京\t北京\t北京",
        "china\tPlace\t中国\t中国\t中國",
        "deepseek\tCompany\tDeepSeek\t深度求索\t\tDeepSeek",
        "mg\tProduct\tMG\t名爵\t\tMG",
        "nvidia\tCompany\t英伟达\t英伟达\t英偉達|輝達\tNVIDIA|Nvidia\t\t\tNASDAQ:NVDA",
        "pboc\tOrganization\t中国人民银行\t中国人民银行|人民银行\t中國人民銀行",
        "ping-an\tCompany\t中国平安\t中国平安\t中國平安\t\t平安\t寿险|保险",
        "sector-banks\tSector\t银行板块\t银行板块|银行股|银行业\t銀行板塊",
        "sector-property\tSector\t房地产板块\t房地产板块|地产股\t房地產板塊",
        "shanghai\tPlace\t上海\t上海\t上海",
        "sike\tCompany\t思科\t思科\t思科\tCisco",
        "twd\tInstrument\t新台币\t新台币\t新台幣\tTWD",
        "shenzhen\tPlace\t深圳\t深圳\t深圳",
        "usd\tInstrument\t美元\t美元\t美元",
    ]

    static func entities(in text: String, title: String? = nil, repairs: [CleanText.Repair] = []) throws -> [FoundEntity] {
        let source = SourceText(text)
        let article = CleanText(text: source, title: title, script: .hans, repairs: repairs)
        return try extractor.get().entities(in: FoldedText(source), of: article)
    }

    private static let extractor: Result<EntityExtractor, any Error> = Result {
        let text = ([EntityLexicon.columns.joined(separator: "\t")] + rows).joined(separator: "\n")
        let table = try Table(name: "small", text: text, requires: EntityLexicon.columns)
        return try EntityExtractor(ProjectFolders.tables, lexicon: EntityLexicon([table]))
    }
}
