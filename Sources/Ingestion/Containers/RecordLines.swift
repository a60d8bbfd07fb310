import TextCore

/// The records of a file that holds one JSON object a line.
final class RecordLines: ContainerSteps {
    private let path: String
    private let day: CalendarDate?
    private let options: ContainerOptions
    private let input: BufferedBytes
    private var line: [UInt8] = []
    private var number = 0
    private var failures = 0

    /// A source that fails again and again is left.
    private static let mostFailures = 1000

    /// - Parameters:
    ///   - path: of the file, which names the records.
    ///   - day: on which it was last changed.
    init(_ source: any ByteSource, path: String, day: CalendarDate?, _ options: ContainerOptions) {
        input = BufferedBytes(source)
        self.path = path
        self.day = day
        self.options = options
    }

    func next() -> ContainerStep? {
        while failures < Self.mostFailures {
            do throws(Diagnostic) {
                let kind = try input.readLine(into: &line, limit: options.maximumBytes)
                if kind == .end { return nil }
                number += 1
                if let step = step(kind) { return step }
            } catch {
                failures += 1
                return .problem(error)
            }
        }
        return nil
    }

    /// - Returns: nil for a line that is blank or not wanted.
    private func step(_ kind: BufferedBytes.Line) -> ContainerStep? {
        let name = path + MemberPath.mark + "\(number).json"
        guard options.wants(name) else { return nil }
        guard kind == .whole else { return .problem(.memberTooLarge(name, limit: options.maximumBytes)) }
        guard !BlankText.isBlank(line) else { return nil }
        do throws(Diagnostic) {
            let text = try TextDecoder(path: name).decode(line).text.bytes
            guard let record = ArticleRecord(text, fields: options.fields) else {
                throw .badRecord(name, "line is no JSON object")
            }
            guard record.body != nil else {
                let keys = [RecordFields.Field.text, .html].map(options.fields.key(of:)).joined(separator: "' or '")
                throw .badRecord(name, "record has no '\(keys)'")
            }
            return .member(ContainerMember(path: name, bytes: record.bytes, day: day))
        } catch {
            return .problem(error)
        }
    }
}
