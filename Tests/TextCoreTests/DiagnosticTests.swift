import Testing
import TextCore

@Suite struct DiagnosticTests {
    @Test func descriptionNamesFileAndRemedy() {
        let error = Diagnostic("empty-file", .error, "file is empty", remedy: "save the page again", path: "a.html")
        #expect("\(error)" == "a.html: error: file is empty (save the page again)")
        #expect("\(Diagnostic("odd", .warning, "odd unit"))" == "warning: odd unit")
    }
}
