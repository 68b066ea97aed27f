package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Transfer;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

class TransferProperties {
    private static final ImmutableList<PlanId> IDS = ImmutableList.of(PlanId.of("one"), PlanId.of("other"));

    private static Change change(String id) {
        return new Change(RecordId.of(id), "Li", "because of " + id, Instant.EPOCH);
    }

    @Provide
    Arbitrary<PlanStore> sources() {
        Arbitrary<List<StoreStep>> steps =
                StoreStep.steps().list().ofMinSize(1).ofMaxSize(12).withoutEdgeCases();
        Arbitrary<Measurement> sample = MeasurementArbitraries.measurements();
        return Combinators.combine(steps, sample, Arbitraries.of(0, 1, 2_500)).as(TransferProperties::source);
    }

    private static PlanStore source(List<StoreStep> steps, Measurement sample, int measurements) {
        PlanStore store = new InMemoryPlanStore();
        StoreStep.Memory memory = new StoreStep.Memory(IDS);
        for (StoreStep step : steps) {
            step.on(store, memory);
            memory.remember(store);
        }
        store.measurements()
                .append(
                        IDS.get(0),
                        IntStream.range(0, measurements)
                                .mapToObj(number -> sample.withId(RecordId.of("bulk-" + number)))
                                .collect(ImmutableList.toImmutableList()));
        return store;
    }

    private static void assertSame(PlanStore store, PlanStore other) {
        for (PlanId id : IDS) {
            StoreModelContract.assertSame(store, other, id);
        }
        assertThat(store.changes().after(0, Integer.MAX_VALUE))
                .isEqualTo(other.changes().after(0, Integer.MAX_VALUE));
    }

    private static PlanStore copied(PlanStore source) {
        PlanStore target = new InMemoryPlanStore();
        assertThat(new Transfer(source, target).all(progress -> {}).failures()).isEmpty();
        return target;
    }

    @Property(tries = 25)
    void a_copy_interrupted_at_any_call_goes_on_where_it_stopped_and_ends_the_same(
            @ForAll("sources") PlanStore source, @ForAll boolean afterwards) {
        PlanStore expected = copied(source);
        IDS.forEach(id -> StoreModelContract.assertSame(expected, source, id));
        PlanStore again = new InMemoryPlanStore();
        boolean interrupted = true;
        for (int call = 1; interrupted; call++) {
            PlanStore target = new InMemoryPlanStore();
            interrupted = isInterrupted(source, target, new Interruptions(call, afterwards));
            new Transfer(source, target).all(progress -> {});
            assertSame(target, expected);
            isInterrupted(source, again, new Interruptions(call, afterwards));
        }
        assertSame(again, expected);
    }

    private static boolean isInterrupted(PlanStore source, PlanStore target, Interruptions interruptions) {
        try {
            new Transfer(interruptions.of(source), interruptions.of(target)).all(progress -> {});
            assertThat(interruptions.happened()).isFalse();
            return false;
        } catch (StorageException.Unavailable | StorageException.OutcomeUnknown interruption) {
            assertThat(interruptions.happened()).isTrue();
            return true;
        }
    }

    @Property(tries = 25)
    void a_copy_that_has_nothing_new_writes_nothing_and_one_with_news_writes_the_news(
            @ForAll("sources") PlanStore source) {
        PlanStore target = copied(source);
        int notices = target.changes().after(0, Integer.MAX_VALUE).size();
        Transfer.Report nothing = new Transfer(source, target).all(progress -> {});
        assertThat(nothing.plans()).allMatch(plan -> plan.equals(new Transfer.Report.Copied(plan.plan(), 0, 0, 0)));
        assertThat(target.changes().after(0, Integer.MAX_VALUE)).hasSize(notices);

        PlanId fresh = PlanId.of("fresh");
        source.plans().create(PlanArbitraries.headers().sample().withId(fresh), change("fresh"));
        Transfer.Report news = new Transfer(source, target).all(progress -> {});
        assertThat(news.plans()).contains(new Transfer.Report.Copied(fresh, 1, 0, 0));
        assertThat(target.changes().after(0, Integer.MAX_VALUE)).hasSize(notices + 1);
    }

