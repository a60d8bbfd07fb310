extension DotText {
    /// An address for a link in a drawing, or nil for one that is not plainly on the web: `javascript:…` gives nil.
    static func link(_ address: String?) -> String? {
        let forbidden = "\"<>\\^`{|}\u{7F}".unicodeScalars
        guard let address, ["http://", "https://"].contains(where: { address.lowercased().hasPrefix($0) }),
            address.unicodeScalars.allSatisfy({ $0.value > 0x20 && !forbidden.contains($0) })
        else { return nil }
        return address
    }
}
