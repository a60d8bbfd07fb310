import Glibc
import Ingestion
import TextCore

/// Bytes of texts in the encodings that pages come in.
enum EncodedText {
    /// - Parameter encoding: a name that `iconv -l` lists.
    /// - Returns: nil where the text does not fit the encoding.
    static func bytes(_ text: String, _ encoding: String) -> [UInt8]? {
        guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 4 * input.count + 16)
        let written: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var fromLeft = input.count
                var to = output.baseAddress
                var toLeft = output.count
                guard iconv(converter, &from, &fromLeft, &to, &toLeft) != -1, fromLeft == 0 else { return nil }
                _ = iconv(converter, nil, nil, &to, &toLeft)
                return output.count - toLeft
            }
        }
        return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }
}

extension Article {
    /// All text of the article, scripts and styles left out.
    var text: String {
        switch content {
        case .page(let tree): tree.text(of: 0)
        case .plainText(let text): text
        }
    }

    var codes: [String] { diagnostics.map(\.code) }
}
