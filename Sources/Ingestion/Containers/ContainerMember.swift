package import TextCore

/// One article's bytes out of a file that holds many.
package struct ContainerMember: Sendable {
    /// Names file and member: `news.zip!/2025/a.html`.
    package let path: String
    package let bytes: [UInt8]
    /// Day of the member's last change, or on which it was fetched.
    package let day: CalendarDate?
}

/// What comes next out of a file that holds many articles.
enum ContainerStep: Sendable {
    case member(ContainerMember)
    /// Something that cannot be read; what follows it may be.
    case problem(Diagnostic)
}

/// Takes a file that holds many articles apart, one after another.
protocol ContainerSteps: AnyObject {
    /// - Returns: nil at the end.
    func next() -> ContainerStep?
}
