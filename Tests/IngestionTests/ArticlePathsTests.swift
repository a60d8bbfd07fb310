import Foundation
import Glibc
import Ingestion
import Testing
import TextCore

@Suite struct ArticlePathsTests {
    private func entries(_ folder: ScratchFolder, _ paths: [String]) -> [String] {
        ArticlePaths(paths).map { entry in
            switch entry {
            case .file(let path): path.replacingOccurrences(of: folder.path + "/", with: "")
            case .problem(let problem): problem.code
            }
        }
    }

    @Test func foldersAreWalkedInByteOrder() throws {
        let folder = try ScratchFolder()
        for name in ["b/2.html", "b/10.HTM", "b/é.txt", "b/中.md", "a.html", "B.xhtml", "a/z.txt", "b.html"] {
            try folder.write(name)
        }
        let expected = ["B.xhtml", "a/z.txt", "a.html", "b/10.HTM", "b/2.html", "b/é.txt", "b/中.md", "b.html"]
        #expect(entries(folder, [folder.path]) == expected)
        #expect(entries(folder, [folder.path + "/"]) == expected)
        for portion in 1...4 {
            let files = ArticlePaths([folder.path], portion: portion).map { if case .file(let path) = $0 { path } else { "" } }
            #expect(files.map { $0.replacingOccurrences(of: folder.path + "/", with: "") } == expected)
        }
    }

    @Test func hiddenAndForeignFilesAreSkippedInFolders() throws {
        let folder = try ScratchFolder()
        for name in [".a.html", ".git/a.html", "a.png", "html", "a.html.gz", "ok.html"] { try folder.write(name) }
        #expect(entries(folder, [folder.path]) == ["ok.html"])
    }

    @Test func givenFilesComeWhateverTheirName() throws {
        let folder = try ScratchFolder()
        let given = try [folder.write("z.php"), folder.write(".a"), folder.write("b.html")]
        #expect(entries(folder, given) == ["z.php", ".a", "b.html"])
    }

    @Test func linksDoNotLoop() throws {
        let folder = try ScratchFolder()
        try folder.write("a/1.html")
        try folder.link("a/up", to: folder.path)
        try folder.link("b", to: folder.path + "/a")
        try folder.link("c.html", to: folder.path + "/a/1.html")
        try folder.link("gone.html", to: "nowhere")
        try folder.link("gone", to: "nowhere")
        #expect(entries(folder, [folder.path]) == ["a/1.html", "c.html", "missing-file"])
    }

    @Test func missingPathsAreReportedAndTheRestRead() throws {
        let folder = try ScratchFolder()
        let file = try folder.write("a.html")
        #expect(entries(folder, [folder.path + "/no", file]) == ["missing-file", "a.html"])
        #expect(entries(folder, []) == [])
    }

    @Test func namesThatAreNotUTF8AreReported() throws {
        let folder = try ScratchFolder()
        let name: [CChar] = Array((folder.path + "/").utf8CString.dropLast()) + [-42, -48] + Array(".html".utf8CString)
        guard let file = fopen(name, "w") else { return }
        fclose(file)
        try folder.write("a.html")
        #expect(entries(folder, [folder.path]) == ["file-name-encoding", "a.html"])
        #expect(unlink(name) == 0)
    }
}
