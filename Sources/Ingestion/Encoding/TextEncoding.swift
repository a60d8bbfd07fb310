/// The encodings that Chinese pages come in.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    /// Also reads GBK and GB2312, which are parts of it.
    case gb18030 = "GB18030"
    /// Read with the Hong Kong supplement.
    case big5 = "Big5"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// The name that stands in an article: `GB18030`.
    package var name: String { rawValue }

    /// What a page means by the name of an encoding: `gb2312` and `GBK` are GB18030, `big5-hkscs` is Big5.
    ///
    /// - Returns: nil for an encoding that no Chinese text is in, such as `iso-8859-1`; the bytes decide then.
    package init?(label: some Sequence<UInt8>) {
        var letters = ""
        for byte in label {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                letters.unicodeScalars.append(Unicode.Scalar(byte))
            default: continue
            }
        }
        switch letters {
        case "utf8", "unicode11utf8", "xunicode20utf8": self = .utf8
        case "gb2312", "gbk", "gb18030", "gb231280", "gb", "cp936", "ms936", "windows936", "936", "xgbk", "xgb2312",
            "euccn", "xeuccn", "chinese", "csgb2312", "hzgb2312", "gb180302000", "gb180302005", "gb180302022":
            self = .gb18030
        case "big5", "big5hkscs", "big5hk", "big5eten", "xbig5", "xxbig5", "cnbig5", "csbig5", "cp950", "ms950",
            "windows950", "950":
            self = .big5
        case "utf16", "utf16le", "unicode", "ucs2", "csunicode", "iso10646ucs2": self = .utf16LittleEndian
        case "utf16be", "unicodefffe": self = .utf16BigEndian
        default: return nil
        }
    }

    package init?(label: String) { self.init(label: label.utf8) }
}
