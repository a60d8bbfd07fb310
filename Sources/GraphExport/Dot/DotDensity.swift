/// How much room an entity has, by how many there are.
struct DotDensity {
    /// Rows in the nodes of the entities that the drawing is about.
    let focusRows: Int
    /// Rows in all others.
    let rows: Int
    /// True where names and lines are all that fits, in boxes of what belongs together.
    let isMap: Bool

    init(entities: Int, _ options: DotOptions) {
        isMap = entities > 90
        let fitting =
            switch entities {
            case ...12: 4
            case ...30: 3
            case ...60: 2
            case ...90: 1
            default: 0
            }
        rows = options.rowLimit ?? fitting
        focusRows = options.rowLimit ?? (isMap ? 0 : fitting + 2)
    }
}
