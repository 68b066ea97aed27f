package org.workplan.storage.json;

import com.google.common.base.Splitter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who has a directory open, as the lock file says it: the process, when that process started, and a mark that no other store has. */
final class LockOwner {

    /** Two processes may compute the start of a third one differently, by the resolution of the system's clock. */
    private static final long SAME_START_MILLIS = 2_000;

    private static final Pattern MARK = Pattern.compile("\\d{1,18} \\d{1,18} \\S+");

    private LockOwner() {}

    /** A mark for a store of this process. */
    static String mark() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + " " + start(self).orElse(0L) + " " + UUID.randomUUID();
    }

    /** Checks if a store may have left a text in the lock file. */
    static boolean isOwn(String text) {
        return text.isEmpty() || MARK.matcher(text).matches();
    }

    private static Optional<Long> start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }

    /**
     * Checks if another process that still runs left a mark. A lock of the system ends when any descriptor of its file is closed in that process; the mark
     * does not.
     */
    static boolean isRunningElsewhere(String mark) {
        if (!MARK.matcher(mark).matches()) {
            return false;
        }
        List<String> fields = Splitter.on(' ').splitToList(mark);
        long pid = Long.parseLong(fields.get(0));
        long started = Long.parseLong(fields.get(1));
        return pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .flatMap(LockOwner::start)
                        .filter(start -> Math.abs(start - started) <= SAME_START_MILLIS)
                        .isPresent();
    }
}
