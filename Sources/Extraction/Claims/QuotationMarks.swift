/// Marks around what is quoted, as written in both scripts.
enum QuotationMarks {
    static let open: Set<UInt32> = Set("“「『".unicodeScalars.map(\.value))
    static let close: Set<UInt32> = Set("”」』".unicodeScalars.map(\.value))
}
