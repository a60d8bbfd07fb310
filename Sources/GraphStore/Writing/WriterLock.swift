import Foundation

/// Holds a file beside the database locked while its owner writes, so that a second run is refused at once.
///
/// The lock belongs to the process: where it dies, by whatever signal, the lock is gone; a file that is left over does no harm.
final class WriterLock {
    private let descriptor: Int32
    private let file: String

    /// - Throws: `StoreError.busy` where another process holds it, `.failed` where the folder may not be written.
    init(_ database: String) throws(StoreError) {
        file = database + "-lock"
        while true {
            let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw .notWritable(database, errno) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .busy(database)
            }
            // Its last owner may have removed the file between opening and locking.
            var (locked, present) = (stat(), stat())
            if fstat(descriptor, &locked) == 0, stat(file, &present) == 0, locked.st_ino == present.st_ino {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    deinit {
        unlink(file)
        close(descriptor)
    }
}
