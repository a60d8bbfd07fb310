import Foundation
import Glibc
import Ingestion
import Testing
import TextCore

/// Nothing outside the page is ever opened: neither files nor the network.
@Suite struct ExternalEntityTests {
    @Test(arguments: ["html", "xhtml", "txt"])
    func filesStayClosed(ending: String) throws {
        let folder = try ScratchFolder()
        let secret = try folder.write("secret.txt", Array("机密文字".utf8))
        let page = """
            <?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://\(secret)"><!ENTITY % p SYSTEM "file://\(secret)"> %p;]>
            <html xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>营收&x;</p><xi:include href="file://\(secret)" parse="text"/></body></html>
            """
        let article = try ArticleReader().article(bytes: Array(page.utf8), path: "a.\(ending)")
        #expect(article.text.contains("营收"))
        #expect(!article.text.contains("机密文字"))
    }

    @Test func nobodyIsCalled() throws {
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(server) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port: UInt16 = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                guard bind(server, $0, size) == 0, listen(server, 4) == 0, getsockname(server, $0, &size) == 0 else { return 0 }
                return pointer.pointee.sin_port.bigEndian
            }
        }
        try #require(port != 0)
        let site = "http://127.0.0.1:\(port)"
        let page = """
            <!DOCTYPE html SYSTEM "\(site)/a.dtd" [<!ENTITY x SYSTEM "\(site)/x">]><html><head><base href="\(site)/">
            <link rel="stylesheet" href="\(site)/a.css"><script src="\(site)/a.js"></script><meta http-equiv="refresh" content="0;url=\(site)">
            </head><body><p>营收&x;</p><img src="\(site)/a.png"><iframe src="\(site)"></iframe></body></html>
            """
        for ending in ["html", "xhtml"] { _ = try ArticleReader().article(bytes: Array(page.utf8), path: "a.\(ending)") }
        var waiting = pollfd(fd: server, events: Int16(POLLIN), revents: 0)
        #expect(poll(&waiting, 1, 200) == 0)
    }
}
