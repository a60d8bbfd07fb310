import TextCore

/// Where the expected words of a spec stand: each is looked for behind the one before it.
enum SpecPlaces {
    /// Places in UTF-8 bytes; an empty one for words that are not found.
    static func ranges(of words: [String], in text: String) -> [TextRange] {
        let bytes = Array(text.utf8)
        var start = 0
        return words.map { word in
            let wanted = Array(word.utf8)
            var at = start
            while at + wanted.count <= bytes.count, !bytes[at..<at + wanted.count].elementsEqual(wanted) { at += 1 }
            guard at + wanted.count <= bytes.count else { return TextRange(0, 0) }
            start = at + wanted.count
            return TextRange(at, at + wanted.count)
        }
    }
}
