/// Decides which encoding bytes are in: the bytes overrule what a page says of itself.
///
/// Bytes that are UTF-8 are UTF-8 under any label. What is neither UTF-8 nor UTF-16 is GB18030 or Big5, by the share of
/// frequent characters that it has when read as either; the label counts where the two are close.
struct EncodingDetector {
    /// Bytes above ASCII for each error at which a damaged text still counts as UTF-8.
    static let bytesPerError = 12
    /// The same where the page says that it is UTF-8.
    static let bytesPerErrorWhenDeclared = 5
    /// Errors that are enough to judge by.
    static let errorsLookedAt = 256
    /// How much the label adds to the mean plausibility, which runs from -4 to 2; more in short texts.
    static let labelWeight = 0.25

    let bytes: UnsafeBufferPointer<UInt8>
    let declared: TextEncoding?

    /// - Returns: `utf8` where nothing speaks for anything, as in pure ASCII.
    func encoding() -> TextEncoding {
        if bytes.containsNUL(within: 65_536), let wide = utf16() { return wide }
        if isUTF8() { return .utf8 }
        return utf16() ?? doubleByte()
    }

    private func utf16() -> TextEncoding? {
        let little = UTF16Decoder(bytes: bytes, isBigEndian: false).isPlausible
        let big = UTF16Decoder(bytes: bytes, isBigEndian: true).isPlausible
        if little != big { return little ? .utf16LittleEndian : .utf16BigEndian }
        guard little else { return nil }
        return declared == .utf16BigEndian ? .utf16BigEndian : .utf16LittleEndian
    }

    private func isUTF8() -> Bool {
        let survey = UTF8Survey(bytes, limit: Self.errorsLookedAt)
        let claimsOther = declared == .gb18030 || declared == .big5
        guard let last = survey.errors.last else { return !claimsOther || isASCII || hasLongSequence }
        let seen = survey.isCutShort ? bytes.prefix(last.upperBound) : bytes[...]
        let high = seen.count { $0 >= 0x80 }
        if declared == .utf8, survey.errors.count * Self.bytesPerErrorWhenDeclared <= high { return true }
        return survey.errors.count * Self.bytesPerError <= high && hasLongSequence
    }

    private var isASCII: Bool { !bytes.contains { $0 >= 0x80 } }
    /// True where a sequence of three bytes or more starts, as every Chinese character in UTF-8 does.
    private var hasLongSequence: Bool {
        bytes.indices.contains { i in
            bytes[i] >= 0xE0 && i + 2 < bytes.count && bytes[i + 1] & 0xC0 == 0x80 && bytes[i + 2] & 0xC0 == 0x80
        }
    }

    private func doubleByte() -> TextEncoding {
        let gb = DoubleByteStatistics(bytes, read: .gb18030)
        let big5 = DoubleByteStatistics(bytes, read: .big5)
        let weight = Self.labelWeight + 1 / Double(max(1, min(gb.count, big5.count)))
        let lead = gb.meanPlausibility - big5.meanPlausibility
        switch declared {
        case .gb18030: return lead + weight >= 0 ? .gb18030 : .big5
        case .big5: return lead - weight > 0 ? .gb18030 : .big5
        default: return lead >= 0 ? .gb18030 : .big5
        }
    }
}
