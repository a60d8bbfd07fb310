extension Graph {
    /// What is not whole in the graph, one line each, in the order of its lists; empty for a graph that may be stored.
    package func checkInvariants(_ schema: GraphSchema) -> [String] {
        []
    }
}
