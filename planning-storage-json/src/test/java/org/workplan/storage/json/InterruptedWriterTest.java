package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;
import org.workplan.storage.Written;
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
                .value(Observation.of(1))
                .build());
    }

    @Test
    void an_append_that_is_interrupted_may_be_tried_again_and_is_made_then(@TempDir Path folder) {
        try (JsonPlanStore store = JsonPlanStore.open(folder)) {
            store.measurements().append(PLAN, measurement("one"));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.measurements().append(PLAN, measurement("two")))
                    .isInstanceOfSatisfying(
                            StorageException.Unavailable.class,
                            refusal -> assertThat(refusal.isRetryable()).isTrue())
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

    @Test
    void every_other_change_and_read_may_be_tried_again_too(@TempDir Path folder) {
        try (JsonPlanStore store = JsonPlanStore.open(folder)) {
            Stored first = SampleStore.filled(store);
            Plan next = first.plan().withTitle("next");
            Write.Save save = new Write.Save(first, next, SampleStore.change("next"));
            List<ThrowingCallable> calls = List.of(
                    () -> store.plans().save(first, next, save.change()),
                    () -> store.plans().create(next.withId(PLAN), save.change()),
                    () -> store.writeAll(ImmutableList.of(
                            new Write.AppendMeasurements(first.plan().id(), measurement("three")), save)),
                    () -> store.measurements().all(first.plan().id()));
            String before = SampleStore.content(store);
            for (ThrowingCallable call : calls) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(call)
                        .isInstanceOfSatisfying(
                                StorageException.Unavailable.class,
                                refusal -> assertThat(refusal.isRetryable()).isTrue());
                assertThat(Thread.interrupted()).isTrue();
                assertThat(SampleStore.content(store)).isEqualTo(before);
            }
            assertThat(store.writeAll(ImmutableList.of(save))).containsExactly(new Written.Kept(save.stored()));
            assertThat(store.check()).isEmpty();
        }
    }
}
