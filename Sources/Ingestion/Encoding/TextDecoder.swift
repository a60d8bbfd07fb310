import TextCore

/// Reads bytes in the encoding that they are in.
struct TextDecoder {
    /// A text, its encoding, and warnings about what was repaired.
    struct Result {
        let text: DecodedText
        let encoding: TextEncoding
        let diagnostics: [Diagnostic]
    }

    /// Kept in the diagnostics.
    let path: String?

    /// Finds the encoding and decodes; a byte order mark is left out.
    ///
    /// - Throws: an error diagnostic where the system has no converter for the encoding.
    func decode(_ bytes: [UInt8]) throws(Diagnostic) -> Result {
        let found = bytes.withUnsafeBufferPointer { buffer -> Result? in
            let mark = ByteOrderMark(startOf: buffer)
            let body = UnsafeBufferPointer(rebasing: buffer[(mark?.count ?? 0)...])
            let declared = DeclaredEncoding.find(in: body)
            let encoding = encoding(of: body, mark: mark?.encoding, declared: declared?.encoding)
            guard var text = decode(body, as: encoding) else { return nil }
            var mixed = 0
            if text.damagedCount > 0 || encoding != .utf8 {
                (text, mixed) = mended(text, body, mostly: encoding)
            }
            return Result(text: text, encoding: encoding, diagnostics: warnings(text, encoding, label: declared, mixed: mixed))
        }
        guard let found else {
            throw Diagnostic(
                "no-converter", .error, "this system cannot read the file's encoding",
                remedy: "install the C library's converters (gconv), or save the file as UTF-8", path: path)
        }
        return found
    }

    private func encoding(
        of body: UnsafeBufferPointer<UInt8>, mark: TextEncoding?, declared: TextEncoding?
    ) -> TextEncoding {
        if let mark, mark != .utf8 { return mark }
        return EncodingDetector(bytes: body, declared: mark ?? declared).encoding()
    }

    /// The text with runs of another encoding read as what they are.
    private func mended(
        _ text: DecodedText, _ bytes: UnsafeBufferPointer<UInt8>, mostly encoding: TextEncoding
    ) -> (DecodedText, Int) {
        let runs = MixedText(bytes, mostly: encoding).runs
        guard !runs.isEmpty else { return (text, 0) }
        var whole = DecodedText()
        var start = 0
        for run in runs {
            if let before = decode(UnsafeBufferPointer(rebasing: bytes[start..<run.range.lowerBound]), as: encoding) {
                whole.bytes += before.bytes
                whole.damagedCount += before.damagedCount
                whole.nulCount += before.nulCount
            }
            whole.bytes += run.utf8
            start = run.range.upperBound
        }
        if let rest = decode(UnsafeBufferPointer(rebasing: bytes[start...]), as: encoding) {
            whole.bytes += rest.bytes
            whole.damagedCount += rest.damagedCount
            whole.nulCount += rest.nulCount
            whole.isCutOff = rest.isCutOff
        }
        return (whole, runs.count)
    }

    private func decode(_ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding) -> DecodedText? {
        switch encoding {
        case .utf8: return UTF8Decoder(bytes: bytes).decode()
        case .utf16LittleEndian: return UTF16Decoder(bytes: bytes, isBigEndian: false).decode()
        case .utf16BigEndian: return UTF16Decoder(bytes: bytes, isBigEndian: true).decode()
        case .gb18030, .big5:
            guard let table = encoding == .big5 ? CharacterTable.big5 : .gb18030 else { return nil }
            var decoder = DoubleByteDecoder(bytes, table: table)
            return decoder.decode()
        }
    }

    private func warnings(
        _ text: DecodedText, _ encoding: TextEncoding, label: (label: String, encoding: TextEncoding?)?, mixed: Int
    ) -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        if mixed > 0 {
            warnings.append(
                Diagnostic(
                    "mixed-encodings", .warning,
                    "\(mixed) places are in \(encoding == .utf8 ? "GB18030" : "UTF-8"), the rest in \(encoding.name)", path: path)
            )
        }
        if let label, label.encoding != encoding, text.bytes.contains(where: { $0 >= 0x80 }) {
            warnings.append(
                Diagnostic(
                    "wrong-charset", .warning,
                    "page says that it is in \(label.label.prefix(32)); it was read as \(encoding.name)", path: path))
        }
        if text.isCutOff {
            warnings.append(
                Diagnostic(
                    "cut-off", .warning, "text ends inside a character", remedy: "save or download the page again",
                    path: path))
        }
        if text.damagedCount > (text.isCutOff ? 1 : 0) {
            warnings.append(
                Diagnostic(
                    "damaged-bytes", .warning,
                    "\(text.damagedCount) places are no \(encoding.name); each reads as one U+FFFD", path: path))
        }
        if text.nulCount > 0 {
            warnings.append(Diagnostic("nul-bytes", .warning, "\(text.nulCount) NUL characters were left out", path: path))
        }
        return warnings
    }
}
