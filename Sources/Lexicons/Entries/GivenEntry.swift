/// An entry for the lexicon as a user gives it, not yet checked.
package struct GivenEntry: Sendable {
    /// Where it stands, for messages: `own.csv:3`.
    package let place: String
    /// By the headings of `EntityLexicon.columns`.
    package var cells: [String: String]

    package init(place: String, cells: [String: String]) {
        self.place = place
        self.cells = cells
    }
}
