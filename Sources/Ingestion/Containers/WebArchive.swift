import TextCore

/// The pages of a web archive (WARC, ISO 28500).
///
/// A page is a `response` that the server gave with status 2xx as HTML or text, a `resource` or a `conversion` of that kind.
/// Pictures, redirects, requests and what else there is are passed over.
final class WebArchive: ContainerSteps {
    private let path: String
    private let options: ContainerOptions
    private let input: BufferedBytes
    private var line: [UInt8] = []
    private var failures = 0
    /// The beginning of a record was read already, in search of it.
    private var isAtRecord = false
    private var hasRecord = false
    /// Address of the page that is being read.
    private var address: String?

    private static let longestHeader = 1 << 16
    private static let mostFailures = 100_000

    init(_ source: any ByteSource, path: String, _ options: ContainerOptions) {
        input = BufferedBytes(source)
        self.path = path
        self.options = options
    }

    func next() -> ContainerStep? {
        while failures < Self.mostFailures {
            do throws(Diagnostic) {
                address = nil
                guard try findRecord() else { return hasRecord ? nil : noRecord() }
                hasRecord = true
                let header = try HeaderLines(input, limit: Self.longestHeader)
                if let step = try step(header) { return step }
            } catch {
                failures += 1
                isAtRecord = false
                let place = address.map { MemberPath(container: path, name: $0).path } ?? path
                return .problem(error.code == "broken-member" ? .brokenMember(place, nil) : error)
            }
        }
        return nil
    }

    private func noRecord() -> ContainerStep {
        failures = Self.mostFailures
        return .problem(.brokenArchive(path, "no WARC record"))
    }

    /// Goes to the next line that begins a record and reads it.
    private func findRecord() throws(Diagnostic) -> Bool {
        if isAtRecord {
            isAtRecord = false
            return true
        }
        while true {
            switch try input.readLine(into: &line, limit: Self.longestHeader) {
            case .end: return false
            case .whole where Self.beginsRecord(line): return true
            case .whole, .tooLong: continue
            }
        }
    }

    private static func beginsRecord(_ line: [UInt8]) -> Bool { line.starts(with: "WARC/".utf8) && line.count < 16 }

    /// Reads one record; nil where it holds no page.
    private func step(_ header: HeaderLines) throws(Diagnostic) -> ContainerStep? {
        guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else { return nil }
        let kind = header["warc-type"]?.lowercased() ?? ""
        let uri = header["warc-target-uri"].map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
        guard let uri, ["response", "resource", "conversion"].contains(kind) else {
            try input.skip(length)
            return nil
        }
        let member = MemberPath(container: path, name: uri).path
        address = uri
        var left = length
        var response: HeaderLines?
        if kind == "response" {
            guard header["content-type"]?.lowercased().hasPrefix("application/http") ?? true else {
                try input.skip(length)
                return nil
            }
            _ = try input.readLine(into: &line, limit: Self.longestHeader)
            let lines = try HeaderLines(input, limit: Self.longestHeader)
            left -= line.count + 1 + lines.size
            response = lines
        }
        let type = response.map { $0["content-type"] ?? "text/html" } ?? header["content-type"] ?? "text/html"
        guard left > 0, Self.isText(type), response == nil || Self.isSuccess(line), options.wants(member) else {
            try input.skip(max(0, left))
            return nil
        }
        return try page(member, left, response, day: header["warc-date"].flatMap { CalendarDate(iso: String($0.prefix(10))) })
    }

    private func page(
        _ member: String, _ length: Int, _ response: HeaderLines?, day: CalendarDate?
    ) throws(Diagnostic) -> ContainerStep {
        guard length <= options.maximumBytes else {
            try input.skip(length)
            return .problem(.memberTooLarge(member, limit: options.maximumBytes))
        }
        var body: [UInt8] = []
        guard try input.read(length, into: &body) == length else { return .problem(.brokenMember(member, "record is cut off")) }
        guard let response else { return .member(ContainerMember(path: member, bytes: body, day: day)) }
        do throws(Diagnostic) {
            let payload = try HTTPPayload(path: member, limit: options.maximumBytes).bytes(of: body, response)
            return .member(ContainerMember(path: member, bytes: payload, day: day))
        } catch {
            return .problem(error)
        }
    }

    private static func isText(_ type: String) -> Bool {
        let name = type.lowercased().prefix { $0 != ";" && $0 != " " }
        return ["text/html", "application/xhtml+xml", "text/plain"].contains(name)
    }

    /// True for `HTTP/1.1 200 OK`.
    private static func isSuccess(_ status: [UInt8]) -> Bool {
        let words = String(decoding: status, as: UTF8.self).split(separator: " ")
        return words.count > 1 && words[0].hasPrefix("HTTP/") && words[1].hasPrefix("2") && words[1].count == 3
    }
}
