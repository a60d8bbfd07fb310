import Cleaning
import Lexicons
import TextCore

/// The form of a text that names are read from: a space between a Chinese character and a Latin letter or digit is left out,
/// so that `MSCI 中国` reads as `MSCI中国`.
///
/// Positions count code points of this form; `range(_:)` gives the place in the article.
struct NameText: Sendable {
    /// What a code point is, as far as names care.
    enum Kind: UInt8, Sendable {
        case han, upper, lower, digit, space, lineFeed, mark
    }

    /// Folded code points.
    let scalars: [UInt32]
    /// Code points as written.
    let originals: [UInt32]
    let kinds: [Kind]
    /// Place of each code point in the text, and its length at the end.
    private let places: [Int32]
    /// True for code points of garbled places; empty where there are none.
    private let garbled: [Bool]
    private let source: SourceText

    init(_ text: FoldedText, repairs: [CleanText.Repair] = []) {
        source = text.source
        let count = text.count
        let all = text.scalars.map(Self.kind(of:))
        var scalars: [UInt32] = []
        var originals: [UInt32] = []
        var kinds: [Kind] = []
        var places: [Int32] = []
        scalars.reserveCapacity(count)
        originals.reserveCapacity(count)
        kinds.reserveCapacity(count)
        places.reserveCapacity(count + 1)
        for i in 0..<count {
            if all[i] == .space, i > 0, i + 1 < count, Self.isNeedless(before: all[i - 1], after: all[i + 1]) { continue }
            scalars.append(text.scalars[i])
            originals.append(text.originals[i])
            kinds.append(Self.isCapital(text.originals[i]) ? .upper : all[i])
            places.append(Int32(i))
        }
        places.append(Int32(count))
        self.scalars = scalars
        self.originals = originals
        self.kinds = kinds
        self.places = places
        garbled = Self.garbledPlaces(repairs, text.source, places)
    }

    /// A piece of a text that is folded already, for cutting it into words.
    init(scalars: [UInt32]) {
        self.init(FoldedText(SourceText(Self.string(scalars))))
    }

    var count: Int { scalars.count }

    /// The place of a run of code points in the article.
    func range(_ positions: Range<Int>) -> TextRange {
        guard !positions.isEmpty else { return TextRange(0, 0) }
        return source.range(codePoints: Int(places[positions.lowerBound])..<Int(places[positions.upperBound - 1]) + 1)
    }

    /// The words as written in the article.
    func written(_ positions: Range<Int>) -> String { source[range(positions)] }

    /// The words in folded form.
    func folded(_ positions: Range<Int>) -> String { Self.string(scalars[positions]) }

    /// True where a code point of the run lies in a garbled place.
    func isGarbled(_ positions: Range<Int>) -> Bool {
        !garbled.isEmpty && positions.contains { garbled[$0] }
    }

    /// True for a Latin letter or a digit.
    func isAlphanumeric(_ position: Int) -> Bool {
        guard position >= 0, position < count else { return false }
        switch kinds[position] {
        case .upper, .lower, .digit: return true
        default: return false
        }
    }

    /// End of the run of Latin letters and digits that begins at a position; `-`, `.`, `&`, `+`, `'` and `/` inside it belong to it.
    func endOfLatinRun(_ start: Int) -> Int {
        var end = start
        while end < count {
            if isAlphanumeric(end) {
                end += 1
            } else if end > start, isAlphanumeric(end - 1), isAlphanumeric(end + 1), Self.joiners.contains(originals[end]) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// - . & + ' ’ – ‑
    private static let joiners: Set<UInt32> = [0x2D, 0x2E, 0x26, 0x2B, 0x27, 0x2019, 0x2013, 0x2011]

    func isHan(_ position: Int) -> Bool { position >= 0 && position < count && kinds[position] == .han }

    /// True where no Latin word or number goes on over either end of the run.
    func hasWordEdges(_ positions: Range<Int>) -> Bool {
        let (first, last) = (positions.lowerBound, positions.upperBound - 1)
        return !(isAlphanumeric(first) && isAlphanumeric(first - 1)) && !(isAlphanumeric(last) && isAlphanumeric(last + 1))
    }

    /// True where the folded text goes on with these code points.
    func matches(_ word: [UInt32], at position: Int) -> Bool {
        guard position >= 0, position + word.count <= count else { return false }
        for (i, scalar) in word.enumerated() where scalars[position + i] != scalar { return false }
        return true
    }

    /// How often a run of folded code points stands in the text, counted up to a limit.
    func occurrences(of form: [UInt32], atMost limit: Int) -> Int {
        guard let first = form.first else { return 0 }
        var found = 0
        var i = 0
        while i + form.count <= count, found < limit {
            if scalars[i] == first, matches(form, at: i) {
                found += 1
                i += form.count
            } else {
                i += 1
            }
        }
        return found
    }

    func contains(_ form: [UInt32]) -> Bool { occurrences(of: form, atMost: 1) > 0 }

    static func string(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }

    /// A name as a table has it, in the form that this text has: without needless spaces, and folded.
    ///
    /// - Parameter isFolded: false keeps the case and script of the table.
    static func form(_ name: String, folded isFolded: Bool = true) -> [UInt32] {
        let folded = ScriptFolding.shared.scalars(name)
        let kinds = folded.map(kind(of:))
        let scalars = isFolded ? folded : name.unicodeScalars.map(\.value)
        return folded.indices.compactMap { i in
            if kinds[i] == .space, i > 0, i + 1 < kinds.count, isNeedless(before: kinds[i - 1], after: kinds[i + 1]) {
                return nil
            }
            return scalars[i]
        }
    }

    private static func isNeedless(before: Kind, after: Kind) -> Bool {
        switch (before, after) {
        case (.han, .lower), (.han, .digit), (.lower, .han), (.digit, .han): true
        default: false
        }
    }

    /// The kind of a folded code point; letters are all `lower` here.
    static func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x17F, 0xC0...0xD6, 0xD8...0xDE: .lower
        case 0x30...0x39: .digit
        case 0x0A, 0x0D: .lineFeed
        case 0x20: .space
        case 0x3400...0x9FFF, 0x20000...0x3FFFF, 0x3007: .han
        default: .mark
        }
    }

    /// True for A to Z, full-width too.
    private static func isCapital(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0xFF21...0xFF3A).contains(scalar)
    }

    private static func garbledPlaces(_ repairs: [CleanText.Repair], _ source: SourceText, _ places: [Int32]) -> [Bool] {
        let ranges = repairs.filter { $0.kind == .garbled }.map { source.codePoints(of: $0.range) }
        guard !ranges.isEmpty else { return [] }
        return places.map { place in ranges.contains { $0.contains(Int(place)) } }
    }
}
