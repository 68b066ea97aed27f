package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartedOnceTest {
    @Test
    void all_share_what_the_first_started() {
        AtomicInteger starts = new AtomicInteger();
        StartedOnce<Integer> once = new StartedOnce<>(starts::incrementAndGet);
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void a_start_that_failed_is_not_tried_again_and_its_cause_is_shown_to_all() {
        AtomicInteger starts = new AtomicInteger();
        IOException cause = new IOException("no port");
        StartedOnce<Integer> once = new StartedOnce<>(() -> {
            starts.incrementAndGet();
            throw cause;
        });
        for (int test = 0; test < 2; test++) {
            assertThatThrownBy(once::get).hasMessageContaining("no port").hasCause(cause);
        }
        assertThat(starts).hasValue(1);
    }
}
