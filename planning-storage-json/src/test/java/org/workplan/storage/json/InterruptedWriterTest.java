package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.StorageException;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Java closes files under the hands of a thread that is interrupted; the store says so, and goes on for the next one. */
class InterruptedWriterTest {
    private static final PlanId PLAN = PlanId.of("zhangcun");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    @AfterEach
    void forgetTheInterruption() {
        Thread.interrupted();
    }

    private static ImmutableList<Measurement> measurement(String id) {
        return ImmutableList.of(Measurement.builder()
                .id(RecordId.of(id))
                .indicator(PartId.of("articles"))
                .observed(DatePeriod.of(DAY, DAY))
                .value(new Observation.Value(BigDecimal.ONE))
                .build());
    }

    @Test
    void an_append_that_is_interrupted_is_told_as_such_and_is_made_when_it_is_repeated(@TempDir Path folder) {
        try (JsonPlanStore store = JsonPlanStore.open(folder)) {
            store.measurements().append(PLAN, measurement("one"));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.measurements().append(PLAN, measurement("two")))
                    .isInstanceOf(StorageException.OutcomeUnknown.class)
                    .hasMessageContaining("(the thread was interrupted)");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.measurements().append(PLAN, measurement("two"))).isEqualTo(1);
            assertThat(store.measurements().all(PLAN))
                    .extracting(one -> one.id().value())
                    .containsExactly("one", "two");
            assertThat(store.changes().last()).isEqualTo(2);
            assertThat(store.check()).isEmpty();
        }
    }
}
