import Lexicons

/// What a token is to the scorer of spans: finer than `NameReading.Role`, coarser than the word itself.
enum NameSign: Int, CaseIterable, Sendable {
    case edge, stop, comma, list, colon, open, close, bracket, dot, dash, mark, space
    case number, model, capital, lower, jargon
    case hard, soft, speech, title, address, ordinary, definition
    case legal, sure, likely, weak
    case sectorEnd, placeEnd, bodyEnd, otherEnd
    case generic, noun, verb, cue, unsure, char
    case place, company, person, product, organization, sector, thing

    /// As the table of weights writes it.
    var name: String { String(describing: self) }

    /// The sign as a value of a feature.
    var part: SpanFeature.Part { Self.parts[rawValue] }

    /// Code points of its name.
    var scalars: [UInt32] { Self.names[rawValue] }

    private static let names = allCases.map { $0.name.unicodeScalars.map(\.value) }
    private static let parts = allCases.map {
        SpanFeature.Part(hash: SpanFeature.hash(of: $0.name.unicodeScalars.map(\.value)), index: Int32($0.rawValue))
    }
    /// Signs by name.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The sign of a kind of entity.
    init(type: String) {
        switch type {
        case "Company": self = .company
        case "Person": self = .person
        case "Product": self = .product
        case "Organization": self = .organization
        case "Sector": self = .sector
        case "Place": self = .place
        default: self = .thing
        }
    }

    /// True where a name can neither begin nor go on.
    var endsNames: Bool {
        switch self {
        case .edge, .stop, .comma, .list, .colon, .open, .close, .hard, .speech, .title, .address, .definition, .ordinary: true
        default: false
        }
    }

    /// True where a name cannot begin, though it may go on.
    var onlyInside: Bool {
        switch self {
        case .space, .bracket, .dot, .dash, .mark, .number, .lower: true
        default: endsNames
        }
    }
}

extension NameReading {
    /// The sign of a token; `edge` beyond the ends.
    func sign(_ number: Int) -> NameSign {
        guard number >= 0, number < tokens.count else { return .edge }
        if let entry = entries[number] { return NameSign(type: lexicon.entries[entry].type) }
        switch tokens[number].kind {
        case .lineFeed: return .edge
        case .space: return .space
        case .mark: return Self.sign(ofMark: character(number))
        case .number: return .number
        case .latin: return latinSign(number)
        case .unknown: return .char
        case .word: return wordSign(number)
        }
    }

    private func latinSign(_ number: Int) -> NameSign {
        let positions = tokens[number].positions
        if vocabulary.isJargon(text.written(positions)) { return .jargon }
        guard positions.contains(where: { text.kinds[$0] == .upper }) else { return .lower }
        return positions.contains { text.kinds[$0] == .digit } ? .model : .capital
    }

    private func wordSign(_ number: Int) -> NameSign {
        let classes = classes(number)
        if classes.contains(.hard) { return .hard }
        if classes.contains(.speech) { return .speech }
        if classes.contains(.titleBefore) { return .title }
        if classes.contains(.titleAfter) { return .address }
        if classes.contains(.ordinary) { return .ordinary }
        if classes.contains(.definition) { return .definition }
        if let suffix = word(number)?.suffix { return Self.sign(of: suffix) }
        if classes.contains(.generic) { return .generic }
        if classes.contains(.noun) { return .noun }
        if classes.contains(.common) { return .verb }
        if classes.contains(.soft) { return .soft }
        return vocabulary.briefs[tokens[number].word].hasCues ? .cue : .unsure
    }

    private static func sign(of suffix: NameVocabulary.Suffix) -> NameSign {
        switch (suffix.type, suffix.strength) {
        case ("Company", .legal): .legal
        case ("Company", .sure): .sure
        case ("Company", .likely): .likely
        case ("Company", .weak): .weak
        case ("Sector", _): .sectorEnd
        case ("Place", _): .placeEnd
        case ("Organization", _): .bodyEnd
        default: .otherEnd
        }
    }

    private static func sign(ofMark mark: UInt32) -> NameSign {
        switch mark {
        case 0x3002, 0x21, 0x3F, 0x3B: .stop
        case 0x2C: .comma
        case 0x3001: .list
        case 0x3A: .colon
        case 0x201C, 0x300C, 0x300E, 0x2018, 0x300A: .open
        case 0x201D, 0x300D, 0x300F, 0x2019, 0x300B, 0x29: .close
        case 0x28: .bracket
        case 0xB7, 0x2027, 0x2022, 0x30FB: .dot
        case 0x2D, 0x2014: .dash
        default: .mark
        }
    }
}
