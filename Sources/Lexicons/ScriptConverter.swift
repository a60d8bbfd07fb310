import COpenCC
import Synchronization

/// Writes words in the other script, phrase by phrase, with OpenCC: 首席执行官 is 首席執行官.
///
/// For what a reader sees beside the article's own words. `ScriptFolding` is for matching.
package final class ScriptConverter: Sendable {
    /// To simplified characters.
    package static let simplified = ScriptConverter("t2s.json")
    /// To traditional characters.
    package static let traditional = ScriptConverter("s2t.json")

    /// OpenCC's converter, used by one thread at a time.
    private struct Handle: @unchecked Sendable {
        let pointer: opencc_t?
    }

    private let handle: Mutex<Handle>

    /// - Parameter configuration: a file of OpenCC's; where it is missing, texts stay as they are.
    private init(_ configuration: String) {
        let pointer = opencc_open(configuration)
        handle = Mutex(Handle(pointer: pointer.flatMap { Int(bitPattern: $0) == -1 ? nil : $0 }))
    }

    /// The text in the script of this converter. OpenCC ends a text at U+0000: what stands between such is converted piece by piece.
    package func convert(_ text: String) -> String {
        let pieces = text.split(separator: "\0", omittingEmptySubsequences: false)
        return pieces.map { $0.isEmpty ? "" : piece(String($0)) }.joined(separator: "\0")
    }

    private func piece(_ text: String) -> String {
        handle.withLock { handle in
            guard let pointer = handle.pointer, let converted = opencc_convert_utf8(pointer, text, text.utf8.count) else {
                return text
            }
            defer { opencc_convert_utf8_free(converted) }
            return String(cString: converted)
        }
    }
}
