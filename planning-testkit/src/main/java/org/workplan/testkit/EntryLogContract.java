package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What the two logs of every store promise: append-only, in order, idempotent by id, all or none. */
abstract class EntryLogContract extends ReadBackContract {
    EntryLogContract() {}

    private static PlanId anyPlan() {
        return uniqueId(PlanId.of("logged"));
    }

    @Property(tries = 60)
    @Domain(PlanningDomain.class)
    final void measurements_are_read_in_the_order_in_which_they_were_added(
            @ForAll PlanId id, @ForAll ImmutableList<Measurement> log, @ForAll ImmutableList<Measurement> more) {
        PlanId plan = uniqueId(id);
        ImmutableList<Measurement> fresh = more.stream()
                .filter(one -> log.stream().noneMatch(other -> other.id().equals(one.id())))
                .collect(ImmutableList.toImmutableList());
        assertThat(store().measurements().append(plan, log)).isEqualTo(log.size());
        assertThat(store().measurements().append(plan, fresh)).isEqualTo(fresh.size());
        assertThat(store().measurements().all(plan))
                .containsExactlyElementsOf(
                        Stream.of(log, fresh).flatMap(ImmutableList::stream).toList());
    }

    @Property(tries = 50)
    @Domain(PlanningDomain.class)
    final void entries_that_are_there_already_are_passed_over(@ForAll ImmutableList<Measurement> log) {
        PlanId plan = anyPlan();
        assertThat(store().measurements().append(plan, twice(log))).isEqualTo(log.size());
        assertThat(store().measurements().append(plan, log.reverse())).isZero();
        assertThat(store().measurements().all(plan)).isEqualTo(log);
    }

    @Property(tries = 30)
    @Domain(PlanningDomain.class)
    final void another_entry_under_the_same_id_is_refused_and_nothing_of_its_batch_is_added(
            @ForAll Measurement measurement, @ForAll Measurement other) {
        PlanId plan = anyPlan();
        Measurement changed = measurement.withEvidence("another photograph " + measurement.evidence());
        Measurement fresh = other.withId(RecordId.of("fresh-one"));
        store().measurements().append(plan, ImmutableList.of(measurement));
        assertThatThrownBy(() -> store().measurements().append(plan, ImmutableList.of(fresh, changed)))
                .isInstanceOf(StorageException.DuplicateId.class)
                .hasMessageContaining(measurement.id().value());
        assertThatThrownBy(() -> store().measurements()
                        .append(plan, ImmutableList.of(fresh, fresh.withEvidence("not the same as before"))))
                .isInstanceOf(StorageException.DuplicateId.class)
                .hasMessageContaining("fresh-one");
        assertThat(store().measurements().all(plan)).containsExactly(measurement);
    }

    @Property(tries = 40)
    @Domain(PlanningDomain.class)
    final void evaluations_are_kept_exactly_and_survive_a_restart(@ForAll Evaluation first, @ForAll Evaluation other) {
        PlanId plan = anyPlan();
        Evaluation second = other.withId(RecordId.of("second-one"));
        store().evaluations().append(plan, ImmutableList.of(first));
        store().evaluations().append(plan, ImmutableList.of(second, first));
        assertThat(store().evaluations().all(plan)).containsExactly(first, second);
        assertThat(reopened().evaluations().all(plan)).containsExactly(first, second);
    }

    @Property(tries = 15)
    @Domain(PlanningDomain.class)
    final void measurements_survive_a_restart(@ForAll ImmutableList<Measurement> log) {
        PlanId plan = anyPlan();
        store().measurements().append(plan, log);
        assertThat(reopened().measurements().all(plan)).isEqualTo(log);
        assertThat(store().measurements().append(plan, log)).isZero();
    }

    @Example
    final void a_log_can_be_read_in_part_and_again_after_its_stream_is_closed() {
        PlanId plan = anyPlan();
        ImmutableList<Measurement> log = Stream.iterate(1, number -> number + 1)
                .limit(1_000)
                .map(number -> MeasurementArbitraries.measurements().sample().withId(RecordId.of("bulk-" + number)))
                .collect(ImmutableList.toImmutableList());
        store().measurements().append(plan, log);
        try (Stream<Measurement> stream = store().measurements().stream(plan)) {
            assertThat(stream.limit(3)).containsExactlyElementsOf(log.subList(0, 3));
        }
        assertThat(store().measurements().all(plan)).isEqualTo(log);
    }

    @Example
    final void a_plan_without_entries_has_an_empty_log_and_logs_of_plans_are_apart() {
        PlanId plan = anyPlan();
        Measurement measurement = MeasurementArbitraries.measurements().sample();
        store().measurements().append(anyPlan(), ImmutableList.of(measurement));
        assertThat(store().measurements().all(plan)).isEmpty();
        assertThat(store().evaluations().all(plan)).isEmpty();
        assertThat(store().measurements().append(plan, ImmutableList.of())).isZero();
    }
}
