import Cleaning
package import Foundation
import GraphModel
import Ingestion
import Lexicons
import TextCore

/// Reads damaged and hostile files and looks whether what comes out is sound.
package struct HostileRun: Sendable {
    /// What is wrong with what came out.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    private let seeds: [(name: String, bytes: [UInt8])]
    private let reader: ArticleReader
    private let cleaner: Cleaner
    private let pipeline: ArticlePipeline
    private let folder: URL

    /// Every so many cases go through all stages; every so many are read twice.
    private static let wholeEvery: UInt64 = 16
    private static let twiceEvery: UInt64 = 64

    /// - Parameters:
    ///   - files: pages to damage.
    ///   - folder: where archives are put; must be there.
    package init(_ data: DataFolders, files: [String], folder: URL) throws {
        reader = ArticleReader()
        cleaner = try Cleaner(TableFolder(data.tables))
        pipeline = try ArticlePipeline(data, maximumBytes: 64 << 20)
        self.folder = folder
        let pages = files.compactMap { path in (try? ArticleReader().contents(at: path).bytes).map { (path, $0) } }
        seeds = pages + PackedSamples.all(of: pages.map(\.1).sorted { $0.count < $1.count })
    }

    /// Reads the damaged file of a number.
    ///
    /// - Parameter worker: names the temporary file.
    package func run(_ number: UInt64, seed: UInt64, worker: Int) throws {
        var mutator = Mutator(seed: seed &* 0x1_0000_0001 &+ number)
        guard let base = seeds.randomElement(using: &mutator), let other = seeds.randomElement(using: &mutator) else { return }
        let bytes = mutator.mutated(base.bytes, with: other.bytes)
        if ContainerKind(path: base.name) != nil {
            try take(apart: bytes, name: "\(worker)-\(base.name)")
        } else {
            let name = [base.name, base.name, "a.txt", "a.xhtml", "a.json", "a"].randomElement(using: &mutator) ?? base.name
            try read(bytes, name, isTwice: number % Self.twiceEvery == 0)
            if number % Self.wholeEvery == 0 { try readWhole(bytes, name) }
        }
    }

    /// Reads a file by all ways: as an archive where it is one, else read and cleaned.
    package func run(_ file: (name: String, bytes: [UInt8]), worker: Int) throws {
        if ContainerKind(path: file.name) != nil { return try take(apart: file.bytes, name: "\(worker)-\(file.name)") }
        try read(file.bytes, file.name, isTwice: false)
    }

    private func take(apart bytes: [UInt8], name: String) throws {
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var options = ContainerOptions(maximumBytes: 4 << 20)
        options.leastUnpacked = 64 << 20
        for input in ArticleInputs(files: [file.path], options) {
            if case .member(let member) = input { try read(member.bytes, member.path, isTwice: false) }
        }
    }

    private func read(_ bytes: [UInt8], _ path: String, isTwice: Bool) throws {
        guard let article = try? reader.article(bytes: bytes, path: path) else { return }
        let text = cleaner.clean(article)
        try check(text)
        guard isTwice, let again = try? reader.article(bytes: bytes, path: path) else { return }
        let second = cleaner.clean(again)
        guard second.text.bytes == text.text.bytes, second.title == text.title, second.published == text.published else {
            throw Fault(description: "two readings differ")
        }
    }

    private func readWhole(_ bytes: [UInt8], _ path: String) throws {
        let file = PageFile(path: path, bytes: bytes, fileDay: nil, given: nil)
        guard let article = try? pipeline.process(file) else { return }
        if let broken = article.graph.checkInvariants(pipeline.schema).first { throw Fault(description: "graph: \(broken)") }
    }

    private func check(_ text: CleanText) throws {
        let bytes = Array(text.text.bytes)
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw Fault(description: "text is no UTF-8 or holds NUL")
        }
        for repair in text.repairs {
            let (start, end) = (repair.range.lowerBound, repair.range.upperBound)
            guard start >= 0, start < end, end <= bytes.count,
                [start, end].allSatisfy({ $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 })
            else { throw Fault(description: "repair at \(start)..<\(end) of \(bytes.count) bytes") }
        }
    }
}
