package org.workplan.examples.console;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What picocli has filled in before a command runs. */
final class Args {

    private Args() {}

    static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "picocli fills required arguments in");
    }
}
