package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import org.assertj.core.api.Condition;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.Change;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/**
 * Whatever a store acknowledges, it reads back after it was opened again, for every value that a constructor accepts. What it cannot keep it refuses with an
 * {@link IllegalArgumentException} before anything is written.
 */
abstract class ReadBackContract extends HostileNamesContract {
    private static final String LANTERN = "\ud83c\udfee";

    ReadBackContract() {}

    /** Changes with any text and any instant: halves of surrogate pairs, NUL, and the ends of time among them. */
    @Provide
    final Arbitrary<Change> anyChanges() {
        Arbitrary<String> extremes = Arbitraries.of(
                "\u0000", "\ud83c", "\udfee", "\udfee\ud83c", "a\ud83c", "\\", "\uffff", "\ufeff", "\u2028", LANTERN);
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                        Tuple.of(2, extremes),
                        Tuple.of(2, Arbitraries.strings().all().ofMaxLength(12)),
                        Tuple.of(1, Texts.any()))
                .filter(text -> !text.isBlank());
        return Combinators.combine(ValueArbitraries.recordIds(), texts, texts, anyInstants())
                .as(Change::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Instant> anyInstants() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        Arbitrary<Instant> extremes =
                Arbitraries.of(first, first.plusNanos(1), last, Instant.EPOCH, Instant.EPOCH.minusNanos(1));
        Arbitrary<Long> seconds = Arbitraries.longs().between(first.getEpochSecond(), last.getEpochSecond());
        Arbitrary<Integer> nanos = Arbitraries.integers().between(0, 999_999_999);
        return Arbitraries.oneOf(extremes, Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond));
    }

    @Provide
    final Arbitrary<Optional<Instant>> maybeInstants() {
        return anyInstants().optional(0.9).withoutEdgeCases();
    }

    /** What a call gave; empty if the store refused the value. */
    private static <T> Optional<T> accepted(Callable<T> call) throws Exception {
        try {
            return Optional.of(call.call());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    @Property(tries = 100)
    final void a_change_that_is_acknowledged_is_read_back_after_a_restart(
            @ForAll("anyChanges") Change first, @ForAll("anyChanges") Change later) throws Exception {
        Plan plan = simplePlan();
        Change second = new Change(RecordId.of("second"), later.author(), later.reason(), later.at());
        Optional<Stored> created = accepted(() -> store().plans().create(plan, first));
        ImmutableList.Builder<PlanRepository.Revision> history = ImmutableList.builder();
        created.map(Stored::revision).ifPresent(history::add);
        Optional<PlanRepository.Revision> deleted = Optional.empty();
        if (created.isPresent()) {
            deleted = accepted(() -> store().plans().delete(created.get(), second));
            deleted.ifPresent(history::add);
        }
        PlanStore again = reopened();
        assertThat(again.plans().history(plan.id())).isEqualTo(history.build());
        assertThat(again.plans().find(plan.id(), 1)).isEqualTo(created);
        assertThat(again.plans().list(Filter.all()))
                .extracting(PlanStore.Summary::id)
                .areExactly(
                        created.isPresent() && deleted.isEmpty() ? 1 : 0,
                        new Condition<>(plan.id()::equals, "the plan"));
    }

    @Property(tries = 50)
    @Domain(PlanningDomain.class)
    final void entries_that_are_acknowledged_are_read_back_after_a_restart(
            @ForAll Measurement measured, @ForAll Evaluation evaluated, @ForAll("maybeInstants") Optional<Instant> at)
            throws Exception {
        PlanId plan = uniqueId(PlanId.of("read-back"));
        ImmutableList<Measurement> measurements = ImmutableList.of(measured.withRecordedAt(at));
        ImmutableList<Evaluation> evaluations = ImmutableList.of(evaluated);
        boolean kept = accepted(() -> store().measurements().append(plan, measurements))
                .isPresent();
        boolean keptToo =
                accepted(() -> store().evaluations().append(plan, evaluations)).isPresent();
        PlanStore again = reopened();
        assertThat(again.measurements().all(plan)).isEqualTo(kept ? measurements : ImmutableList.of());
        assertThat(again.evaluations().all(plan)).isEqualTo(keptToo ? evaluations : ImmutableList.of());
    }
}
