import Cleaning
import Foundation
import Ingestion
import Lexicons

/// Measures how much memory reading and cleaning one page takes beside the tables.
package enum PageMemory {
    /// The most bytes that the process held while it read one made-up page, less what it held before.
    ///
    /// - Parameter pageBytes: size of the page.
    /// - Returns: nil where the system does not tell (`/proc`).
    /// - Throws: `PipelineError.malformed` with the file, the line and the mistake.
    package static func peak(_ data: DataFolders, pageBytes: Int) throws(PipelineError) -> Int? {
        let cleaner: Cleaner
        do {
            cleaner = try Cleaner(TableFolder(data.tables))
        } catch {
            throw .malformed("\(error)")
        }
        read(page(ofBytes: 4000), cleaner)
        let page = page(ofBytes: pageBytes)
        guard let before = ProcessMemory.current, ProcessMemory.forgetPeak() else { return nil }
        read(page, cleaner)
        return ProcessMemory.peak.map { max(0, $0 - before) + page.count }
    }

    private static func read(_ page: [UInt8], _ cleaner: Cleaner) {
        if let article = try? ArticleReader().article(bytes: page, path: "page.html") { _ = cleaner.clean(article) }
    }

    /// A page with as much around its text as news pages have: links, classes, scripts.
    static func page(ofBytes count: Int) -> [UInt8] {
        var html = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>样本公司营收增长_样本财经</title></head><body>"
        html += "<div class=\"nav\"><ul>" + (0..<20).map { "<li><a href=\"/c/\($0)\">频道\($0)</a></li>" }.joined() + "</ul></div>"
        html += "<div class=\"article\"><h1>样本公司营收增长</h1><div class=\"info\">2025-02-05 15:27 来源：样本财经</div>"
        var bytes = Array(html.utf8)
        bytes.reserveCapacity(count + 1024)
        var i = 0
        while bytes.count < count {
            i += 1
            bytes += Array(
                """
                <p class="text" style="text-align: justify"><span>第\(i)段，样本公司上半年营业收入为<b>\(i % 97).3亿元</b>，同比增长\(i % 31)%，\
                净利润<a href="/s/\(i)" target="_blank">\(i % 13)亿元</a>，公司说，订单比上年同期增加了两成。</span></p>

                """.utf8)
        }
        return bytes + Array("</div></body></html>".utf8)
    }
}

/// What the system says of this process's memory.
package enum ProcessMemory {
    /// Bytes that it holds now.
    static var current: Int? { value(of: "VmRSS:") }
    /// The most bytes that it held.
    package static var peak: Int? { value(of: "VmHWM:") }

    /// Lets the peak begin anew.
    static func forgetPeak() -> Bool {
        guard let file = fopen("/proc/self/clear_refs", "w") else { return false }
        defer { fclose(file) }
        return fputs("5", file) >= 0
    }

    private static func value(of name: String) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
    }
}
