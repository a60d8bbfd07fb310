import Cleaning
import Testing

/// What style sheets in the page hide, and what only looks so.
@Suite struct HiddenTextTests {
    private func paragraphs(_ style: String, _ hidden: String) throws -> [String] {
        let body = CleanedPage.html(CleanedPage.paragraphs) + hidden
        return try CleanedPage.clean(CleanedPage.page(head: "<style>\(style)</style>", body: body)).paragraphs
    }

    private static let spam = "批发各种配件，正品保证，欢迎来电，全国包邮。"

    @Test(arguments: [
        ".q7x{display:none}", "/* a{} */ .x, .q7x { color:red; DISPLAY : none }",
        "@media print{.x{color:red}} .q7x{visibility:hidden}",
        ".q7x{position:absolute;left:-9999px}", "@charset \"utf-8\";.q7x{display:none!important}",
    ])
    func hiddenClassesAreLeftOut(style: String) throws {
        #expect(try paragraphs(style, "<p class='a q7x'>\(Self.spam)</p>") == CleanedPage.paragraphs)
    }

    @Test(arguments: [
        ".q7x2{display:none}", "@media print{.q7x{display:none}}", ".q7x{display:none}.q7x.on{display:block}",
        ".x .q7x{display:none}",
        ".q7x{font-size:0}", "/*.q7x{display:none}*/",
    ])
    func othersStay(style: String) throws {
        #expect(try paragraphs(style, "<p class='a q7x'>\(Self.spam)</p>") == CleanedPage.paragraphs + [Self.spam])
    }

    @Test func hiddenIdsAreLeftOut() throws {
        #expect(try paragraphs("#old{display:none}", "<div id='old'>\(Self.spam)</div>") == CleanedPage.paragraphs)
    }
}
