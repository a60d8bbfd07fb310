import Foundation
import GRDB
import Synchronization

/// Brings text into one script, width and case, by what the database was made with.
///
/// Names and words are stored folded. The map from character to character is stored with them: whoever only asks takes it from
/// there, which costs a millisecond, instead of building it anew.
final class TextFolding: Sendable {
    private enum Source: Sendable {
        case given(@Sendable (String) -> String)
        case stored(FoldingTable)
    }

    private let source: Mutex<Source>

    init(_ fold: @escaping @Sendable (String) -> String) {
        source = Mutex(.given(fold))
    }

    /// From now on folds by a stored map.
    func use(_ table: FoldingTable) { source.withLock { $0 = .stored(table) } }

    func fold(_ text: String) -> String {
        switch source.withLock({ $0 }) {
        case .given(let fold): fold(text)
        case .stored(let table): table.fold(text)
        }
    }

    /// The folded text where it has a character for each of the text's, else the text itself.
    func foldedOneToOne(_ text: String) -> String {
        let folded = fold(text)
        return folded.unicodeScalars.count == text.unicodeScalars.count ? folded : text
    }
}

/// A map from character to character: 輝 → 辉.
struct FoldingTable: Equatable, Sendable {
    /// Characters that change, ascending, in the upper half, and what they become in the lower.
    private let pairs: [UInt32]

    /// What a folding does to each character of the basic plane.
    ///
    /// - Returns: nil where it is no map from character to character.
    init?(of fold: (String) -> String) {
        let all = (UInt32(1)...0xFFFF).compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: all)
        let folded = Array(fold(String(text)).unicodeScalars)
        guard folded.count == all.count else { return nil }
        pairs = zip(all, folded).filter { $0.value <= 0xFFFF && $1.value <= 0xFFFF && $0 != $1 }
            .map { $0.value << 16 | $1.value }
    }

    /// - Returns: nil for bytes that `data` has not made.
    init?(_ data: Data) {
        guard data.count % 4 == 0 else { return nil }
        pairs = data.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 4).map {
                UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
            }
        }
    }

    var data: Data { Data(pairs.flatMap { pair in withUnsafeBytes(of: pair.bigEndian) { Array($0) } }) }

    func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(fold(scalar)) }
        return String(folded)
    }

    private func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value <= 0xFFFF else { return scalar }
        let sought = scalar.value << 16
        var (low, high) = (0, pairs.count)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < sought { low = middle + 1 } else { high = middle }
        }
        guard low < pairs.count, pairs[low] >> 16 == scalar.value else { return scalar }
        return Unicode.Scalar(pairs[low] & 0xFFFF) ?? scalar
    }
}

extension FoldingTable {
    /// The map that the database was made with.
    static func stored(_ db: Database) throws -> FoldingTable? {
        try Data.fetchOne(db, sql: "SELECT pairs FROM folding WHERE name = 'names'").flatMap(FoldingTable.init)
    }

    /// Stores the map. What an older one has folded is folded anew.
    func store(_ db: Database, names: NameFolding) throws {
        let old = try Self.stored(db)
        guard old != self else { return }
        try db.execute(sql: "INSERT OR REPLACE INTO folding VALUES ('names', ?)", arguments: [data])
        guard old != nil else { return }
        try db.execute(sql: "DELETE FROM entityKey; INSERT INTO articleText (articleText) VALUES ('rebuild')")
        for key in try Int64.fetchAll(db, sql: "SELECT key FROM entity WHERE \(StoreMigrations.standing) ORDER BY key") {
            guard let entity = try StoreReader(db).entity(key) else { continue }
            for form in names.keys(of: entity).sorted() {
                try db.execute(sql: "INSERT OR IGNORE INTO entityKey VALUES (?, ?)", arguments: [form, key])
            }
        }
    }
}
