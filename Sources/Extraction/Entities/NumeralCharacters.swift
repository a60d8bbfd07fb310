import Lexicons

/// Characters of Chinese numbers, folded.
enum NumeralCharacters {
    /// 一 to 十, 两, 几, 数 and the powers of ten.
    static let all = set()
    /// These, nought, the formal ones, and what parts them: a run of nothing else is a number and no name, as 五分之一 and 零点五.
    static let written = set("零〇点分之壹贰叁肆伍陆柒捌玖拾佰仟廿半成折")
    /// What may stand before a currency that is the unit of an amount: 亿 in 亿美元, 元 in 元人民币.
    static let amounts = set("元余多")

    /// The first and others.
    private static func set(_ others: String = "") -> CodePointSet {
        CodePointSet(("一二三四五六七八九十两几数百千万亿兆" + others).unicodeScalars.map(\.value))
    }
}
