import COpenCC
import Foundation

/// Maps each character to one that stands for all its spellings: 輝 → 辉, Ａ → a, （ → (.
///
/// For matching only; what is stored keeps its own form. One character in, one out, so that places stay the same.
/// Traditional to simplified comes from OpenCC's `t2s`, width from Unicode's NFKC, case from ASCII.
package struct ScriptFolding: Sendable {
    private let table: [UInt16]

    /// The one table; built on first use.
    package static let shared = ScriptFolding()

    private init() {
        var table = [UInt16](0...UInt16.max)
        for range in Self.compatibility { Self.foldWidth(range, in: &table) }
        Self.foldScript(&table)
        for upper in UInt8(ascii: "A")...UInt8(ascii: "Z") {
            table[Int(upper)] = UInt16(upper + 32)
            table[0xFF21 + Int(upper) - 0x41] = UInt16(upper + 32)
        }
        for space in [0x09, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009] { table[space] = 0x20 }
        table = table.map { table[Int(table[Int($0)])] }
        table[0x2212] = UInt16(UInt8(ascii: "-"))
        self.table = table
    }

    /// The folded form of one code point.
    @inline(__always)
    package func fold(_ scalar: UInt32) -> UInt32 {
        scalar < 0x10000 ? UInt32(table[Int(scalar)]) : scalar
    }

    /// The folded form of a text: `fold("輝達ＡＩ")` is `辉达ai`.
    package func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(Unicode.Scalar(fold(scalar.value)) ?? scalar) }
        return String(folded)
    }

    /// The folded code points of a text.
    package func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map { fold($0.value) } }

    /// Blocks of width and compatibility forms: radicals, CJK compatibility ideographs, small and full-width forms.
    private static let compatibility: [ClosedRange<UInt16>] = [
        0x2E80...0x2FDF, 0xF900...0xFAFF, 0xFE50...0xFE6F, 0xFF00...0xFFEF,
    ]

    private static func foldWidth(_ range: ClosedRange<UInt16>, in table: inout [UInt16]) {
        for code in range {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let mapped = Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
            if mapped.count == 1, mapped[0].value < 0x10000 { table[Int(code)] = UInt16(mapped[0].value) }
        }
    }

    /// Converts every ideograph on a line of its own, in one call.
    private static func foldScript(_ table: inout [UInt16]) {
        guard let converter = opencc_open("t2s.json"), Int(bitPattern: converter) != -1 else { return }
        defer { opencc_close(converter) }
        let codes = Array(UInt16(0x3400)...0x9FFF)
        let lines = codes.map { Unicode.Scalar($0).map { String($0) } ?? "" }.joined(separator: "\n")
        guard let converted = opencc_convert_utf8(converter, lines, lines.utf8.count) else { return }
        defer { opencc_convert_utf8_free(converted) }
        let results = String(cString: converted).split(separator: "\n", omittingEmptySubsequences: false)
        guard results.count == codes.count else { return }
        for (code, result) in zip(codes, results) {
            let scalars = result.unicodeScalars
            if scalars.count == 1, let first = scalars.first, first.value < 0x10000 {
                table[Int(code)] = UInt16(first.value)
            }
        }
    }
}
