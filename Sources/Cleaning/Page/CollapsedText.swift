/// Characters with their white space collapsed, as a browser shows them.
///
/// `"营收 \n 3.2"` becomes `营收 3.2`; a line feed between two ideographs leaves nothing, for it only wraps the source.
struct CollapsedText: Sendable {
    private(set) var scalars: [UInt32] = []
    private var gap = Gap.none

    private enum Gap: Int {
        case none, wrap, blank, space, tab
    }

    /// Adds text and counts what it adds.
    ///
    /// - Parameters:
    ///   - lineStart: where the line begins; white space there is left out.
    ///   - atLink: the text begins or ends a link: a line feed there parts two things.
    mutating func add(_ string: String, lineStart: Int, atLink: Bool = false) -> (letters: Int, marks: Int) {
        var letters = 0
        var marks = 0
        var previous: UInt32 = 0
        var isAtEdge = atLink
        if atLink, gap == .wrap { gap = .space }
        for scalar in string.unicodeScalars {
            let value = scalar.value
            switch CharacterKind(value) {
            case .wrap: if gap.rawValue <= Gap.blank.rawValue { gap = isAtEdge ? .space : .wrap }
            case .blank: if gap == .none { gap = .blank }
            case .space: if gap.rawValue < Gap.space.rawValue { gap = .space }
            case .nothing: continue
            case .letter:
                closeGap(before: value, lineStart: lineStart)
                if Self.isMark(previous, before: value) { marks += 1 }
                scalars.append(value)
                letters += 1
                isAtEdge = false
            }
            previous = value
        }
        if Self.isMark(previous, before: 0x20) { marks += 1 }
        return (letters, marks)
    }

    /// Marks the edge of a cell.
    mutating func add(tab lineStart: Int) {
        if scalars.count > lineStart { gap = .tab }
    }

    /// Marks the edge of a block inside a cell.
    mutating func addSpace() {
        if gap.rawValue < Gap.space.rawValue { gap = .space }
    }

    /// Forgets white space at the end of a line.
    mutating func endLine() {
        gap = .none
    }

    /// True where a blank or tab stands at a position.
    func isBlank(at position: Int) -> Bool { scalars[position] == 0x20 || scalars[position] == 0x09 }

    /// Takes back what was added behind a position.
    mutating func remove(from position: Int) {
        scalars.removeSubrange(position...)
    }

    private mutating func closeGap(before value: UInt32, lineStart: Int) {
        defer { gap = .none }
        guard gap != .none, scalars.count > lineStart, let last = scalars.last else { return }
        if gap == .wrap, CharacterKind.isWide(last), CharacterKind.isWide(value) { return }
        scalars.append(gap == .tab ? 0x09 : 0x20)
    }

    /// True for a mark that parts or ends sentences; a point or comma between digits or letters is none.
    private static func isMark(_ value: UInt32, before next: UInt32) -> Bool {
        switch value {
        case 0x3002, 0xFF0C, 0xFF1B, 0xFF01, 0xFF1F, 0x3001, 0xFF0E: true
        case 0x2C, 0x2E, 0x3B, 0x21, 0x3F: next <= 0x20 || next > 0x7F
        default: false
        }
    }
}

/// What a character is to the collapsing of white space.
enum CharacterKind {
    case letter
    /// A blank or tab of the source.
    case blank
    /// A blank that is meant: `&nbsp;`, full-width.
    case space
    /// A line feed of the source.
    case wrap
    /// Zero-width and control characters: dropped.
    case nothing

    init(_ value: UInt32) {
        switch value {
        case 0x09, 0x20: self = .blank
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
        case 0x0A, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: self = .wrap
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2064, 0x206A...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFC:
            self = .nothing
        default: self = .letter
        }
    }

    /// Ideographs and full-width marks: no blank stands between them.
    static func isWide(_ value: UInt32) -> Bool {
        (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFFEF).contains(value)
            || (0x2018...0x201D).contains(value) || value >= 0x20000
    }
}
