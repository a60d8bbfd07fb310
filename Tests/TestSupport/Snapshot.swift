package import Foundation
package import Testing

/// Compares a text with the file that holds what it was when someone last looked at it.
///
/// A missing file, or every file where `RECORD_SNAPSHOTS` is set, is written and the test fails once, so that a new
/// snapshot is always looked at.
///
/// - Parameters:
///   - name: file name under the folder of snapshots: `record.json`.
///   - folder: where the snapshots of a test target stand.
package func expectSnapshot(
    _ text: String, _ name: String, in folder: URL, sourceLocation: SourceLocation = #_sourceLocation
) {
    let file = folder.appendingPathComponent(name)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
    guard !isRecording, let expected = try? String(contentsOf: file, encoding: .utf8) else {
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("wrote \(file.path): look at it and run again", sourceLocation: sourceLocation)
        } catch {
            Issue.record("cannot write \(file.path): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard text != expected else { return }
    let (new, old) = (text.split(separator: "\n"), expected.split(separator: "\n"))
    let line = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(new.count, old.count)
    let shown = { (lines: [Substring]) in lines.indices.contains(line) ? String(lines[line]) : "(no such line)" }
    Issue.record(
        "\(name) differs from line \(line + 1):\n- \(shown(old))\n+ \(shown(new))\n(RECORD_SNAPSHOTS=1 writes it anew)",
        sourceLocation: sourceLocation)
}
