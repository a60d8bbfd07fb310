import Foundation
import TestSupport
import Testing

/// A run that is killed, again and again, ends where an undisturbed one does.
@Suite struct StressTests {
    @Test func resumesAfterEveryKill() throws {
        let script = ProjectFolders.root.appendingPathComponent("Tests/stress.sh").path
        let run = try CaimaiProcess.run(
            URL(fileURLWithPath: "/bin/bash"), [script, CaimaiProcess.program.path, "150", "12", "--short"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasSuffix("same export as an undisturbed run\n"))
    }
}
