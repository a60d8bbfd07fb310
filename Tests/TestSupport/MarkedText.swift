package import TextCore

/// A text with places marked by keycap digits, so that nobody types offsets: `"公司1️⃣营收3.2亿元2️⃣，同比"`.
package struct MarkedText {
    /// The text without its marks.
    package let text: String
    /// Byte offset of each mark, by digit.
    package let marks: [Int: Int]

    package init(_ marked: String) {
        var text = ""
        var marks: [Int: Int] = [:]
        for character in marked {
            let scalars = Array(character.unicodeScalars)
            if scalars.count == 3, scalars[1].value == 0xFE0F, scalars[2].value == 0x20E3,
                let digit = character.unicodeScalars.first.flatMap({ Int(String($0)) })
            {
                marks[digit] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.marks = marks
    }

    /// The place between two marks; empty at 0 where one is missing.
    package subscript(from: Int, to: Int) -> TextRange {
        guard let lower = marks[from], let upper = marks[to] else { return TextRange(0, 0) }
        return TextRange(lower, upper)
    }
}
