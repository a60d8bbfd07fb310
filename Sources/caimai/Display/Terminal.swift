import Foundation

/// The terminal, if there is one.
enum Terminal {
    /// True where standard error is shown to a person.
    static var showsErrors: Bool { isatty(STDERR_FILENO) == 1 }

    /// Colours where standard output is a terminal that has some, and NO_COLOR is not set (https://no-color.org).
    static var palette: Palette {
        let environment = ProcessInfo.processInfo.environment
        let isAsked = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        return isAsked && isatty(STDOUT_FILENO) == 1 ? .colours : .plain
    }

    /// Columns of a line of standard output: COLUMNS, else the terminal's own, else 120 into a pipe or file.
    static var width: Int {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns >= 20 { return columns }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 { return Int(size.ws_col) }
        return 120
    }
}
