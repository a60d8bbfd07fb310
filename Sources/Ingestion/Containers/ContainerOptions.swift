/// How files that hold many articles are taken apart.
package struct ContainerOptions: Sendable {
    /// A member of more bytes is refused.
    package var maximumBytes: Int
    /// Which keys of a record give what.
    package var fields: RecordFields
    /// What any archive may unpack to, however small it is.
    package var leastUnpacked = 512 << 20
    /// Paths of the only members that are wanted; all where nil.
    var wanted: Set<String>?

    package init(maximumBytes: Int = PageLimits().bytes, fields: RecordFields = RecordFields()) {
        self.maximumBytes = max(1, maximumBytes)
        self.fields = fields
    }

    func wants(_ path: String) -> Bool { wanted?.contains(path) ?? true }

    /// True where something inside a member is wanted, or the member itself.
    func wants(within member: MemberPath) -> Bool {
        guard let wanted else { return true }
        return wanted.contains { $0 == member.path || $0.hasPrefix(member.path + MemberPath.mark) }
    }
}
