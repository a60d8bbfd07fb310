import Foundation

/// Processor time of this thread, so that others on the machine do not count.
enum ThreadClock {
    static func time(_ work: () -> Void) -> Duration {
        func now() -> Duration {
            var now = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
            return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
        }
        let start = now()
        work()
        return now() - start
    }

    static func median(_ durations: [Duration]) -> Duration { durations.sorted()[durations.count / 2] }
}
