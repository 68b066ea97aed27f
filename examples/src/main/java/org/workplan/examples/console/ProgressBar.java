package org.workplan.examples.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.workplan.storage.Transfer;
import picocli.CommandLine.Help;

/** A line on a terminal that shows how far a copy is, once it takes long. It wipes itself out at the end. */
final class ProgressBar implements Consumer<Transfer.Progress>, AutoCloseable {

    private static final int WIDTH = 30;
    private static final long PATIENCE = 1_000_000_000;
    private static final long PAUSE = 100_000_000;
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final Terminal terminal;
    private final LongSupplier nanoseconds;
    private long next;
    private int shown;

    /**
     * Begins to wait.
     *
     * @param terminal where the line is drawn
     * @param nanoseconds tells how time passes
     */
    ProgressBar(Terminal terminal, LongSupplier nanoseconds) {
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.next = nanoseconds.getAsLong() + PATIENCE;
    }

    /** Whether somebody looks at standard error; where the system does not say what it is, whether this looks like a terminal. */
    static boolean isOnTerminal() {
        try {
            String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException exception) {
            return Help.Ansi.AUTO.enabled();
        }
    }

    @Override
    public void accept(Transfer.Progress progress) {
        long now = nanoseconds.getAsLong();
        if (now >= next) {
            next = now + PAUSE;
            draw(line(progress));
        }
    }

    private static String line(Transfer.Progress progress) {
        long total = Math.max(1, progress.recordsTotal());
        int full = Math.toIntExact(WIDTH * progress.recordsDone() / total);
        return String.format(
                "[%s%s] %d%%  %d of %d plans, %d of %d records",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                100 * progress.recordsDone() / total,
                progress.plansDone(),
                progress.plansTotal(),
                progress.recordsDone(),
                progress.recordsTotal());
    }

    private void draw(String line) {
        terminal.overwrite(line + " ".repeat(Math.max(0, shown - line.length())));
        shown = line.length();
    }

    @Override
    public void close() {
        if (shown > 0) {
            terminal.overwrite(" ".repeat(shown));
            terminal.overwrite("");
        }
    }
}
