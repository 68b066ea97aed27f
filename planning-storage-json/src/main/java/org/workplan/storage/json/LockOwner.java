package org.workplan.storage.json;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who has a directory open, as the lock file says it: the process, when that process started, and a mark that no other store has. */
final class LockOwner {

    /** Two processes may compute the start of a third one differently, by the resolution of the system's clock. */
    private static final long SAME_START_MILLIS = 2_000;

    private static final int FIELDS = 3;

    private LockOwner() {}

    /** A mark for a store of this process. */
    static String mark() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + " " + start(self).orElse(0L) + " " + UUID.randomUUID();
    }

    private static Optional<Long> start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }

    /**
     * Checks if another process that still runs left a mark. A lock of the system ends when any descriptor of its file is closed in that process; the mark
     * does not.
     */
    static boolean isRunningElsewhere(String mark) {
        String[] fields = mark.split(" ", FIELDS + 1);
        if (fields.length != FIELDS || !fields[0].matches("\\d{1,18}") || !fields[1].matches("\\d{1,18}")) {
            return false;
        }
        long pid = Long.parseLong(fields[0]);
        long started = Long.parseLong(fields[1]);
        return pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .flatMap(LockOwner::start)
                        .filter(start -> Math.abs(start - started) <= SAME_START_MILLIS)
                        .isPresent();
    }
}
