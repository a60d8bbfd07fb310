import Foundation
import Synchronization

/// Knows whether the user or the system has asked the program to stop (Ctrl-C, `kill`).
///
/// The first time is a request; the second ends the program where it stands, which costs nothing that is stored.
final class StopSignal {
    private final class Flag: Sendable {
        let isSet = Mutex(false)
    }

    private let flag = Flag()
    private let sources: [any DispatchSourceSignal]

    var isAsked: Bool { flag.isSet.withLock { $0 } }

    init() {
        sources = [SIGINT, SIGTERM].map { [flag] number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                flag.isSet.withLock { $0 = true }
                signal(number, SIG_DFL)
            }
            source.resume()
            return source
        }
    }
}
