package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.evaluation.Evaluation;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Transfer;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.PlanId;

/** Any store can be copied into any other: whole, and once. */
abstract class TransferContract extends WriteAllContract {
    TransferContract() {}

    @Provide
    final Arbitrary<ImmutableList<Evaluation>> someEvaluations() {
        return EvaluationArbitraries.evaluations()
                .list()
                .ofMaxSize(3)
                .uniqueElements(Evaluation::id)
                .map(ImmutableList::copyOf);
    }

    @Property(tries = 10)
    final void what_is_copied_from_memory_and_back_is_the_same_there(
            @ForAll("steps") List<StoreStep> steps, @ForAll("someEvaluations") ImmutableList<Evaluation> evaluations) {
        ImmutableList<PlanId> ids = Stream.of("copied-a", "copied-b")
                .map(id -> uniqueId(PlanId.of(id)))
                .collect(ImmutableList.toImmutableList());
        try (PlanStore model = new InMemoryPlanStore();
                PlanStore back = new InMemoryPlanStore()) {
            StoreStep.Memory memory = new StoreStep.Memory(ids);
            for (StoreStep step : steps) {
                step.on(model, memory);
                memory.remember(model);
            }
            model.evaluations().append(ids.get(0), evaluations);
            assertThat(new Transfer(model, store()).all(progress -> {}).failures())
                    .isEmpty();
            ids.forEach(id -> assertSame(store(), model, id));
            ImmutableList<PlanId> known = model.changes().after(0, Integer.MAX_VALUE).stream()
                    .map(ChangeFeed.Notice::plan)
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            assertThat(new Transfer(store(), back).of(known, progress -> {}).failures())
                    .isEmpty();
            ids.forEach(id -> assertSame(back, model, id));
            int before = store().changes().after(0, Integer.MAX_VALUE).size();
            assertThat(new Transfer(back, store()).of(known, progress -> {}).plans())
                    .isEqualTo(known.stream()
                            .map(id -> new Transfer.Report.Copied(id, 0, 0, 0))
                            .toList());
            assertThat(store().changes().after(0, Integer.MAX_VALUE)).hasSize(before);
        }
    }
}
