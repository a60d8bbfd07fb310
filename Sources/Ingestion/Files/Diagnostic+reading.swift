import Glibc
import TextCore

/// What can be wrong with an input as such; every message of reading is built here.
extension Diagnostic {
    /// - Parameter code: the system's number for what happened.
    static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
        switch code {
        case ENOENT, ENOTDIR:
            Diagnostic("missing-file", .error, "there is no such file", remedy: "check the path", path: path)
        case EACCES, EPERM:
            Diagnostic(
                "unreadable-file", .error, "file may not be read", remedy: "give yourself permission to read it", path: path)
        case ELOOP:
            Diagnostic("link-loop", .error, "link leads back to itself", remedy: "remove the link", path: path)
        default:
            Diagnostic(
                "unreadable-file", .error, "file cannot be read: \(String(cString: strerror(code)))",
                remedy: "check the disk and the path", path: path)
        }
    }

    static func notAFile(_ path: String, isFolder: Bool) -> Diagnostic {
        isFolder
            ? Diagnostic(
                "folder-given", .error, "path is a folder, not a file", remedy: "name the files inside it", path: path)
            : Diagnostic(
                "not-a-file", .error, "path is a device, pipe or socket", remedy: "save the page to a file", path: path)
    }

    static func tooLarge(_ path: String, _ bytes: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            "too-large", .error, "file has \(bytes) bytes, more than the limit of \(limit)",
            remedy: "split it, or raise the limit", path: path)
    }

    static func empty(_ path: String) -> Diagnostic {
        Diagnostic("empty-file", .error, "file is empty", remedy: "save the page again", path: path)
    }

    static func blank(_ path: String) -> Diagnostic {
        Diagnostic("blank-file", .error, "file holds only blanks", remedy: "save the page again", path: path)
    }

    /// - Parameter format: `a PNG picture`.
    static func binary(_ path: String, _ format: String) -> Diagnostic {
        Diagnostic(
            "binary-file", .error, "file is no text but looks like \(format)",
            remedy: "give the page as HTML or plain text", path: path)
    }

    static func noText(_ path: String) -> Diagnostic {
        Diagnostic(
            "no-text", .error, "page has no text", remedy: "save the page after it has loaded in the browser", path: path)
    }

    static func nameNotUTF8(_ path: String) -> Diagnostic {
        Diagnostic(
            "file-name-encoding", .error, "file's name is not UTF-8", remedy: "rename it, with convmv for example",
            path: path)
    }
}
