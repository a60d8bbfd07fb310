/// Writes whole numbers in words, as Chinese books of arithmetic do: 10050 is 一万零五十.
struct WrittenNumber: Sendable, CustomStringConvertible {
    let description: String
    /// 0 to 9.
    let digits: [Character]
    /// Ten, hundred and thousand.
    let units: [Character]
    /// 10⁴ and 10⁸, and 10¹² where it is written.
    let scales: [Character]
    /// True where each section below ten thousand is in Arabic digits: 3亿5000万.
    var isMixed = false

    static let simplified = WrittenNumber(
        description: "simplified", digits: Array("零一二三四五六七八九"), units: Array("十百千"), scales: Array("万亿"))
    static let traditional = WrittenNumber(
        description: "traditional", digits: Array("零一二三四五六七八九"), units: Array("十百千"), scales: Array("萬億兆"))
    static let formal = WrittenNumber(
        description: "formal", digits: Array("零壹贰叁肆伍陆柒捌玖"), units: Array("拾佰仟"), scales: Array("万亿"))
    static let formalTraditional = WrittenNumber(
        description: "formal traditional", digits: Array("零壹貳參肆伍陸柒捌玖"), units: Array("拾佰仟"), scales: Array("萬億兆"))
    static let mixed = WrittenNumber(
        description: "mixed", digits: simplified.digits, units: simplified.units, scales: Array("万亿"), isMixed: true)
    static let mixedTraditional = WrittenNumber(
        description: "mixed traditional", digits: simplified.digits, units: simplified.units, scales: Array("萬億兆"), isMixed: true)
    static let all = [simplified, traditional, formal, formalTraditional, mixed, mixedTraditional]

    /// True where a digit by itself is no number.
    var needsUnit: Bool { units.first == "拾" }

    /// The words for a number from 1 up to 10¹⁶.
    func words(for value: Int) -> String {
        var step = 1
        var scale: Character?
        for (index, candidate) in scales.enumerated() {
            let power = index == 0 ? 10_000 : index == 1 ? 100_000_000 : 1_000_000_000_000
            if value >= power { (step, scale) = (power, candidate) }
        }
        guard let scale else { return section(value) }
        let (high, low) = (value / step, value % step)
        let head = words(for: high) + String(scale)
        if low == 0 { return head }
        // A zero is said where the next place below the scale is empty.
        return head + (low < step / 10 && !isMixed ? String(digits[0]) : "") + words(for: low)
    }

    private func section(_ value: Int) -> String {
        if isMixed { return String(value) }
        var text = ""
        var needsZero = false
        for (power, unit) in zip([1000, 100, 10], units.reversed()) {
            let digit = value / power % 10
            if digit > 0 {
                text += (needsZero ? String(digits[0]) : "") + String(digits[digit]) + String(unit)
                needsZero = false
            } else if !text.isEmpty {
                needsZero = true
            }
        }
        let last = value % 10
        if last > 0 { text += (needsZero ? String(digits[0]) : "") + String(digits[last]) }
        return text
    }
}
