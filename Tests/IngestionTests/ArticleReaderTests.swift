import Foundation
import Glibc
import Ingestion
import Testing
import TextCore

@Suite struct ArticleReaderTests {
    private let reader = ArticleReader()

    private func code(of path: String, _ bytes: [UInt8]) -> String? {
        do {
            _ = try reader.article(bytes: bytes, path: path)
            return nil
        } catch {
            #expect(error.severity == .error)
            #expect(error.path == path)
            #expect(error.remedy != nil)
            return error.code
        }
    }

    @Test(arguments: [
        ("a.html", "", "empty-file"), ("a.txt", "", "empty-file"), ("a.txt", " \r\n\t\u{3000}\u{FEFF}", "blank-file"),
        ("a.html", "\n\n", "blank-file"), ("a.html", "<html><body><p>\u{3000}&nbsp;</p></body>", "no-text"),
        ("a.html", "<html><body><img src=a></body>", "no-text"),
    ])
    func filesWithoutText(_ path: String, _ text: String, _ expected: String) {
        #expect(code(of: path, Array(text.utf8)) == expected)
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"), (Array("%PDF-1.7".utf8), "PDF"), ([0x50, 0x4B, 3, 4, 20], "ZIP"),
            ([0x1F, 0x8B, 8, 0], "gzip"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), ([0, 1, 2, 3, 0, 0, 7, 7], "binary data"),
        ] as [([UInt8], String)])
    func binaryFilesAreNamed(_ bytes: [UInt8], _ name: String) {
        #expect(code(of: "a.html", bytes) == "binary-file")
        let error = #expect(throws: Diagnostic.self) { try reader.article(bytes: bytes, path: "a.html") }
        #expect(error?.message.contains(name) == true)
    }

    @Test(arguments: [
        ("a.html", "<p>营收</p>", true), ("a.HTM", "<p>营收</p>", true), ("a.xhtml", "<?xml version='1.0'?><html>营收", true),
        ("a.html", "营收增长", false), ("a.txt", "营收 <p> 增长", false), ("a.md", "# 营收", false),
        ("a.txt", "\n<!DOCTYPE html><p>营收", true), ("a", "<p>营收", true), ("a.php", "x\n<div class=a>营收", true),
        ("a.asp", "营收<pre", false), ("a", "营收 < 成本", false), ("a.shtml", "<html>营收", true), (".html", "营收", false),
        ("a.b/c", "营收", false),
    ])
    func nameAndContentTellPagesFromTexts(_ path: String, _ text: String, _ isPage: Bool) throws {
        switch try reader.article(bytes: Array(text.utf8), path: path).content {
        case .page: #expect(isPage)
        case .plainText: #expect(!isPage)
        }
    }

    @Test func lineEndsOfTextsAreMadeOne() throws {
        #expect(try reader.article(bytes: Array("甲\r\n乙\r丙\n\r\n".utf8), path: "a.txt").text == "甲\n乙\n丙\n\n")
    }

    @Test func fileIsReadWithItsDay() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("a.html")
        var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 1_738_713_599, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
        let article = try reader.article(at: path, published: "2025-02-05")
        #expect(article.fileDate == CalendarDate(2025, 2, 4))
        #expect(article.published == "2025-02-05")
        #expect(article.path == path)
        #expect(article.contentHash == ContentHash("<p>营收</p>".utf8))
        times[1].tv_sec = -1
        #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
        #expect(try reader.article(at: path).fileDate == CalendarDate(1969, 12, 31))
    }

    @Test func unusablePathsAreNamed() throws {
        let folder = try ScratchFolder()
        let file = try folder.write("a.html")
        try folder.link("loop.html", to: "loop.html")
        let cases = [
            (folder.path + "/b.html", "missing-file"), (file + "/c.html", "missing-file"), (folder.path, "folder-given"),
            (folder.path + "/loop.html", "link-loop"), ("/dev/null", "not-a-file"), ("", "missing-file"),
            ("a\0b", "missing-file"), (folder.path + "/" + String(repeating: "x", count: 300), "unreadable-file"),
        ]
        for (path, code) in cases {
            let error = #expect(throws: Diagnostic.self) { try reader.article(at: path) }
            #expect(error?.code == code)
            #expect(error?.path == path)
            #expect(error?.remedy != nil)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func forbiddenFileIsNamed() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("a.html")
        #expect(chmod(path, 0) == 0)
        #expect(throws: Diagnostic.self) { try reader.article(at: path) }
    }
}