    @Property(tries = 25)
    void progress_never_goes_back_and_ends_with_all(@ForAll("sources") PlanStore source) {
        List<Transfer.Progress> told = new ArrayList<>();
        new Transfer(source, new InMemoryPlanStore()).all(told::add);
        for (int index = 1; index < told.size(); index++) {
            assertThat(told.get(index).recordsDone())
                    .isGreaterThanOrEqualTo(told.get(index - 1).recordsDone());
            assertThat(told.get(index).recordsTotal()).isEqualTo(told.get(0).recordsTotal());
        }
        if (!told.isEmpty()) {
            Transfer.Progress last = told.get(told.size() - 1);
            assertThat(last.plansDone()).isEqualTo(last.plansTotal());
            assertThat(last.recordsDone()).isEqualTo(last.recordsTotal());
        }
    }

    private static Stored created(PlanStore store, PlanId id, String change) {
        Plan plan = PlanArbitraries.headers().sample().withId(id).withTitle("of " + change);
        return store.plans().create(plan, change(change));
    }

    @Example
    void a_plan_with_another_history_is_named_with_the_place_and_the_rest_is_copied() {
        PlanStore source = new InMemoryPlanStore();
        PlanStore target = new InMemoryPlanStore();
        Stored first = created(source, IDS.get(0), "first");
        created(source, IDS.get(1), "other");
        new Transfer(source, target).of(ImmutableList.of(IDS.get(0)), progress -> {});
        source.plans().save(first, first.plan().withTitle("here"), change("here"));
        Stored theirs = target.plans().save(first, first.plan().withTitle("there"), change("there"));

        Transfer.Report report = new Transfer(source, target).all(progress -> {});

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.source()).isEqualTo("plan one");
            assertThat(failure.place()).isEqualTo("revision 2");
            assertThat(failure.message())
                    .contains("because of here", "because of there")
                    .contains("Copy the plan to");
        });
        assertThat(target.plans().find(IDS.get(0))).contains(theirs);
        assertThat(target.plans().find(IDS.get(1))).isPresent();
    }

    @Example
    void a_target_that_is_ahead_keeps_what_it_has() {
        PlanStore source = new InMemoryPlanStore();
        Stored first = created(source, IDS.get(0), "first");
        PlanStore target = copied(source);
        Stored ahead = target.plans().save(first, first.plan().withTitle("later"), change("later"));
        Transfer.Report report = new Transfer(source, target).all(progress -> {});
        assertThat(report.failures()).isEmpty();
        assertThat(target.plans().find(IDS.get(0))).contains(ahead);
    }

    @Example
    void a_plan_nobody_knows_is_named() {
        Transfer.Report report = new Transfer(new InMemoryPlanStore(), new InMemoryPlanStore()).of(IDS, progress -> {});
        assertThat(report.failures()).extracting("source").containsExactly("plan one", "plan other");
        assertThat(report.plans()).isEmpty();
    }

    @Example
    void another_measurement_under_a_known_id_is_named_and_the_rest_is_copied() {
        PlanStore source = new InMemoryPlanStore();
        created(source, IDS.get(0), "first");
        created(source, IDS.get(1), "other");
        Measurement measurement = MeasurementArbitraries.measurements().sample().withId(RecordId.of("m"));
        source.measurements().append(IDS.get(0), ImmutableList.of(measurement.withEvidence("a photograph")));
        PlanStore target = new InMemoryPlanStore();
        target.measurements().append(IDS.get(0), ImmutableList.of(measurement.withEvidence("another")));
        Transfer.Report report = new Transfer(source, target).all(progress -> {});
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.place()).isEqualTo("measurements");
            assertThat(failure.message()).contains("measurement m");
        });
        assertThat(report.plans()).contains(new Transfer.Report.Copied(IDS.get(1), 1, 0, 0));
    }

    @Example
    void a_listener_that_throws_ends_the_copy_and_what_was_written_stays() {
        PlanStore source = new InMemoryPlanStore();
        created(source, IDS.get(0), "first");
        created(source, IDS.get(1), "other");
        PlanStore target = new InMemoryPlanStore();
        assertThatThrownBy(() -> new Transfer(source, target).all(progress -> {
                    if (progress.plansDone() == 1) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(target.plans().find(IDS.get(0))).isPresent();
        assertThat(target.plans().find(IDS.get(1))).isEmpty();
    }
}
