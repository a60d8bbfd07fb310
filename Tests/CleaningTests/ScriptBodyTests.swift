import Testing

@Suite("Bodies in scripts") struct ScriptBodyTests {
    private static let joined = CleanedPage.paragraphs.map { "<p>\($0)</p>" }.joined()
    private static let escaped = joined.replacing("<", with: "\\u003C").replacing("\"", with: "\\\"")
    private static let entities = joined.replacing("<", with: "&lt;").replacing(">", with: "&gt;")

    @Test(
        "JSON-LD, state objects, strings of data, lists and escaped HTML",
        arguments: [
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"青禾\",\"articleBody\":\"\(CleanedPage.paragraphs.joined(separator: "\\n"))\"}</script>",
            "<script>window.__INITIAL_STATE__={\"article\":{\"id\":12,\"content\":\"\(escaped)\",\"tags\":[\"a\",\"b\"]}};</script>",
            "<script>var BASE = {articleInfo: {title: '青禾', content: '\(entities)'.slice(6, -6), groupId: '1'}}</script>",
            "<script>var g = JSON.parse(\"{\\\"count\\\":3,\\\"sub_abstracts\\\":[\\\"\(CleanedPage.paragraphs.joined(separator: "\\\",\\\""))\\\"]}\")</script>",
            "<textarea style='display:none'>\(entities)</textarea>",
        ])
    func found(script: String) throws {
        let html = "<html><head><title>青禾电子季度营收增长一成二</title></head><body><div id='app'></div>\(script)</body></html>"
        #expect(try CleanedPage.clean(html).paragraphs == CleanedPage.paragraphs)
    }

    @Test("A body that the page shows is not told twice")
    func noDoubling() throws {
        let html = CleanedPage.page(
            head: "<script>window.__STATE__={\"content\":\"\(Self.escaped)\"}</script>",
            body: CleanedPage.html(CleanedPage.paragraphs))
        #expect(try CleanedPage.clean(html).paragraphs == CleanedPage.paragraphs)
    }

    @Test("A short report is not replaced by other articles that a script holds")
    func others() throws {
        let other = CleanedPage.paragraphs[1] + CleanedPage.paragraphs[2]
        let script = "<script>window.S={list:[{content:\"\(other)\"},{content:\"\(other + other)\"}]}</script>"
        #expect(
            try CleanedPage.clean(CleanedPage.page(body: "<p>\(CleanedPage.paragraphs[0])</p>", after: script)).paragraphs == [
                CleanedPage.paragraphs[0]
            ])
    }

    @Test("A gallery that shows one caption of those in the script")
    func gallery() throws {
        let captions = CleanedPage.paragraphs.map { "\"\($0)\"" }.joined(separator: ",")
        let html = CleanedPage.page(
            body: "<p>1/3 \(CleanedPage.paragraphs[0])</p>", after: "<script>g={sub_abstracts:[\(captions)]}</script>")
        #expect(try CleanedPage.clean(html).paragraphs == CleanedPage.paragraphs)
    }
}
