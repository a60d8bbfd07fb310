package import GraphModel

/// Draws a graph for Graphviz.
package struct DotWriter: Sendable {
    private let schema: GraphSchema
    private let options: DotOptions

    /// - Parameter schema: gives the labels.
    package init(schema: GraphSchema, options: DotOptions = DotOptions()) {
        self.schema = schema
        self.options = options
    }

    /// The drawing, in the dot language.
    package func dot(_ graph: Graph) -> String {
        "digraph {\n}\n"
    }
}
