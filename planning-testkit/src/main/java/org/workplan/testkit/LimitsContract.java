package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Change;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.Transfer;
import org.workplan.storage.Write;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;

/** Large values are kept exactly; what a store has no room for it refuses before anything is written, so that what it took can be read again. */
abstract class LimitsContract extends MergeContract {
    private static final int MILLION = 1_000_000;
    private static final int MODEST = 32;
    private static final int TOO_DEEP = 70;
    private static final ImmutableList<BigDecimal> LONG_NUMBERS = Stream.of(
                    "123456789012345678901234567890",
                    "-0.123456789012345678901234567891",
                    "9".repeat(64),
                    "-" + "1234567890".repeat(3) + "." + "1".repeat(34),
                    "0." + "0".repeat(63) + "1")
            .map(BigDecimal::new)
            .collect(ImmutableList.toImmutableList());

    LimitsContract() {}

    private static Measurement measurement(String id) {
        return MeasurementArbitraries.measurements().sample().withId(RecordId.of(id));
    }

    private static Evaluation evaluation(String id) {
        return EvaluationArbitraries.evaluations().sample().withId(RecordId.of(id));
    }

    /** A field of a later version that holds a number inside so many lists. */
    private static ImmutableMap<String, String> nested(int depth) {
        return ImmutableMap.of("/future", "[".repeat(depth) + "1" + "]".repeat(depth));
    }

    private static Resource resource(String id) {
        return Resource.builder()
                .id(PartId.of(id))
                .title("resource " + id)
                .availability(Resource.Availability.REQUIRED)
                .quantity(Quantity.of(1, "piece"))
                .build();
    }

    private static Resource resource(BigDecimal amount) {
        return resource("amount-" + LONG_NUMBERS.indexOf(amount))
                .withQuantity(Quantity.of(new Amount.Stated(Amount.Comparator.BARE, amount), "piece"));
    }

    @Example
    final void numbers_of_up_to_sixty_four_digits_are_kept_exactly() {
        Plan plan = simplePlan()
                .withResources(
                        LONG_NUMBERS.stream().map(LimitsContract::resource).toList());
        ImmutableList<Measurement> log = LONG_NUMBERS.stream()
                .map(number -> measurement("m-" + LONG_NUMBERS.indexOf(number)).withValue(Observation.of(number)))
                .collect(ImmutableList.toImmutableList());
        created(plan);
        store().measurements().append(plan.id(), log);
        assertThat(found(store(), plan.id()).plan()).isEqualTo(plan);
        assertThat(reopened().measurements().all(plan.id())).isEqualTo(log);
        assertThat(found(store(), plan.id()).plan()).isEqualTo(plan);
    }

    @Example
    final void texts_of_a_million_characters_and_fields_nested_some_way_are_kept() {
        String words = "字".repeat(MILLION);
        Plan plan = simplePlan()
                .withTitle(words)
                .withResources(resource("long").withTitle(words).withExtensions(nested(MODEST)));
        Change change = change("because " + "x".repeat(MILLION - "because ".length()));
        Measurement measurement = measurement("long").withEvidence(words).withExtensions(nested(MODEST));
        Evaluation evaluation = evaluation("long").withExtensions(nested(MODEST));
        Stored stored = store().plans().create(plan, change);
        store().measurements().append(plan.id(), ImmutableList.of(measurement));
        store().evaluations().append(plan.id(), ImmutableList.of(evaluation));
        assertThat(found(reopened(), plan.id())).isEqualTo(stored);
        assertThat(store().measurements().all(plan.id())).containsExactly(measurement);
        assertThat(store().evaluations().all(plan.id())).containsExactly(evaluation);
    }

    private static List<Plan> hugePlans() {
        String words = "x".repeat(MILLION + 1);
        return List.of(
                simplePlan().withTitle(words),
                simplePlan().withResources(resource("huge").withDetails(words)),
                simplePlan().withResources(resource("deep").withExtensions(nested(TOO_DEEP))),
                simplePlan().withExtensions(nested(TOO_DEEP)),
                simplePlan().withExtensions(ImmutableMap.of("/future", "1".repeat(65))));
    }

    private static List<Measurement> hugeMeasurements() {
        return List.of(
                measurement("huge").withEvidence("x".repeat(MILLION + 1)),
                measurement("huge").withTags(ImmutableMap.of("t".repeat(10_001), "value")),
                measurement("huge").withExtensions(nested(TOO_DEEP)));
    }

