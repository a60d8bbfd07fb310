/// A parsed page as a flat tree in document order.
///
/// Node 0 is the document; children have higher numbers than their parent. The C tree is freed once this is made.
package struct PageTree: Sendable {
    package struct Attribute: Hashable, Sendable {
        /// Lower case.
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package struct Node: Sendable {
        package enum Kind: Sendable {
            case document, element, text, comment
        }

        package let kind: Kind
        /// Lower-case element name; "" for others.
        package let name: String
        /// Characters of a text or comment; "" for others.
        package let text: String
        package let attributes: [Attribute]
        /// Number of the parent, -1 for the document.
        package let parent: Int
        /// Distance from the document.
        package let depth: Int
        /// Number of the first node that is not inside this one.
        package internal(set) var end: Int

        package init(
            kind: Kind, name: String = "", text: String = "", attributes: [Attribute] = [], parent: Int, depth: Int,
            end: Int = 0
        ) {
            self.kind = kind
            self.name = name
            self.text = text
            self.attributes = attributes
            self.parent = parent
            self.depth = depth
            self.end = end
        }

        /// The value of an attribute (lower-case name), or nil.
        package subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    package let nodes: [Node]

    package init(nodes: [Node]) {
        self.nodes = nodes
    }

    /// Numbers of the nodes inside a node, itself left out.
    package func descendants(of node: Int) -> Range<Int> { (node + 1)..<nodes[node].end }

    /// Numbers of the direct children.
    package func children(of node: Int) -> [Int] {
        var found: [Int] = []
        var i = node + 1
        while i < nodes[node].end {
            found.append(i)
            i = nodes[i].end
        }
        return found
    }

    /// The text inside a node, as written, scripts and styles included only where the node is one.
    package func text(of node: Int) -> String {
        if nodes[node].kind == .text { return nodes[node].text }
        var text = ""
        var i = node + 1
        while i < nodes[node].end {
            if nodes[i].kind == .element, nodes[i].name == "script" || nodes[i].name == "style" {
                i = nodes[i].end
                continue
            }
            if nodes[i].kind == .text { text += nodes[i].text }
            i += 1
        }
        return text
    }
}
