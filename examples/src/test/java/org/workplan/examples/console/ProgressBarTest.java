package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.workplan.storage.Transfer;
import org.workplan.value.PlanId;

class ProgressBarTest {

    private final StringWriter terminal = new StringWriter();
    private long seconds;

    private ProgressBar bar() {
        return new ProgressBar(new Terminal(terminal), () -> 1_000_000_000 * seconds);
    }

    private static Transfer.Progress progress(long plans, long records) {
        return new Transfer.Progress(PlanId.of("p"), plans, 4, records, 300);
    }

    @Test
    void nothing_is_drawn_for_work_that_is_done_soon() {
        try (ProgressBar bar = bar()) {
            bar.accept(progress(0, 10));
            bar.accept(progress(4, 300));
        }
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void long_work_is_drawn_over_itself_and_wiped_out_at_the_end() {
        try (ProgressBar bar = bar()) {
            seconds = 2;
            bar.accept(progress(1, 100));
            bar.accept(progress(1, 110));
            seconds = 3;
            bar.accept(progress(4, 300));
        }
        String first = "[##########....................] 33%  1 of 4 plans, 100 of 300 records";
        String last = "[##############################] 100%  4 of 4 plans, 300 of 300 records";
        assertThat(terminal.toString()).isEqualTo("\r" + first + "\r" + last + "\r" + " ".repeat(last.length()) + "\r");
    }
}
