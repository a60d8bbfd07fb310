/// Bounds what a file may unpack to, against archives made to fill memory or time.
struct UnpackingBudget: Sendable {
    /// So many for each byte of the file; pages shrink to a tenth, zeros to a thousandth.
    private static let ratio = 200

    private let allowed: Int
    private var used = 0

    /// - Parameter least: so many bytes are always allowed.
    init(fileSize: Int, least: Int) {
        allowed = max(least, fileSize.multipliedReportingOverflow(by: Self.ratio).partialValue)
    }

    /// - Returns: false once too much was unpacked.
    mutating func take(_ bytes: Int) -> Bool {
        used += bytes
        return used <= allowed
    }
}
