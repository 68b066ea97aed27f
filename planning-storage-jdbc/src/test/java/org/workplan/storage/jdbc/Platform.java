package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.opentest4j.TestAbortedException;

/** The system that tests run on: which servers have binaries for it, and how long to wait for one. */
final class Platform {
    /** Against waiting for ever only: on a busy machine a server takes minutes to start. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String SYSTEM = system(System.getProperty("os.name"), System.getProperty("os.arch"));

    private Platform() {}

    /** {@return the name of a system and its architecture, such as {@code linux amd64}} */
    static String system(String name, String architecture) {
        String lower = name.toLowerCase(Locale.ROOT);
        String system = lower.startsWith("windows") ? "windows" : lower.startsWith("mac") ? "darwin" : lower;
        return system + " "
                + switch (architecture) {
                    case "x86_64", "amd64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> architecture;
                };
    }

    static boolean isWindows() {
        return SYSTEM.startsWith("windows");
    }

    /** Whether a server has no binaries for this system, and the reason for those who read of skipped tests. */
    static SkipExecutionHook.SkipResult withoutBinaries(String server, ImmutableSet<String> systems) {
        return systems.contains(SYSTEM)
                ? SkipExecutionHook.SkipResult.doNotSkip()
                : SkipExecutionHook.SkipResult.skip("There are no binaries of " + server + " for " + SYSTEM
                        + ", but for " + String.join(", ", systems) + ". The test is skipped.");
    }

    /** Skips the plain test that calls it if a server has no binaries for this system. Laws need a hook for that. */
    static void assumeBinaries(String server, ImmutableSet<String> systems) {
        withoutBinaries(server, systems).reason().ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
    }

    /** Skips the test if this system lacks what it needs. */
    static void assume(boolean able, String reason) {
        if (!able) {
            throw new TestAbortedException(reason + ". The test is skipped.");
        }
    }
}
