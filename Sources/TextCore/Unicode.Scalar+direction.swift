extension Unicode.Scalar {
    /// True for an invisible mark that turns the order in which text is shown: it can make words say what they do not.
    ///
    /// Source: Unicode Standard Annex #9, explicit formatting characters and implicit marks.
    package var turnsText: Bool {
        switch value {
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
