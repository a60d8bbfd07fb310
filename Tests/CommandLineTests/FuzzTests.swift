import Foundation
import TestSupport
import Testing

/// A short run of what `make fuzz` does at length.
@Suite struct FuzzTests {
    @Test func nothingBreaks() throws {
        let run = try CaimaiProcess([
            "fuzz", ProjectFolders.corpus.path, "--cases", "200", "--seed", "7", "--scale", "0.002", "--patience", "30",
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("no crash"))
    }
}
