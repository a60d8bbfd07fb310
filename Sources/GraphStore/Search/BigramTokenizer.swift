import GRDB
import GRDBSQLite

/// Splits text for the index over all words: Chinese into pairs of characters, other scripts into words, all folded.
///
/// 輝達AI晶片 gives 辉达, ai, 晶片, so that 辉达 finds it. The last character of a run stands alone, too, beside its pair: every
/// character begins a token, and one character is found by asking for tokens that begin with it.
enum BigramTokenizer {
    static let name = "caimai"

    /// Makes the tokenizer known to a connection.
    static func register(in db: Database, folding: TextFolding) {
        let api = FTS5.api(db)
        var functions = fts5_tokenizer(
            xCreate: { context, _, _, tokenizer in
                tokenizer?.pointee = context.map { OpaquePointer($0) }
                return SQLITE_OK
            },
            xDelete: { _ in },
            xTokenize: { tokenizer, context, flags, text, length, emit in
                guard let tokenizer, let text, let emit else { return SQLITE_OK }
                let folding = Unmanaged<TextFolding>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
                let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
                let run = TokenRun(bytes, folding: folding, isQuery: flags & FTS5_TOKENIZE_QUERY != 0)
                return run.emit { token, offsets, isColocated in
                    token.withMemoryRebound(to: CChar.self) { characters in
                        emit(
                            context, isColocated ? FTS5_TOKEN_COLOCATED : 0, characters.baseAddress, CInt(characters.count),
                            CInt(offsets.lowerBound), CInt(offsets.upperBound))
                    }
                }
            })
        let context = Unmanaged.passRetained(folding).toOpaque()
        _ = api.pointee.xCreateTokenizer(UnsafeMutablePointer(mutating: api), name, context, &functions) { context in
            if let context { Unmanaged<TextFolding>.fromOpaque(context).release() }
        }
    }
}

/// One text on its way into tokens.
private struct TokenRun {
    /// What a character is to the index.
    private enum Sort { case gap, letter, ideograph }

    /// The folded text, and for each of its characters where it begins there and in the text as written.
    private let folded: [UInt8]
    private var sorts: [Sort] = []
    private var starts: [Int] = []
    private var places: [Int] = []
    private let isQuery: Bool

    init(_ bytes: UnsafeRawBufferPointer, folding: TextFolding, isQuery: Bool) {
        self.isQuery = isQuery
        let text = String(decoding: bytes, as: UTF8.self)
        let form = folding.foldedOneToOne(text)
        folded = Array(form.utf8)
        var (start, place) = (0, 0)
        for (scalar, written) in zip(form.unicodeScalars, text.unicodeScalars) {
            sorts.append(Self.sort(scalar))
            starts.append(start)
            places.append(place)
            start += UTF8.width(scalar)
            place += UTF8.width(written)
        }
        starts.append(start)
        places.append(place)
    }

    /// Gives every token with its place in the text as written; stops where `emit` fails.
    func emit(_ emit: (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> CInt) -> CInt {
        folded.withUnsafeBufferPointer { bytes in
            func token(_ run: Range<Int>, colocated: Bool = false) -> CInt {
                let (lower, upper) = (starts[run.lowerBound], starts[run.upperBound])
                return emit(
                    UnsafeBufferPointer(rebasing: bytes[lower..<upper]), places[run.lowerBound]..<places[run.upperBound],
                    colocated)
            }
            var position = 0
            while position < sorts.count {
                let sort = sorts[position]
                guard sort != .gap else {
                    position += 1
                    continue
                }
                var end = position + 1
                while end < sorts.count, sorts[end] == sort { end += 1 }
                var code: CInt = SQLITE_OK
                if sort == .letter || end - position == 1 {
                    code = token(position..<end)
                } else {
                    for first in position..<end - 1 where code == SQLITE_OK { code = token(first..<first + 2) }
                    if code == SQLITE_OK, !isQuery { code = token(end - 1..<end, colocated: true) }
                }
                guard code == SQLITE_OK else { return code }
                position = end
            }
            return SQLITE_OK
        }
    }

    private static func sort(_ scalar: Unicode.Scalar) -> Sort {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
        case 0..<0x80: .gap
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD: .ideograph
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letter : .gap
        }
    }
}