    /** Tells whether a store took something. */
    private static boolean isTaken(Runnable write) {
        try {
            write.run();
            return true;
        } catch (IllegalArgumentException refused) {
            assertThat(refused).message().isNotBlank().hasSizeLessThan(1_000);
            return false;
        }
    }

    @Example
    final void a_plan_beyond_the_limits_is_kept_whole_or_refused_before_anything_is_written() {
        for (Plan huge : hugePlans()) {
            long before = lastPosition();
            Stored base = created(simplePlan());
            Plan edited = huge.withId(base.plan().id());
            boolean created = isTaken(() -> store().plans().create(huge, change("huge")));
            boolean saved = isTaken(() -> store().plans().save(base, edited, change("huge")));
            reopened();
            assertThat(store().plans().find(huge.id()).map(Stored::plan))
                    .isEqualTo(created ? Optional.of(huge) : Optional.empty());
            assertThat(store().plans().history(huge.id())).hasSize(created ? 1 : 0);
            assertThat(store().plans().list(Filter.all()).stream()
                            .filter(summary -> summary.id().equals(huge.id())))
                    .hasSize(created ? 1 : 0);
            assertThat(found(store(), edited.id()).plan()).isEqualTo(saved ? edited : base.plan());
            assertThat(lastPosition()).isEqualTo(before + 1 + (created ? 1 : 0) + (saved ? 1 : 0));
        }
    }

    @Example
    final void words_of_a_change_beyond_the_limits_are_kept_or_refused_before_anything_is_written() {
        Plan plan = simplePlan();
        boolean created = isTaken(() -> store().plans().create(plan, change("x".repeat(MILLION + 1))));
        assertThat(reopened().plans().history(plan.id())).hasSize(created ? 1 : 0);
        if (!created) {
            assertThat(created(plan)).isEqualTo(found(store(), plan.id()));
        }
    }

    @Example
    final void entries_beyond_the_limits_are_kept_or_refused_with_their_batch() {
        for (Measurement huge : hugeMeasurements()) {
            requireAllOrNone(store().measurements(), ImmutableList.of(measurement("fine"), huge));
        }
        requireAllOrNone(
                store().evaluations(),
                ImmutableList.of(evaluation("fine"), evaluation("huge").withExtensions(nested(TOO_DEEP))));
    }

    private <E> void requireAllOrNone(EntryLog<E> log, ImmutableList<E> batch) {
        PlanId plan = uniqueId(PlanId.of("limits"));
        boolean taken = isTaken(() -> log.append(plan, batch));
        assertThat(log.all(plan)).isEqualTo(taken ? batch : ImmutableList.of());
        assertThat(log.append(plan, batch.subList(0, 1))).isEqualTo(taken ? 0 : 1);
        assertThat(log.all(plan)).startsWith(batch.get(0));
    }

    @Example
    final void of_writes_made_together_all_are_kept_or_none_when_one_is_beyond_the_limits() {
        for (Measurement huge : hugeMeasurements()) {
            Plan plan = simplePlan();
            long before = lastPosition();
            ImmutableList<Write> writes = ImmutableList.of(
                    new Write.Create(plan, change("first")),
                    new Write.AppendMeasurements(plan.id(), ImmutableList.of(measurement("fine"))),
                    new Write.AppendMeasurements(plan.id(), ImmutableList.of(huge)));
            boolean taken = isTaken(() -> store().writeAll(writes));
            assertThat(store().plans().history(plan.id())).hasSize(taken ? 1 : 0);
            assertThat(store().measurements().all(plan.id())).hasSize(taken ? 2 : 0);
            assertThat(lastPosition()).isEqualTo(before + (taken ? writes.size() : 0));
        }
    }

    @Example
    final void of_copied_plans_those_beyond_the_limits_are_copied_or_told_and_the_rest_goes_on() {
        try (PlanStore source = new InMemoryPlanStore()) {
            List<Plan> plans =
                    Stream.concat(hugePlans().stream(), Stream.of(simplePlan())).toList();
            plans.forEach(plan -> source.plans().create(plan, change("first")));
            Transfer.Report report = new Transfer(source, store()).all(progress -> {});
            for (Plan plan : plans) {
                boolean isTold = report.failures().stream()
                        .anyMatch(failure -> failure.source().equals("plan " + plan.id()));
                assertThat(store().plans().find(plan.id()).map(Stored::plan))
                        .isEqualTo(isTold ? Optional.empty() : Optional.of(plan));
            }
            assertThat(report.failures()).hasSizeLessThan(plans.size());
        }
    }
}
