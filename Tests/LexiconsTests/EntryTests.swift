import Lexicons
import TestSupport
import Testing

/// Entries that users give: what is taken in, and what is said about mistakes.
@Suite struct EntryTests {
    private static let lexicon = Result {
        try EntityLexicon([
            try Table(
                name: "t",
                text: EntityLexicon.columns.joined(separator: "\t") + """

                    luming\tCompany\t鹿鸣科技\t鹿鸣科技\t\tLuming\t鹿鸣\t芯片\tSSE:688998
                    yuanshan\tCompany\t远山\t远山
                    yuanshan-bank\tCompany\t远山银行\t远山
                    """, requires: EntityLexicon.columns)
        ])
    }

    private func check(others: [String] = []) throws -> EntryCheck {
        EntryCheck(types: ["Company", "Person", "Product"], lexicon: try Self.lexicon.get(), others: others)
    }

    private func read(_ text: String, others: [String] = []) throws -> (entries: [EntityLexicon.Entry], errors: [String]) {
        let file = EntryFile(text, name: "own.csv")
        let (entries, errors) = try check(others: others).entries(of: file.entries)
        return (entries, file.errors + errors)
    }

    @Test(arguments: [
        "type,name,hans,latin,tickers\r\nCompany,青桐科技,青桐股份|青桐,\"Qingtong, Inc.\",SSE:688999\r\n",
        "\u{FEFF}type\tname\thans\tlatin\ttickers\nCompany\t青桐科技\t青桐股份|青桐\tQingtong, Inc.\tSSE:688999\n\t\t\t\t\n",
        "tickers,latin,hans,name,type\n'SSE:688999,\"Qingtong, Inc.\", 青桐股份|青桐 ,青桐科技,Company"
            .replacing("'SSE", with: "SSE"),
    ])
    func readsWhatSpreadsheetsWrite(text: String) throws {
        let read = try read(text)
        #expect(read.errors == [])
        let entry = try #require(read.entries.first)
        #expect(read.entries.count == 1)
        #expect(entry.names == ["青桐科技", "青桐股份", "青桐", "Qingtong, Inc."])
        #expect(entry.tickers == ["SSE:688999"])
        #expect(entry.id == EntityLexicon.Entry.id(type: "Company", name: "青桐科技"))
        #expect(EntityLexicon.Entry(cells: entry.cells).cells == entry.cells)
    }

    @Test func takesTheApostropheAwayThatGuardsAFormula() throws {
        let read = try read("type,name,latin\nProduct,'@青桐,\"a\"\"b\"\n")
        #expect(read.entries.map(\.name) == ["@青桐"])
        #expect(read.entries.map(\.latin) == [["a\"b"]])
    }

    @Test func meansTheEntryOfTheLexiconThatBearsTheName() throws {
        let read = try read("type,name,hans\nCompany,Ｌｕｍｉｎｇ,鹿鸣集团\nCompany,远山,\nProduct,鹿鸣科技,\nCompany,鹿鸣,\n")
        #expect(read.errors == [])
        #expect(read.entries.map(\.id).first == "luming")
        #expect(Set(read.entries.map(\.id)).isDisjoint(with: ["yuanshan", "yuanshan-bank"]), "two bear the name")
        #expect(read.entries.map(\.id).filter { $0 == "luming" }.count == 1, "neither by another type nor by a weak name")
    }

    @Test(arguments: [
        ("", ["own.csv:1: error: the file is empty"]),
        (
            "typ,name\nCompany,青桐\n",
            ["own.csv:1: error: there is no column 'typ'", "own.csv:1: error: the heading lacks the column 'type'"]
        ),
        ("type,name,name\n", ["own.csv:1: error: the column 'name' stands twice"]),
        ("type,name\nCompany,青桐\n\nCompany,a,b\n", ["own.csv:4: error: 3 cells under 2 headings"]),
        ("type,name\n\"Company,青桐\n", ["own.csv:2: error: a quotation mark is never closed"]),
        ("type,name\nFirma,青桐\n", ["own.csv:2: error: there is no entity type 'Firma' (take one of Company, Person, Product)"]),
        ("type,name\nCompany,\n", ["own.csv:2: error: the name is missing"]),
        (
            "type,name,hans\nCompany,青桐,青|2025\n",
            ["own.csv:2: error: '青' is too little", "own.csv:2: error: '2025' is too little"]
        ),
        ("type,name\nCompany,青桐|桐\n", ["own.csv:2: error: the name '青桐|桐' holds a |"]),
        ("type,name\nCompany,\"青\n桐\"\n", ["own.csv:2: error: the cell under 'name' holds a line break"]),
        ("type,name,id\nCompany,青桐,Qing Tong\n", ["own.csv:2: error: the id 'Qing Tong' is not made of"]),
        ("type,name,id\nPerson,青桐,luming\n", ["own.csv:2: error: 'luming' is known as 鹿鸣科技, a Company"]),
        ("type,name,tickers\nCompany,青桐,688999.SH\n", ["own.csv:2: error: '688999.SH' is no ticker (write MARKET:CODE"]),
        ("type,name,parent\nCompany,青桐,nobody\n", ["own.csv:2: error: there is no entry 'nobody'"]),
        ("type,name,weak\nCompany,青桐,青桐\n", ["own.csv:2: error: all names are weak"]),
        ("type,name\nCompany,青桐\nCompany,靑桐x\nCompany,青桐\n", ["own.csv:4: error: '青桐' stands at own.csv:2 already"]),
    ])
    func namesFileLineAndRemedy(text: String, expected: [String]) throws {
        let errors = try read(text).errors
        #expect(errors.count == expected.count, "\(errors)")
        for (error, beginning) in zip(errors, expected) {
            #expect(error.hasPrefix(beginning), "\(error)")
            #expect(error.hasSuffix(")"), "a remedy in brackets: \(error)")
        }
    }

    @Test func findsParentsInTheLexiconTheFileAndTheStore() throws {
        let text = "type,name,id,parent\nCompany,青桐,,luming\nCompany,青桐云,,qing\nCompany,青桐母,qing,\nCompany,青桐子,,kept\n"
        #expect(try read(text, others: ["kept"]).errors == [])
        #expect(try read(text).errors.count == 1)
    }

    @Test func addsToAnEntryOfTheTables() throws {
        let table = try Table(
            name: "t", text: EntityLexicon.columns.joined(separator: "\t") + "\nluming\tCompany\t鹿鸣科技\t鹿鸣科技\t\t\t鹿鸣\t芯片",
            requires: EntityLexicon.columns)
        let own = [
            EntityLexicon.Entry(cells: [
                "id": "luming", "type": "Company", "name": "鹿鸣", "latin": "Luming", "tickers": "SSE:688998",
            ]),
            EntityLexicon.Entry(cells: ["type": "Company", "name": "青桐"]),
        ]
        let lexicon = try EntityLexicon([table], own: own)
        #expect(lexicon.entries.map(\.name) == ["青桐", "鹿鸣科技"])
        let entry = try #require(lexicon["luming"])
        #expect(Set(entry.names) == ["鹿鸣科技", "鹿鸣", "Luming"])
        #expect(entry.weak == [], "the user is sure of 鹿鸣")
        #expect(entry.tickers == ["SSE:688998"])
        #expect(lexicon[own[1].id]?.name == "青桐")
    }
}
