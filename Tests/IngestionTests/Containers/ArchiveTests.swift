import Ingestion
import Testing
import TextCore

/// Zip and tar archives: each page inside is an article; what is damaged costs itself.
@Suite struct ArchiveTests {
    private let page = Array("<p>公司营收增长8%。</p>".utf8)

    @Test(arguments: ["news.zip", "news.tar.gz"])
    func eachPageInsideIsOne(name: String) throws {
        let folder = try ScratchFolder()
        let members = ["二月/甲.html", "pic.png", ".hidden.html", "__MACOSX/甲.html", "b.TXT", "inner.zip", "c.md"].map {
            ($0, page)
        }
        let path = try folder.write(name, PackedBytes.archive(members, isZip: name.hasSuffix("zip")))
        let expected = [
            "\(name)!/二月/甲.html \(page.count)", "\(name)!/b.TXT \(page.count)", "\(name)!/inner.zip nested-archive",
            "\(name)!/c.md \(page.count)", "\(name) whole",
        ]
        #expect(ContainerOutline.lines(folder, [path]) == expected)
        #expect(ContainerOutline.lines(folder, [folder.path]) == expected)
    }

    @Test func membersKeepTheirDay() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("a.zip", PackedBytes.archive([("a.html", page)], isZip: true))
        for case .member(let member) in ArticleInputs(ArticlePaths([path])) {
            #expect(member.day == CalendarDate(2025, 2, 5))
        }
    }

    @Test func recordsInsideAreRead() throws {
        let folder = try ScratchFolder()
        let lines = Array(#"{"text":"甲公司营收增长8%。"}"#.utf8)
        let path = try folder.write("a.zip", PackedBytes.archive([("x/b.jsonl", lines), ("c.html", page)], isZip: true))
        #expect(
            ContainerOutline.lines(folder, [path]) == [
                "a.zip!/x/b.jsonl!/1.json \(lines.count)", "a.zip!/c.html \(page.count)", "a.zip whole",
            ])
        #expect(ContainerOutline.lines(folder, [path + "!/x/b.jsonl!/1.json"]).first == "a.zip!/x/b.jsonl!/1.json \(lines.count)")
    }

    @Test func oneMemberCanBeNamed() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(
            "a.zip", PackedBytes.archive([("b.html", page), ("c.html", page), ("d.html", page)], isZip: true))
        let named = ["d.html", "b.html", "none.html"].map { path + "!/" + $0 }
        #expect(
            ContainerOutline.lines(folder, named) == [
                "a.zip!/b.html \(page.count)", "a.zip!/d.html \(page.count)", "a.zip!/none.html missing-member", "a.zip whole",
            ])
    }

    @Test func aLargeMemberCostsItself() throws {
        let folder = try ScratchFolder()
        let large = [UInt8](repeating: 0x20, count: 5000)
        for name in ["a.zip", "a.tar.gz"] {
            let members = [("large.html", large), ("b.html", page)]
            let path = try folder.write(name, PackedBytes.archive(members, isZip: name == "a.zip"))
            #expect(
                ContainerOutline.lines(folder, [path], ContainerOptions(maximumBytes: 1000)) == [
                    "\(name)!/large.html too-large", "\(name)!/b.html \(page.count)", "\(name) whole",
                ])
        }
    }

    @Test func aDamagedMemberOfAZipCostsItself() throws {
        let folder = try ScratchFolder()
        let text = (0..<400).flatMap { Array("<p>第\($0)段，营收增长\($0 * 7 % 31)%。</p>".utf8) }
        var bytes = PackedBytes.archive([("a.html", text), ("b.html", page)], isZip: true)
        for i in 300..<340 { bytes[i] ^= 0x5A }
        let path = try folder.write("a.zip", bytes)
        #expect(
            ContainerOutline.lines(folder, [path]) == [
                "a.zip!/a.html broken-member", "a.zip!/b.html \(page.count)", "a.zip whole",
            ])
    }

    @Test func aCutArchiveGivesWhatStandsBefore() throws {
        let folder = try ScratchFolder()
        var state: UInt64 = 1
        let noise = (0..<400_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 40)
        }
        let bytes = PackedBytes.archive([("a.html", page), ("b.html", noise)], isZip: false)
        let path = try folder.write("a.tar.gz", Array(bytes.prefix(bytes.count / 2)))
        let lines = ContainerOutline.lines(folder, [path])
        #expect(lines.first == "a.tar.gz!/a.html \(page.count)")
        #expect(lines.dropFirst().allSatisfy { $0.hasSuffix("broken-member") || $0.hasSuffix("broken-archive") })
        #expect(lines.count >= 2 && lines.count <= 3)
    }

    @Test func whatIsNoArchiveIsSaid() throws {
        let folder = try ScratchFolder()
        let paths = try [
            folder.write("a.zip", Array("no archive".utf8)), folder.write("b.tar.gz", []),
            folder.write("c.zip", [0x50, 0x4B, 3, 4]),
        ]
        let lines = ContainerOutline.lines(folder, paths)
        #expect(lines.map { $0.prefix(8) } == ["a.zip br", "b.tar.gz", "c.zip br"])
        #expect(!lines.contains { $0.hasSuffix("whole") })
    }

    @Test func aBombIsLeft() throws {
        let folder = try ScratchFolder()
        var options = ContainerOptions()
        options.leastUnpacked = 1 << 20
        let zeros = [UInt8](repeating: 0, count: 4 << 20)
        for (name, code) in [("zeros.png", "broken-archive"), ("zeros.html", "archive-bomb")] {
            let path = try folder.write("\(name).tar.gz", PackedBytes.archive([(name, zeros), ("a.html", page)], isZip: false))
            let lines = ContainerOutline.lines(folder, [path], options)
            #expect(lines.count == 1 && lines.allSatisfy { $0.hasSuffix(code) }, "\(lines)")
        }
        let path = try folder.write("a.jsonl.gz", PackedBytes.gzip(zeros))
        #expect(ContainerOutline.lines(folder, [path], options) == ["a.jsonl.gz archive-bomb"])
    }
}
