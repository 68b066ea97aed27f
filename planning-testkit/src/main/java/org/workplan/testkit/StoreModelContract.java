package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.PlanId;

/** Whatever is done to a store, it answers as the store in memory does: now, at every revision, and as of every instant. */
abstract class StoreModelContract extends PlanRepositoryContract {
    StoreModelContract() {}

    @Provide
    final Arbitrary<List<StoreStep>> steps() {
        return StoreStep.steps().list().ofMinSize(1).ofMaxSize(12).withoutEdgeCases();
    }

    @Property(tries = 50)
    final void a_store_answers_as_the_one_in_memory_does_after_any_steps(@ForAll("steps") List<StoreStep> steps) {
        ImmutableList<PlanId> ids = Stream.of("model-a", "model-b")
                .map(id -> uniqueId(PlanId.of(id)))
                .collect(ImmutableList.toImmutableList());
        int before = store().changes().after(0, Integer.MAX_VALUE).size();
        try (PlanStore model = new InMemoryPlanStore()) {
            StoreStep.Memory memory = new StoreStep.Memory(ids);
            for (StoreStep step : steps) {
                assertThat(step.on(store(), memory)).as(step.toString()).isEqualTo(step.on(model, memory));
                memory.remember(model);
            }
            ids.forEach(id -> assertSame(store(), model, id));
            assertThat(store().changes().after(before, Integer.MAX_VALUE).stream()
                            .map(notice -> new ChangeFeed.Notice(
                                    notice.position() - before, notice.plan(), notice.subject(), notice.number())))
                    .containsExactlyElementsOf(model.changes().after(0, Integer.MAX_VALUE));
        }
    }

    /** Holds a store to what the one in memory knows of a plan. */
    static void assertSame(PlanStore store, PlanStore model, PlanId id) {
        assertThat(store.plans().find(id)).isEqualTo(model.plans().find(id));
        assertThat(store.plans().history(id)).isEqualTo(model.plans().history(id));
        assertThat(store.measurements().all(id)).isEqualTo(model.measurements().all(id));
        assertThat(store.evaluations().all(id)).isEqualTo(model.evaluations().all(id));
        for (PlanRepository.Revision revision : model.plans().history(id)) {
            Instant at = revision.change().at();
            assertThat(store.plans().find(id, revision.number()))
                    .isEqualTo(model.plans().find(id, revision.number()));
            assertThat(store.plans().find(id, at)).isEqualTo(model.plans().find(id, at));
            assertThat(store.plans().find(id, at.minusNanos(1)))
                    .isEqualTo(model.plans().find(id, at.minusNanos(1)));
        }
        for (PlanStore.Summary summary : model.plans().list(Filter.all())) {
            assertThat(store.plans().list(Field.OfPlan.ID.is(summary.id()))).containsExactly(summary);
        }
    }
}
